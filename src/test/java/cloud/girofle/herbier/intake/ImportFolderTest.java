package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFolderTest {

    @TempDir private Path folder;

    @Test
    void eachFolderIsASourceWhetherItIsDescribedOrNot() throws IOException {
        write("girofle/a.rdf");
        write("Deux Fleurs/a.rdf");
        write(".git/config");
        Files.writeString(
                folder.resolve("sources.yml"),
                "girofle:\n  name: Cloud Girofle\n  trust: 1\nailleurs:\n  trust: 3\n");

        assertThat(ImportFolder.sources(folder))
                .extracting(Source::slug)
                .containsExactly("girofle", "ailleurs", "deux-fleurs");
        assertThat(ImportFolder.folders(folder).keySet()).containsExactly("deux-fleurs", "girofle");
    }

    @Test
    void noFolderHoldsNoSource() {
        assertThat(ImportFolder.sources(folder.resolve("nowhere"))).isEmpty();
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }
}
