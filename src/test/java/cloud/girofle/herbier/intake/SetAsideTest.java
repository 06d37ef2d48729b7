package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export of an undone import still stands in its folder: it does not come straight back. */
class SetAsideTest {

    private static final Source GIROFLE = new Source("girofle", "girofle", "", "", 1_000);

    @TempDir private Path folder;
    private Path export = Path.of("");
    private Library library;
    private Intake intake;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        export = Files.createDirectories(folder.resolve("import/girofle")).resolve("g.json");
        Files.writeString(export.resolveSibling("other.json"), entry("o", "Forêts"));
        library = Library.open(folder.resolve("data"));
        intake = new Intake(library);
        desk = new Desk(library);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void itStaysOutUntilItChanges() throws IOException {
        takeAll();
        Files.writeString(export, entry("a", "Sobriété"));
        ImportRun run = takeAll();
        assertThat(titles()).containsExactly("Forêts", "Sobriété");
        intake.undo(run.number());

        ImportRun again = takeAll();

        assertThat(titles()).containsExactly("Forêts");
        assertThat(again.problems())
                .containsExactly(
                        Problem.of(
                                "g.json",
                                "",
                                Problem.Kind.SET_ASIDE,
                                String.valueOf(run.number())));
        assertThat(again.refused()).isZero();

        Files.writeString(export, entry("a", "Sobriété, corrigée"));
        takeAll();
        assertThat(titles()).containsExactly("Forêts", "Sobriété, corrigée");
    }

    @Test
    void theVersionBeforeItStays() throws IOException {
        Files.writeString(export, entry("a", "Sobriété"));
        takeAll();
        Files.writeString(export, entry("a", "Sobriété, abîmée"));
        intake.undo(takeAll().number());

        takeAll();

        assertThat(titles()).containsExactly("Forêts", "Sobriété");
        Files.writeString(export, entry("a", "Sobriété"));
        assertThat(takeAll().problems()).isEmpty();
    }

    @Test
    void whatIsBesideItGoesOnBeingFollowed() throws IOException {
        Files.writeString(export, entry("a", "Sobriété"));
        intake.undo(takeAll().number());
        Files.writeString(export.resolveSibling("other.json"), entry("o2", "Câbles"));

        takeAll();

        assertThat(titles()).containsExactly("Câbles");
    }

    @Test
    void givenByHandItComesBackForGood() throws IOException {
        Files.writeString(export, entry("a", "Sobriété"));
        intake.undo(takeAll().number());

        ImportRun byHand =
                intake.take(
                        GIROFLE, List.of(export), ImportRun.Start.COMMAND, (source, read) -> {});

        assertThat(titles()).containsExactly("Sobriété");
        assertThat(library.setAside("girofle")).hasSize(1);
        intake.undo(byHand.number());
        assertThat(library.setAside("girofle")).hasSize(2);
    }

    private ImportRun takeAll() {
        return intake.takeAll(
                        folder.resolve("import"),
                        ImportRun.Start.SERVER_START,
                        (source, read) -> {})
                .getFirst();
    }

    private List<String> titles() {
        return desk.shown().stream().map(Reference::title).toList();
    }

    private static String entry(String id, String title) {
        return "[{\"id\": \"%s\", \"type\": \"book\", \"title\": \"%s\"}]".formatted(id, title);
    }
}
