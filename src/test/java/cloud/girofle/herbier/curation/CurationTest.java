package cloud.girofle.herbier.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Finding;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.text.ThreeWay;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people change, over a real library. */
class CurationTest {

    private static final Account CLAIRE = account(1, "Claire", Role.CURATOR);
    private static final Account HUGO = account(2, "Hugo", Role.CURATOR);
    private static final Account NOE = account(3, "Noé", Role.CONTRIBUTOR);
    private static final ThreeWay.Markers MARKERS = new ThreeWay.Markers("moi", "autre", "fin");

    @TempDir private Path folder;
    private Library library;
    private Curation curation;
    private String book;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        curation = new Curation(library);
        book = typed("Sobriété", "DOI", "10.1000/a");
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void whatIsTypedInIsAReference() {
        Reference reference = library.find(book).orElseThrow();

        assertThat(reference.title()).isEqualTo("Sobriété");
        assertThat(reference.provenance()).extracting("source").containsExactly("saisie");
    }

    @Test
    void anAnnotationIsSignedNumberedAndSearched() {
        long before = library.lastChange();

        Entry first = saved(curation.save(annotation("A2345678", 0, "Un texte.", ""), CLAIRE));
        Entry second = saved(curation.save(annotation("A2345678", 1, "Mieux.", "coquille"), HUGO));

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.author().name()).isEqualTo("Claire");
        assertThat(second.lastAuthor().name()).isEqualTo("Hugo");
        assertThat(library.written().about(book, Kind.ANNOTATION)).containsExactly(second);
        assertThat(library.written().revisions(second.subject()))
                .extracting(Revision::version, revision -> revision.content().get("text"))
                .containsExactly(tuple(2, "Mieux."), tuple(1, "Un texte."));
        Change.Saved change = (Change.Saved) library.changesAfter(before, 10).getFirst();
        assertThat(change.annotations())
                .extracting("author", "text")
                .containsExactly(tuple("Claire", "Mieux."));
    }

    @Test
    void aFormSentTwiceMakesOneThing() {
        Edit edit = annotation("A2345678", 0, "Un texte.", "");

        assertThat(curation.save(edit, CLAIRE)).isInstanceOf(Outcome.Saved.class);
        assertThat(curation.save(edit, CLAIRE)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(library.written().revisions(edit.subject())).hasSize(1);
    }

    @Test
    void theSecondToSaveSeesBothVersionsAndTheirMerge() {
        curation.save(annotation("A2345678", 0, "un\ndeux\ntrois", ""), CLAIRE);
        curation.save(annotation("A2345678", 1, "UN\ndeux\ntrois", ""), CLAIRE);

        var conflict =
                (Outcome.Conflict)
                        curation.save(annotation("A2345678", 1, "un\ndeux\nTROIS", ""), HUGO);

        assertThat(conflict.theirs().field("text")).isEqualTo("UN\ndeux\ntrois");
        assertThat(conflict.meeting(MARKERS).merged()).containsEntry("text", "UN\ndeux\nTROIS");
        assertThat(conflict.meeting(MARKERS).clashes()).isEmpty();
        var clash =
                (Outcome.Conflict)
                        curation.save(annotation("A2345678", 1, "Un !\ndeux\ntrois", ""), HUGO);
        assertThat(clash.meeting(MARKERS).clashes()).containsExactly("text");
        assertThat(clash.meeting(MARKERS).merged().get("text")).contains("Un !", "UN", "moi");
        assertThat(library.written().find(conflict.theirs().subject())).contains(conflict.theirs());
    }

    @Test
    void correctionsOfDifferentFieldsAreNoConflict() {
        saved(curation.save(correction(0, Map.of("title", "Sobriétés")), CLAIRE));

        Entry both = saved(curation.save(correction(0, Map.of("date", "2021")), HUGO));

        assertThat(both.version()).isEqualTo(2);
        Reference reference = library.find(book).orElseThrow();
        assertThat(reference.title()).isEqualTo("Sobriétés");
        assertThat(reference.field("date")).isEqualTo("2021");
        assertThat(reference.corrections())
                .extracting(Correction::field, Correction::author)
                .containsExactlyInAnyOrder(tuple("title", "Claire"), tuple("date", "Hugo"));
        assertThat(curation.save(correction(0, Map.of("title", "Autre")), HUGO))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void everythingOfAReferenceIsCorrected() {
        String other = typed("Autre livre", "date", "2020");
        saved(
                curation.save(
                        correction(
                                0,
                                Map.of(
                                        Correction.TYPE,
                                        "report",
                                        Correction.CREATORS,
                                        "author: Lopez, Fanny\neditor: ADEME",
                                        Correction.TAG + "sobriété",
                                        "",
                                        Correction.TOPIC + "acv",
                                        "",
                                        Correction.RELATED + other,
                                        "cite",
                                        Correction.FIRST,
                                        "Pour commencer.")),
                        CLAIRE));

        Reference reference = library.find(book).orElseThrow();
        assertThat(reference.type()).isEqualTo("report");
        assertThat(reference.creators())
                .containsExactly(
                        new Creator("author", "Lopez", "Fanny"),
                        new Creator("editor", "ADEME", ""));
        assertThat(reference.tags()).containsExactly(Tag.manual("sobriété"));
        assertThat(reference.amendments().topics()).containsExactly("acv");
        assertThat(reference.amendments().first()).contains("Pour commencer.");
        assertThat(reference.related()).containsExactly(other);
        assertThat(library.find(other).orElseThrow().related()).containsExactly(book);
        assertThat(library.check()).isEmpty();
    }

    @Test
    void whatIsWithdrawnComesBack() {
        Subject subject = new Subject(Kind.REFERENCE, book);
        curation.save(new Edit(subject, book, 0, Act.WITHDRAWN, Map.of(), "doublon"), CLAIRE);
        assertThat(library.find(book).orElseThrow().status()).isEqualTo(Reference.Status.WITHDRAWN);

        curation.save(new Edit(subject, book, 1, Act.REINSTATED, Map.of(), ""), CLAIRE);

        assertThat(library.find(book).orElseThrow().status()).isEqualTo(Reference.Status.PRESENT);
        assertThat(library.written().revisions(subject)).hasSize(2);
    }

    @Test
    void anEarlierVersionIsRestored() {
        Entry first = saved(curation.save(annotation("A2345678", 0, "Un.", ""), CLAIRE));
        curation.save(annotation("A2345678", 1, "Deux.", ""), HUGO);

        Entry restored = saved(curation.restore(first.subject(), 1, HUGO, "mieux avant"));

        assertThat(restored.version()).isEqualTo(3);
        assertThat(restored.field("text")).isEqualTo("Un.");
    }

    @Test
    void whatAContributorWritesWaitsForAWord() {
        var proposed =
                (Outcome.Proposed) curation.save(annotation("A2345678", 0, "Un texte.", ""), NOE);
        assertThat(library.written().about(book, Kind.ANNOTATION)).isEmpty();
        assertThat(library.written().proposalsOpen()).isEqualTo(1);

        Entry accepted =
                saved(curation.accept(proposed.proposal().number(), Optional.empty(), CLAIRE, ""));

        assertThat(accepted.author().name()).isEqualTo("Noé");
        assertThat(library.written().revisions(accepted.subject()).getFirst().acceptedBy())
                .isEqualTo("Claire");
        assertThat(library.written().proposalsOpen()).isZero();
        assertThat(curation.accept(proposed.proposal().number(), Optional.empty(), CLAIRE, ""))
                .isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void aRefusalKeepsItsReason() {
        Edit words = correction(0, Map.of());
        Proposal error =
                curation.propose(
                        Proposal.Kind.ERROR, words, Author.named("Ana"), "La date est fausse.");

        assertThat(curation.refuse(error.number(), CLAIRE, "vérifié : elle est juste")).isTrue();
        assertThat(curation.refuse(error.number(), CLAIRE, "encore")).isFalse();

        assertThat(library.written().decided(5))
                .extracting(Proposal::message, Proposal::reason, Proposal::decidedBy)
                .containsExactly(
                        tuple("La date est fausse.", "vérifié : elle est juste", "Claire"));
    }

    @Test
    void manyThingsAreChangedAndUndoneAsOne() {
        String other = typed("Autre livre", "date", "2020");
        List<Subject> both =
                List.of(new Subject(Kind.REFERENCE, book), new Subject(Kind.REFERENCE, other));

        Together done =
                curation.together(
                        both,
                        (subject, content) -> with(content, Correction.TAG + "sobriété", ""),
                        CLAIRE,
                        "rangement");
        curation.save(new Edit(both.get(1), other, 1, Act.SAVED, Map.of("date", "2021"), ""), HUGO);

        assertThat(done.changed()).isEqualTo(both);
        assertThat(library.find(book).orElseThrow().tags()).containsExactly(Tag.manual("sobriété"));
        Together undone = curation.undo(done.batch(), HUGO);
        assertThat(undone.changed()).containsExactly(both.get(0));
        assertThat(library.find(book).orElseThrow().tags()).isEmpty();
        assertThat(library.find(other).orElseThrow().field("date")).isEqualTo("2021");
        assertThat(curation.undo(done.batch(), HUGO)).isEqualTo(Together.NOTHING);
    }

    @Test
    void aMergeKeepsEveryAnnotationAndCanBeUndone() {
        String other = typed("Sobriété !", "date", "2020");
        curation.save(annotation("A2345678", 0, "Sur le premier.", ""), CLAIRE);
        Subject second = new Subject(Kind.ANNOTATION, "B2345678");
        curation.save(
                new Edit(second, other, 0, Act.SAVED, Map.of("text", "Sur l’autre."), ""), HUGO);

        String kept = curation.merge(book, other, CLAIRE, "la même");

        assertThat(library.written().about(kept, Kind.ANNOTATION)).hasSize(2);
        assertThat(library.written().revisionsAbout(kept).getFirst().act()).isEqualTo(Act.MERGED);
        assertThat(curation.unmerge(library.mergings(kept).getFirst(), CLAIRE, "")).isTrue();
        assertThat(library.written().about(book, Kind.ANNOTATION)).hasSize(1);
        assertThat(library.written().about(other, Kind.ANNOTATION))
                .extracting(entry -> entry.field("text"))
                .containsExactly("Sur l’autre.");
        assertThat(library.check()).isEmpty();
    }

    @Test
    void aVersionThatIsMissingIsFound() throws SQLException {
        curation.save(annotation("A2345678", 0, "Un texte.", ""), CLAIRE);
        assertThat(library.check()).isEmpty();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM revision WHERE kind = 'ANNOTATION'");
        }

        assertThat(library.check())
                .containsExactly(new Finding(Finding.Kind.UNVERSIONED, "ANNOTATION A2345678"));
    }

    private String typed(String title, String field, String value) {
        Subject subject = new Subject(Kind.RECORD, curation.newId());
        Map<String, String> content = Map.of("itemType", "book", "title", title, field, value);
        return saved(curation.save(new Edit(subject, "", 0, Act.SAVED, content, ""), CLAIRE))
                .about();
    }

    private Edit annotation(String id, int base, String text, String why) {
        Annotation annotation = Annotation.of(Map.of("text", text, "stance", "nuance"));
        return new Edit(
                new Subject(Kind.ANNOTATION, id), book, base, Act.SAVED, annotation.content(), why);
    }

    private Edit correction(int base, Map<String, String> content) {
        return new Edit(
                new Subject(Kind.REFERENCE, book), book, base, Act.SAVED, content, "vérifié");
    }

    private static Map<String, String> with(
            Map<String, String> content, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(content);
        changed.put(name, value);
        return changed;
    }

    private static Entry saved(Outcome outcome) {
        return ((Outcome.Saved) outcome).entry();
    }

    private static Account account(long id, String name, Role role) {
        return new Account(id, name.toLowerCase(Locale.ROOT), name, role, Instant.EPOCH, true);
    }
}
