package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed without warning (SIGKILL), in the middle of its work, in a real process.
 */
class KilledTest {

    private static final int MANY = 4_000;

    @TempDir Path folder;
    private Path data = Path.of("");
    private Path imports = Path.of("");

    @BeforeEach
    void aLargeExport() throws IOException {
        data = folder.resolve("data");
        imports = folder.resolve("import");
        Path source = Files.createDirectories(imports.resolve("girofle"));
        Files.writeString(
                source.resolve("girofle.json"),
                IntStream.range(0, MANY)
                        .mapToObj(i ->
                                """
                                {"id": "ref%d", "type": "book", "title": "Herbier numéro %d"}\
                                """
                                        .formatted(i, i))
                        .collect(Collectors.joining(",\n", "[", "]")));
    }

    @Test
    void inTheMiddleOfAnImportNothingIsHalfWritten() throws Exception {
        try (Program program = Program.start(data, imports, "import")) {
            assertThat(program.await(line -> line.endsWith(" notices lues")))
                    .as("progress while importing, in %s", program.said())
                    .isPresent();
            program.kill();
        }
        try (Library library = Library.open(data)) {
            assertThat(library.count()).isIn(0, MANY);
            assertThat(library.check()).isEmpty();
        }
        importsAgainAndCompletes();
    }

    @Test
    void betweenTheLibraryAndTheIndexTheIndexCatchesUp() throws Exception {
        try (Program program = Program.start(data, imports, "import")) {
            assertThat(program.await(line -> line.contains(" notices lues, ")))
                    .as("the report of the run, in %s", program.said())
                    .isPresent();
            program.kill();
        }
        try (Library library = Library.open(data)) {
            assertThat(library.count()).isEqualTo(MANY);
        }
        importsAgainAndCompletes();
    }

    @Test
    void inTheMiddleOfUndoingAllIsThereOrNothing() throws Exception {
        new Shell(data, imports).run(0, "import");
        try (Program program = Program.start(data, imports, "undo", "1")) {
            // Its transaction is open, or was just closed: the journal that holds it is there.
            while (Files.notExists(data.resolve("library.db-wal")) && program.isAlive()) {
                Thread.onSpinWait();
            }
            program.kill();
        }
        try (Library library = Library.open(data)) {
            assertThat(library.count()).isIn(0, MANY);
            assertThat(library.check()).isEmpty();
            assertThat(library.runs(9).getFirst().undone().isPresent())
                    .isEqualTo(library.count() == 0);
        }
    }

    private void importsAgainAndCompletes() throws Exception {
        new Shell(data, imports).run(0, "import");
        try (Library library = Library.open(data);
                Catalogue catalogue = Catalogue.open(data.resolve("index"))) {
            assertThat(library.count()).isEqualTo(MANY);
            assertThat(catalogue.count()).isEqualTo(MANY);
            assertThat(catalogue.lastChange()).isEqualTo(library.lastChange());
            assertThat(catalogue.search(Criteria.of("\"herbier numéro 3999\"")).total())
                    .isEqualTo(1);
        }
    }
}
