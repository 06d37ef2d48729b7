package cloud.girofle.herbier.curation.content;

import static cloud.girofle.herbier.curation.content.Desk.CLAIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used, and folders that are not what they seem. */
class BrokenContentTest {

    private static final String SOUND = "---\nauthor: Claire\n---\n\nUn avis.\n";

    @TempDir private Path folder;
    private Desk desk;
    private String above;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.typed("R2345678", "itemType", "book", "title", "Un livre", "citationKey", "livre");
        above = "annotations/livre/";
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachFaultIsSaidWithItsFileAndLineAndTheOthersAreTaken() throws IOException {
        Map<String, String> files =
                Map.ofEntries(
                        Map.entry("a.md", "Un avis."),
                        Map.entry("b.md", "---\nauthor: Claire\n\nUn avis."),
                        Map.entry("c.md", "---\nauthor: \"Claire\nstance: nuance\n---\n\nUn avis."),
                        Map.entry("d.md", "---\nauthor: Claire\nauteur: Ana\n---\n\nUn avis."),
                        Map.entry("e.md", "---\nauthor: Claire\n\nstance: oui\n---\n\nUn avis."),
                        Map.entry("f.md", "---\nstance: nuance\n---\n\nUn avis."),
                        Map.entry("g.md", "---\nauthor: Claire\n---\n\n \n"),
                        Map.entry("h.md", "---\nauthor: Claire\ntopics: [acv]\n---\n\nUn avis."),
                        Map.entry("i.md", "---\nauthor: Claire\ncreated: hier\n---\n\nUn avis."),
                        Map.entry("j.md", "---\nauthor: [[Claire]]\n---\n\nUn avis."),
                        Map.entry("k.md", "---\nauthor: Claire\nauthor: Ana\n---\n\nUn avis."),
                        Map.entry("l m.md", SOUND),
                        Map.entry("n.md", "---\nauthor: Claire\n---\n\n" + "a".repeat(100_001)),
                        Map.entry("sound.md", SOUND));
        for (Map.Entry<String, String> file : files.entrySet()) {
            desk.file(above + file.getKey(), file.getValue());
        }
        Files.write(
                desk.content.resolve(above + "o.md"),
                "---\nauthor: André\n---\n\nUn avis.\n".getBytes(StandardCharsets.ISO_8859_1));

        ContentReport report = desk.take();

        assertThat(report.taken()).containsExactly(above + "sound.md");
        assertThat(report.problems())
                .extracting(
                        each -> each.file().replace(above, ""),
                        ContentProblem::line,
                        ContentProblem::kind)
                .containsExactlyInAnyOrder(
                        tuple("a.md", 1, Kind.FRONT_NO_BEGINNING),
                        tuple("b.md", 1, Kind.FRONT_NO_END),
                        tuple("c.md", 2, Kind.FRONT_SYNTAX),
                        tuple("d.md", 3, Kind.UNKNOWN_KEY),
                        tuple("e.md", 4, Kind.BAD_VALUE),
                        tuple("f.md", 1, Kind.MISSING),
                        tuple("g.md", 1, Kind.MISSING),
                        tuple("h.md", 3, Kind.UNKNOWN_TOPIC),
                        tuple("i.md", 3, Kind.BAD_VALUE),
                        tuple("j.md", 2, Kind.FRONT_BAD_VALUE),
                        tuple("k.md", 3, Kind.FRONT_SYNTAX),
                        tuple("l m.md", 1, Kind.BAD_NAME),
                        tuple("n.md", 1, Kind.TOO_LONG),
                        tuple("o.md", 2, Kind.NOT_UTF8));
        List<String> before = desk.files();
        assertThat(desk.write().written())
                .containsExactlyInAnyOrder(above + "sound.md", "references/R2345678.md");
        assertThat(desk.files()).containsAll(before.stream().filter(this::isBroken).toList());
    }

    private boolean isBroken(String file) {
        return !file.contains("sound.md");
    }

