package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Completion;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.search.Results;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write beside references, from the library's log to what a search finds. */
class FoundTest {

    private static final Account CLAIRE =
            new Account(1, "claire", "Claire", Role.CURATOR, Instant.EPOCH, true);

    private static final Subject FIGURE =
            new Subject(Subject.Kind.FIGURE, "electricite-france-2024");
    private static final Subject QUESTION = new Subject(Subject.Kind.QUESTION, "un-disque");
    private static final Subject NOTE = new Subject(Subject.Kind.NOTE, "contribuer");
    private static final Subject LIST = new Subject(Subject.Kind.LIST, "par-ou-commencer");

    @TempDir Path folder;

    private Library library;
    private Catalogue catalogue;
    private IndexFollower follower;
    private String book;

    @BeforeEach
    void fill() {
        library = Library.open(folder);
        open();
        library.adopt(
                new Thesaurus(
                        List.of(
                                topic("energie", "énergie"),
                                topic("electricite", "électricité", "energie"),
                                topic("facteur-d-emission", "facteur d’émission", "electricite"))));
        book =
                write(
                                new Subject(Subject.Kind.RECORD, new Curation(library).newId()),
                                "",
                                Map.of("itemType", "book", "title", "L’électricité en France"))
                        .about();
        write(
                FIGURE,
                "",
                Map.of(
                        "title", "Intensité carbone de l’électricité en France",
                        "statement", "Électricité produite en France : 21,7 gCO2e/kWh en 2024.",
                        "value", "21.7",
                        "unit", "g{CO2e}/kW.h",
                        "territory", "France",
                        "year", "2024",
                        "topics", "facteur-d-emission",
                        "language", "fr"));
        write(
                QUESTION,
                "",
                Map.of(
                        "title", "Éteindre un disque chaque jour raccourcit-il sa vie ?",
                        "text", "Nos sauvegardes ne sont pas toujours allumées.",
                        "claims", "- Un disque supporte des milliers de **cycles**.",
                        "language", "fr"));
        write(NOTE, "", Map.of("title", "Contribuer", "text", "Proposer une référence."));
        write(LIST, "", Map.of("title", "Par où commencer", "items", book + " à lire d’abord"));
        write(
                new Subject(Subject.Kind.ANNOTATION, "A2345678"),
                book,
                Map.of("text", "Beaucoup de *nucléaire*.", "language", "fr"));
        follower.catchUp();
    }

    @AfterEach
    void close() {
        follower.close();
        catalogue.close();
        library.close();
    }

    private void open() {
        catalogue = IndexFollower.open(folder.resolve("index"), library);
        follower = new IndexFollower(library, catalogue);
    }

    @Test
    void oneSearchFindsThemAllEachByItsOwnWords() {
        assertThat(found("gCO2e kWh France")).startsWith("chiffre:electricite-france-2024");
        assertThat(found("disque")).containsExactly("question:un-disque");
        assertThat(found("cycles")).as("a claim").containsExactly("question:un-disque");
        assertThat(found("contribuer")).containsExactly("note:contribuer");
        assertThat(found("commencer")).containsExactly("liste:par-ou-commencer");
        assertThat(found("nucléaire")).containsExactlyInAnyOrder(book, "annotation:A2345678");
        assertThat(found("facteur d’émission")).startsWith("theme:facteur-d-emission");
        assertThat(found("électricité").getFirst()).isEqualTo("theme:electricite");
        assertThat(found("électricité")).contains(book, "chiffre:electricite-france-2024");
    }

    @Test
    void whatIsWithdrawnOrChangedIsFoundNoMoreAndComesBack() {
        turn(QUESTION, Act.WITHDRAWN);
        assertThat(found("disque")).isEmpty();
        turn(QUESTION, Act.REINSTATED);
        assertThat(found("disque")).containsExactly("question:un-disque");

        write(NOTE, "", Map.of("title", "Participer", "text", "Proposer une référence."));
        follower.catchUp();
        assertThat(found("contribuer")).isEmpty();
        assertThat(found("participer")).containsExactly("note:contribuer");

        turn(new Subject(Subject.Kind.REFERENCE, book), Act.WITHDRAWN);
        assertThat(found("nucléaire")).as("its annotation leaves with it").isEmpty();
    }

    @Test
    void aCrashOrANewIndexLosesNoneOfThem() {
        write(NOTE, "", Map.of("title", "Participer", "text", "Proposer une référence."));
        follower.close();
        catalogue.close();
        open();
        follower.catchUp();
        assertThat(found("participer")).containsExactly("note:contribuer");

        follower.close();
        catalogue.close();
        catalogue = Catalogue.openAnew(folder.resolve("index"));
        follower = new IndexFollower(library, catalogue);
        follower.catchUp();
        assertThat(catalogue.lastChange()).isEqualTo(library.lastChange());
        assertThat(found("disque")).containsExactly("question:un-disque");
        assertThat(found("facteur d’émission")).startsWith("theme:facteur-d-emission");
    }

    @Test
    void whatWasWrittenBeforeTheLogToldOfItIsToldWhenTheLibraryIsMigrated() throws SQLException {
        follower.close();
        catalogue.close();
        library.close();
        asItWas();
        library = Library.open(folder);
        open();
        follower.catchUp();
        assertThat(found("commencer")).containsExactly("liste:par-ou-commencer");
        assertThat(found("disque")).containsExactly("question:un-disque");
        assertThat(library.check()).isEmpty();
    }

