package cloud.girofle.herbier.curation.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions, notes, topics and comments in files, in and out. */
class FieldsLayoutTest {

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
        desk.library.adopt(ThesaurusFile.in(Path.of("content")).orElseThrow());
        desk.later(Duration.ofDays(365)); // After the day the project's own are signed.
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theProjectsQuestionsAndNotesAreTakenAndWrittenAgainToTheByte() throws IOException {
        List<String> questions = given("questions");
        List<String> all = Stream.concat(questions.stream(), given("notes").stream()).toList();
        for (String path : all) {
            desk.file(path, Files.readString(Path.of("content", path)));
        }

        assertThat(desk.take().problems()).isEmpty();
        assertThat(desk.library.written().all(Subject.Kind.QUESTION)).hasSameSizeAs(questions);

        // Nothing is left in the folder to copy from.
        for (String path : all) {
            Files.delete(desk.content.resolve(path));
        }
        desk.write();
        for (String path : all) {
            assertThat(desk.text(path))
                    .as(path)
                    .isEqualTo(Files.readString(Path.of("content", path)));
        }
    }

    @Test
    void eachTextStandsUnderItsName() throws IOException {
        desk.file(
                "questions/une.md",
                """
                ---
                title: Une question
                author: Claire
                state: position
                stateDate: 2023-10-15
                topics: disque-dur
                language: fr
                ---

                Pourquoi ici.

                <!-- claims -->

                + Oui.
                  supports @cle-2020, p. 3

                <!-- change -->

                Une mesure.
                """);
        desk.file("comments/ABCDEFGH.md", "---\non: question:une\nauthor: Hugo\n---\n\nPas sûr.\n");
        desk.file(
                "topics/edge.md",
                "---\nauthor: Hugo\n---\n\nAu bord.\n\n<!-- remark -->\n\nFlou.\n");

        assertThat(desk.take().problems()).isEmpty();

        Question une = Question.of(content(Subject.Kind.QUESTION, "une"));
        assertThat(une.text()).isEqualTo("Pourquoi ici.");
        assertThat(une.state()).isEqualTo(Question.State.SETTLED);
        assertThat(une.claims()).singleElement().satisfies(FieldsLayoutTest::isProved);
        assertThat(une.change()).isEqualTo("Une mesure.");
        assertThat(content(Subject.Kind.COMMENT, "ABCDEFGH"))
                .containsEntry("on", "question:une")
                .containsEntry("text", "Pas sûr.");
        assertThat(content(Subject.Kind.TOPIC, "edge"))
                .containsEntry("definition", "Au bord.")
                .containsEntry("remark", "Flou.");
    }

    @Test
    void aFileWithoutWhatItNeedsIsSaidAndTheOthersAreTaken() throws IOException {
        desk.file("questions/sans-titre.md", "---\nauthor: Claire\n---\n\nPourquoi ?\n");
        desk.file(
                "notes/sujet.md",
                "---\ntitle: Une\nauthor: Claire\ntopics: licorne\n---\n\nTexte.\n");
        desk.file("notes/bonne.md", "---\ntitle: Une\nauthor: Claire\n---\n\nTexte.\n");

        assertThat(desk.take().problems())
                .extracting(ContentProblem::file, ContentProblem::kind)
                .containsExactlyInAnyOrder(
                        tuple("questions/sans-titre.md", ContentProblem.Kind.MISSING),
                        tuple("notes/sujet.md", ContentProblem.Kind.UNKNOWN_TOPIC));
        assertThat(desk.library.written().all(Subject.Kind.NOTE))
                .extracting(entry -> entry.subject().id())
                .containsExactly("bonne");
    }

    private static void isProved(Claim claim) {
        assertThat(claim.text()).isEqualTo("Oui.");
        assertThat(claim.evidence()).extracting(proof -> proof.locator()).containsExactly("p. 3");
    }

    private Map<String, String> content(Subject.Kind kind, String id) {
        return desk.library.written().find(new Subject(kind, id)).map(Entry::content).orElseThrow();
    }

    /** The project's own files of that folder, by their paths. */
    private static List<String> given(String of) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("content", of))) {
            return files.map(file -> of + "/" + file.getFileName()).sorted().toList();
        }
    }
}
