package cloud.girofle.herbier.library;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Source;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerCutTest {

    private static final Source GIROFLE = new Source("girofle", "Cloud Girofle", "", "", 1);

    @Test
    void aProcessKilledWhileWritingLeavesNothing(@TempDir Path data) throws Exception {
        try (Library library = Library.open(data)) {
            library.write(writing -> add(writing, Item.book("#a", "Avant")));
        }
        List<String> before = Dump.of(data);

        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PowerCut.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("halfway");
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(data.resolve("library.db-wal")).isNotEmptyFile();
        try (Library library = Library.open(data)) {
            assertThat(Dump.of(data)).isEqualTo(before);
            assertThat(library.check()).isEmpty();
            assertThat(library.count()).isEqualTo(1);

            String key = library.write(writing -> add(writing, Item.book("#b", "Après")));

            assertThat(library.find(key).orElseThrow().title()).isEqualTo("Après");
            assertThat(library.lastChange()).isEqualTo(2);
        }
    }

    private static String add(Writing writing, Item item) {
        writing.save(GIROFLE);
        long file = writing.file("girofle", "g.rdf", true, "Zotero RDF", 1);
        return writing.add(file, item.built(), Optional.empty()).reference();
    }
}