    @Test
    void aSearchIsNarrowedToKindsInItsAddressAndInItsWords() {
        assertThat(found(narrowed("électricité", "chiffre")))
                .containsExactly("chiffre:electricite-france-2024");
        assertThat(found("électricité sorte:chiffre"))
                .containsExactly("chiffre:electricite-france-2024");
        assertThat(found("kind:figures")).containsExactly("chiffre:electricite-france-2024");
        assertThat(found("électricité sorte:theme")).containsExactlyInAnyOrder("theme:electricite");
        assertThat(found(narrowed("", "theme"))).hasSize(3);
        Criteria above =
                new Criteria(
                        "",
                        Map.of(Facet.TOPIC, List.of("energie"), Facet.KIND, List.of("chiffre")),
                        Order.RELEVANCE,
                        1);
        assertThat(found(above)).as("on a topic below").hasSize(1);
        assertThat(catalogue.search(Criteria.of("électricité")).kinds())
                .isEqualTo(Map.of(Kind.REFERENCE, 1L, Kind.FIGURE, 1L, Kind.TOPIC, 1L));
    }

    @Test
    void whoLooksForNoWordsBrowsesReferencesAndSeesWhatElseThereIs() {
        for (String text : List.of("", "*", "type:livre")) {
            Results results = catalogue.search(Criteria.of(text));
            assertThat(results.kinds()).as(text).isEqualTo(Map.of(Kind.REFERENCE, 1L));
        }
        assertThat(catalogue.search(Criteria.of("")).facets().get(Facet.KIND))
                .extracting(Results.Value::value, Results.Value::count)
                .contains(tuple("theme", 3L), tuple("chiffre", 1L), tuple("annotation", 1L));
    }

    @Test
    void whatSpeaksOfReferencesCountsThemAlone() {
        assertThat(catalogue.count()).isEqualTo(1);
        assertThat(catalogue.values(Facet.TOPIC))
                .extracting(Results.Value::value, Results.Value::count)
                .containsExactlyInAnyOrder(tuple("electricite", 1L), tuple("energie", 1L));
        assertThat(catalogue.values(Facet.YEAR)).isEmpty();
        assertThat(catalogue.keys(Criteria.of("électricité"), 0, 99)).containsExactly(book);
        assertThat(catalogue.keys(narrowed("électricité", "chiffre"), 0, 99)).isEmpty();
        assertThat(catalogue.things(Criteria.of("électricité"), 0, 99))
                .contains(Thing.reference(book), new Thing(Kind.FIGURE, FIGURE.id()));
    }

    @Test
    void theirTitlesAreProposedWhileTyping() {
        assertThat(catalogue.complete("intens", "fr"))
                .containsExactly(
                        new Completion(
                                Completion.Kind.FIGURE,
                                "electricite-france-2024",
                                "Intensité carbone de l’électricité en France"));
        assertThat(catalogue.complete("éteindre un d", "fr"))
                .extracting(Completion::kind)
                .containsExactly(Completion.Kind.QUESTION);
        assertThat(catalogue.complete("electr", "fr"))
                .extracting(Completion::kind)
                .containsExactly(
                        Completion.Kind.TOPIC, Completion.Kind.FIGURE, Completion.Kind.TITLE);
    }

    private List<String> found(String text) {
        return found(Criteria.of(text));
    }

    private List<String> found(Criteria criteria) {
        return catalogue.search(criteria).hits().stream().map(hit -> hit.thing().name()).toList();
    }

    private static Criteria narrowed(String text, String kind) {
        return new Criteria(text, Map.of(Facet.KIND, List.of(kind)), Order.RELEVANCE, 1);
    }

    private Entry write(Subject subject, String about, Map<String, String> content) {
        int base = library.written().find(subject).map(Entry::version).orElse(0);
        return saved(new Edit(subject, about, base, Act.SAVED, content, "essai"));
    }

    private void turn(Subject subject, Act act) {
        Entry now = library.written().find(subject).orElseThrow();
        var unused = saved(new Edit(subject, now.about(), now.version(), act, Map.of(), "essai"));
        follower.catchUp();
    }

    private Entry saved(Edit edit) {
        Outcome outcome = new Curation(library).save(edit, CLAIRE);
        return ((Outcome.Saved) outcome).entry();
    }

    /** The library before its log told of what people write. */
    private void asItWas() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM change_log WHERE kind <> 'REFERENCE'");
            statement.execute("ALTER TABLE source DROP COLUMN harvested");
            statement.execute("ALTER TABLE mirror DROP COLUMN asked");
            statement.execute("DROP INDEX change_log_key");
            statement.execute("ALTER TABLE change_log DROP COLUMN kind");
            statement.execute("CREATE INDEX change_log_key ON change_log (key, number)");
            statement.execute("PRAGMA user_version = 9");
        }
    }

    private static Topic topic(String id, String name, String... broader) {
        return new Topic(
                id,
                new Topic.Labels(name, List.of()),
                new Topic.Labels(name + " (en)", List.of()),
                List.of(),
                List.of(broader),
                List.of());
    }
}