    @Test
    void aBrokenRowLeavesTheOtherReferencesAndTheFileAlone() throws IOException {
        desk.file(
                "corrections.csv",
                """
                reference,field,value,author
                livre,date,2021,
                livre,title,Autre,Ana
                absent,title,Autre,Ana
                """);
        desk.file("keywords.csv", "keyword;author\neau;Ana\neau;Ana\n\"de l’eau");

        ContentReport report = desk.write();

        assertThat(report.problems())
                .extracting(
                        ContentProblem::file,
                        ContentProblem::line,
                        ContentProblem::kind,
                        ContentProblem::details)
                .containsExactlyInAnyOrder(
                        tuple("corrections.csv", 2, Kind.MISSING, List.of("author")),
                        tuple("keywords.csv", 4, Kind.SYNTAX, List.of("\"")));
        assertThat(report.waiting()).containsExactly("corrections.csv");
        assertThat(report.written()).containsExactly("references/R2345678.md");
        assertThat(desk.text("corrections.csv")).startsWith("reference,field");
    }

    @Test
    void nothingIsReadOrWrittenThroughALink() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("avis.md"), SOUND);
        Files.createDirectories(desk.content.resolve("annotations"));
        Files.createSymbolicLink(desk.content.resolve("annotations/livre"), outside);
        desk.file("annotations/autre/vrai.md", SOUND);
        Files.createSymbolicLink(
                desk.content.resolve("annotations/autre/lien.md"), outside.resolve("avis.md"));
        Files.createSymbolicLink(desk.content.resolve("lists"), outside);
        Files.createSymbolicLink(
                desk.content.resolve("corrections.csv"), outside.resolve("avis.md"));
        desk.saved(new Subject(Subject.Kind.LIST, "une"), "", CLAIRE, "title", "Une");

        ContentReport report = desk.write();

        assertThat(report.problems())
                .extracting(ContentProblem::file, ContentProblem::kind)
                .contains(
                        tuple("annotations/livre", Kind.LINK),
                        tuple("annotations/autre/lien.md", Kind.LINK),
                        tuple("lists", Kind.LINK),
                        tuple("corrections.csv", Kind.LINK));
        assertThat(report.taken()).isEmpty();
        assertThat(outside.toFile().list()).containsExactly("avis.md");
        assertThat(outside.resolve("avis.md")).hasContent(SOUND);
    }

    @Test
    void anIdThatWouldLeaveTheFolderIsNotWritten() {
        String key = desk.find(Subject.Kind.RECORD, "R2345678").about();
        desk.annotation("../../../dehors", key, CLAIRE, "text", "Un avis.");

        ContentReport report = desk.write();

        assertThat(report.problems())
                .extracting(ContentProblem::kind)
                .containsExactly(Kind.BAD_NAME);
        assertThat(folder).isDirectoryNotContaining("glob:**dehors*");
    }

    @Test
    void ofTwoFilesThatSayOneThingTheFirstIsBelieved() throws IOException {
        desk.file(above + "avis.md", SOUND);
        desk.take();
        desk.file("annotations/autre/avis.md", SOUND.replace("Un avis", "Un autre"));
        desk.file("lists/LISEZMOI.txt", "À nous.");
        desk.file("annotations/README.md", "À nous aussi.");

        ContentReport report = desk.take();

        assertThat(report.problems())
                .extracting(ContentProblem::file, ContentProblem::kind, ContentProblem::details)
                .containsExactly(
                        tuple(
                                "annotations/autre/avis.md",
                                Kind.TWICE,
                                List.of("annotations/livre/avis.md")));
        assertThat(desk.find(Subject.Kind.ANNOTATION, "avis").field("text")).isEqualTo("Un avis.");
    }

    @Test
    void checkSaysWhatIsWrongAndTakesNothing() throws IOException {
        desk.file(above + "avis.md", SOUND);
        desk.file(above + "faux.md", "Un avis.");

        assertThat(new ContentFiles(desk.library, desk.content).check())
                .extracting(ContentProblem::file)
                .containsExactly(above + "faux.md");
        assertThat(desk.library.written().all(Subject.Kind.ANNOTATION)).isEmpty();
    }
}
