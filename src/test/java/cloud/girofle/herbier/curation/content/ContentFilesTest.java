package cloud.girofle.herbier.curation.content;

import static cloud.girofle.herbier.curation.content.Desk.CLAIRE;
import static cloud.girofle.herbier.curation.content.Desk.HUGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Correction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write, out to files and back, between real libraries and folders. */
class ContentFilesTest {

    private static final String NOTE = "annotations/%s/A2345678.md";

    @TempDir private Path folder;
    private Desk desk;
    private String book;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        book =
                desk.typed(
                        "R2345678",
                        "itemType",
                        "book",
                        "title",
                        "À bout de flux",
                        "creators",
                        "author: Lopez, Fanny",
                        "citationKey",
                        "lopez-2022");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anAnnotationReadsWellWithoutHerbier() throws IOException {
        desk.annotation(
                "A2345678",
                book,
                CLAIRE,
                "text",
                "Un texte.\r\n\r\n- [@lopez-2022, p. 12]",
                "stance",
                "nuance",
                "quote",
                "Elle dit : « oui »",
                "locator",
                "12-14",
                "place",
                "page",
                "language",
                "fr");

        assertThat(desk.write().written()).contains(NOTE.formatted(book));

        assertThat(desk.text(NOTE.formatted(book)))
                .isEqualTo(
                        """
                        ---
                        reference: %s
                        citationKey: lopez-2022
                        title: À bout de flux
                        author: Claire
                        created: 2026-01-02T03:04:05.678Z
                        stance: nuance
                        quote: "Elle dit : « oui »"
                        place: page
                        locator: "12-14"
                        language: fr
                        ---

                        Un texte.

                        - [@lopez-2022, p. 12]
                        """
                                .formatted(book));
    }

    @Test
    void aListIsAMarkdownListOfItsReferences() throws IOException {
        desk.saved(
                new Subject(Kind.LIST, "par-ou-commencer"),
                "",
                CLAIRE,
                "title",
                "Par où commencer",
                "text",
                "Dans cet ordre :\n\n- [[x]] n’en est pas.",
                "language",
                "fr",
                "items",
                book + " Pour l’espace.");

        desk.write();

        assertThat(desk.text("lists/par-ou-commencer.md"))
                .endsWith(
                        """
                        ---

                        Dans cet ordre :

                        - [[x]] n’en est pas.

                        <!-- références -->

                        - [[%s|À bout de flux]] Pour l’espace.
                        """
                                .formatted(book));
        desk.edit("lists/par-ou-commencer.md", "Pour l’espace.", "À lire.");
        desk.edit("lists/par-ou-commencer.md", book + "|À bout de flux", "lopez-2022");
        desk.take();
        assertThat(desk.find(Kind.LIST, "par-ou-commencer").content())
                .containsEntry("items", book + " À lire.")
                .containsEntry("text", "Dans cet ordre :\n\n- [[x]] n’en est pas.");
    }

    @Test
    void writtenAgainNotAByteDiffersAndNoFileIsTouched() throws IOException {
        everyKind();
        desk.write();
        try (Stream<Path> files = Files.walk(desk.content)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }
        }
        List<String> before = desk.files();
        assertThat(before).hasSize(8);
        long edition = desk.library.edition();

        ContentReport again = desk.write();

        assertThat(again).isEqualTo(nothing());
        assertThat(desk.files()).isEqualTo(before);
        assertThat(desk.library.edition()).isEqualTo(edition);
    }

    @Test
    void anEmptyLibraryTakesAllOfItBack() throws IOException {
        everyKind();
        desk.write();
        List<String> files = desk.files();

        try (Desk other = new Desk(folder.resolve("other"), desk.content)) {
            other.later(Duration.ofDays(30));
            other.library.adopt(desk.library.thesaurus());
            ContentReport taken = other.take();

            assertThat(taken.problems()).isEmpty();
            assertThat(taken.waiting()).isEmpty();
            assertThat(taken.taken()).hasSize(7);
            for (Kind kind : List.of(Kind.RECORD, Kind.ANNOTATION, Kind.LIST, Kind.KEYWORD)) {
                assertThat(other.library.written().all(kind))
                        .as("%s", kind)
                        .usingRecursiveComparison()
                        .ignoringFieldsMatchingRegexes(".*(account|version)$")
                        .isEqualTo(desk.library.written().all(kind));
            }
            assertThat(other.library.written().corrections(book))
                    .containsExactlyInAnyOrderElementsOf(desk.library.written().corrections(book));
            assertThat(other.library.find(book).orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFields("added", "corrections")
                    .isEqualTo(desk.library.find(book).orElseThrow());
            assertThat(other.library.check()).isEmpty();
            assertThat(other.take()).isEqualTo(nothing());
            assertThat(other.write().written()).isEmpty();
            assertThat(desk.files()).isEqualTo(files);
        }
    }

    @Test
    void aChangedFileIsARevisionOfWhoSignsIt() throws IOException {
        desk.annotation("A2345678", book, CLAIRE, "text", "Un texte.", "language", "fr");
        desk.write();
        String path = NOTE.formatted(book);
        desk.edit(path, "Un texte.", "Un meilleur texte.");
        desk.edit(path, "author: Claire", "author: Claire\nchangedBy: Ana");

        assertThat(desk.take().taken()).containsExactly(path);
        assertThat(desk.take()).isEqualTo(nothing());

        Entry now = desk.find(Kind.ANNOTATION, "A2345678");
        assertThat(now.field("text")).isEqualTo("Un meilleur texte.");
        assertThat(now.author().name()).isEqualTo("Claire");
        assertThat(desk.library.written().revisions(now.subject()))
                .extracting(Revision::version, each -> each.author().name(), Revision::why)
                .containsExactly(
                        tuple(2, "Ana", "content/" + path), tuple(1, "Claire", "parce que"));
        assertThat(desk.library.written().revisions(now.subject()).getFirst().author().account())
                .isZero();
    }

    @Test
    void aFileTakesAThingOutOfSightAndBringsItBack() throws IOException {
        desk.annotation("A2345678", book, CLAIRE, "text", "Un texte.", "language", "fr");
        desk.write();
        String path = NOTE.formatted(book);
        desk.edit(path, "language: fr\n", "language: fr\nwithdrawn: faux\n");
        desk.later(Duration.ofHours(1));
        desk.take();
        assertThat(desk.find(Kind.ANNOTATION, "A2345678").withdrawn()).isTrue();
        assertThat(desk.write().written()).containsExactly(path);

        desk.edit(path, "withdrawn: faux\n", "");
        assertThat(desk.take().taken()).containsExactly(path);

        assertThat(desk.find(Kind.ANNOTATION, "A2345678").withdrawn()).isFalse();
        assertThat(desk.find(Kind.ANNOTATION, "A2345678").field("text")).isEqualTo("Un texte.");
    }

    @Test
    void whatTheLibraryChangedStaysAndIsWrittenNext() throws IOException {
        desk.annotation("A2345678", book, CLAIRE, "text", "Un.", "language", "fr");
        desk.write();
        desk.annotation("A2345678", book, HUGO, "text", "Deux.", "language", "fr");

        assertThat(desk.take()).isEqualTo(nothing());
        assertThat(desk.text(NOTE.formatted(book))).contains("Un.");

        assertThat(desk.write().written()).containsExactly(NOTE.formatted(book));
        assertThat(desk.text(NOTE.formatted(book))).contains("Deux.", "changedBy: Hugo");
    }

    @Test
    void whereBothChangedBothAreKeptAndItIsSaidOnce() throws IOException {
        desk.annotation("A2345678", book, CLAIRE, "text", "Un.", "language", "fr");
        desk.write();
        String path = NOTE.formatted(book);
        desk.edit(path, "Un.", "Celui du fichier.");
        desk.annotation("A2345678", book, HUGO, "text", "Celui de Hugo.", "language", "fr");

        assertThat(desk.take().conflicts()).containsExactly(path);
        assertThat(desk.take()).isEqualTo(nothing());
        assertThat(desk.write().written()).isEmpty();

        assertThat(desk.find(Kind.ANNOTATION, "A2345678").field("text"))
                .isEqualTo("Celui de Hugo.");
        assertThat(desk.text(path)).contains("Celui du fichier.");
        List<Proposal> proposals = desk.library.written().proposals();
        assertThat(proposals)
                .extracting(
                        Proposal::kind,
                        each -> each.edit().content().get("text"),
                        each -> each.edit().base(),
                        each -> each.author().name())
                .containsExactly(tuple(Proposal.Kind.CONFLICT, "Celui du fichier.", 1, "Claire"));

        desk.curation.refuse(proposals.getFirst().number(), CLAIRE, "non");
        assertThat(desk.take()).isEqualTo(nothing());
        assertThat(desk.write().written()).containsExactly(path);
        assertThat(desk.text(path)).contains("Celui de Hugo.");
        assertThat(desk.library.written().proposals()).isEmpty();
    }

    @Test
    void aRowOfCorrectionsIsChangedTakenOutAndAdded() throws IOException {
        correct(CLAIRE, "title", "Autre titre", "date", "2021");
        desk.write();
        desk.edit("corrections.csv", "Autre titre,Claire", "Encore un titre,Ana");
        String text = desk.text("corrections.csv");
        String row = text.lines().filter(line -> line.contains(",date,")).findFirst().orElseThrow();
        desk.edit(
                "corrections.csv",
                row + "\n",
                ",lopez-2022,,first,,Max,,Pour commencer\n".replace(",lopez", book + ",lopez"));

        assertThat(desk.take().taken()).containsExactly("corrections.csv");
        assertThat(desk.take()).isEqualTo(nothing());

        assertThat(desk.library.written().corrections(book))
                .extracting(Correction::field, Correction::value, Correction::author)
                .containsExactlyInAnyOrder(
                        tuple("title", "Encore un titre", "Ana"), tuple("first", "", "Max"));
        assertThat(desk.library.find(book).orElseThrow().field("date")).isEmpty();
        assertThat(desk.library.find(book).orElseThrow().title()).isEqualTo("Encore un titre");
    }

    @Test
    void ofCorrectionsOnlyThoseThatBothChangedWait() throws IOException {
        correct(CLAIRE, "title", "Un", "date", "2021");
        desk.write();
        desk.edit("corrections.csv", "title,Un,", "title,Du fichier,");
        desk.edit("corrections.csv", "date,2021,", "date,2022,");
        correct(HUGO, "title", "De Hugo", "date", "2021", "publisher", "Divergences");

        assertThat(desk.take().conflicts()).containsExactly("corrections.csv");
        assertThat(desk.take()).isEqualTo(nothing());

        assertThat(desk.library.written().corrections(book))
                .extracting(Correction::field, Correction::value)
                .containsExactlyInAnyOrder(
                        tuple("title", "De Hugo"),
                        tuple("date", "2022"),
                        tuple("publisher", "Divergences"));
        assertThat(desk.library.written().proposals())
                .extracting(each -> each.edit().content().get("title"))
                .containsExactly("Du fichier");
    }

    @Test
    void whatIsAboutAReferenceThatIsNotThereWaits() throws IOException {
        desk.file("annotations/pitron-2021/avis.md", note("author: Claire", "Un avis."));
        desk.file(
                "lists/a-lire.md",
                "---\ntitle: À lire\nauthor: Claire\n---\n\n- [[pitron-2021]] oui\n");

        ContentReport first = desk.take();
        assertThat(first.waiting())
                .containsExactly("annotations/pitron-2021/avis.md", "lists/a-lire.md");
        assertThat(desk.write().written()).noneMatch(path -> path.contains("avis"));

        String key =
                desk.typed(
                        "P2345678",
                        "itemType",
                        "book",
                        "title",
                        "L’enfer",
                        "citationKey",
                        "pitron-2021");
        assertThat(desk.take().taken()).hasSize(2);
        assertThat(desk.find(Kind.ANNOTATION, "avis").about()).isEqualTo(key);
        assertThat(desk.find(Kind.LIST, "a-lire").field("items")).isEqualTo(key + " oui");
    }

    @Test
    void whatWasTakenAndNotNotedIsNoNews() throws Exception {
        everyKind();
        desk.write();
        long revisions = desk.library.written().lastRevision();
        forget();
        assertThat(desk.take()).isEqualTo(nothing());

        forget();
        desk.annotation("A2345678", book, HUGO, "text", "Plus tard.", "language", "fr");
        ContentReport stale = desk.take();

        assertThat(stale.conflicts()).isEmpty();
        assertThat(stale.taken()).isEmpty();
        assertThat(desk.library.written().lastRevision()).isEqualTo(revisions + 1);
        assertThat(desk.write().written()).containsExactly(NOTE.formatted(book));
    }

    @Test
    void aFileThatIsTakenAwayChangesNothing() throws IOException {
        desk.annotation("A2345678", book, CLAIRE, "text", "Un.", "language", "fr");
        desk.write();
        Files.delete(desk.content.resolve(NOTE.formatted(book)));

        assertThat(desk.take().gone()).containsExactly(NOTE.formatted(book));

        assertThat(desk.find(Kind.ANNOTATION, "A2345678").withdrawn()).isFalse();
        assertThat(desk.write().written()).containsExactly(NOTE.formatted(book));
    }

    private void everyKind() {
        desk.library.adopt(
                new Thesaurus(
                        List.of(
                                new Topic(
                                        "acv",
                                        new Topic.Labels("analyse \"du\" cycle", List.of("éco")),
                                        new Topic.Labels("life cycle", List.of()),
                                        List.of("ACV"),
                                        List.of(),
                                        List.of()))));
        desk.annotation("A2345678", book, CLAIRE, "text", "Un.", "language", "fr");
        desk.later(Duration.ofHours(1));
        desk.annotation(
                "A2345678",
                book,
                HUGO,
                "text",
                "Deux.\n\n---\n\n    du code",
                "quote",
                "- a: b # c\n\"d\"\\ \tfin",
                "stance",
                "a-verifier",
                "place",
                "time",
                "locator",
                "1:02:30",
                "topics",
                "acv",
                "language",
                "no",
                "replyTo",
                "B2345678");
        desk.withdraw(
                desk.annotation("B2345678", book, HUGO, "text", "# Titre", "language", "en"),
                "vu : faux");
        desk.saved(
                new Subject(Kind.LIST, "une-liste"),
                "",
                CLAIRE,
                "title",
                "Une liste : la nôtre",
                "language",
                "fr",
                "items",
                book + " 1. D’abord\n" + book);
        desk.saved(
                new Subject(Kind.KEYWORD, "eau"),
                "",
                CLAIRE,
                "name",
                "eau",
                "description",
                "De l’eau, \"douce\" ;\nou salée");
        correct(CLAIRE, "title", "=1+1", "+topic acv", "", "volume", "");
        correct(HUGO, "title", "=1+1", "+topic acv", "", "volume", "", "pages", " -3");
        desk.typed("T2345678", "itemType", "report", "title", "Un\nrapport", "étrange clé", "~");
    }

    private void correct(Account who, String... fields) {
        desk.saved(new Subject(Kind.REFERENCE, book), book, who, fields);
    }

    /** As if the power had gone between what was done and what is remembered of it. */
    private void forget() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + desk.data.resolve("library.db"));
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM content_file");
        }
    }

    private static String note(String head, String text) {
        return "---\n" + head + "\n---\n\n" + text + "\n";
    }

    private static ContentReport nothing() {
        return new ContentReport(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
