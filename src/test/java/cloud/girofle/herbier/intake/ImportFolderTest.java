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
    void exportsStandInTheFolderOrInAFolderOfTheirName() throws IOException {
        write("b.bib");
        write("a.rdf");
        write("sans-extension");
        write("Bibliothèque/Bibliothèque.rdf");
        write("Bibliothèque/files/12/article.pdf");
        write("2023/export.rdf");
        write("2023/image.png");
        write("README.md");
        write(".DS_Store");
        write(".cache/x.rdf");
        write("files/3/x.rdf");
        write("c.rdf.part");

        assertThat(ImportFolder.exports(folder).keySet())
                .containsExactly(
                        "2023/export.rdf", "Bibliothèque.rdf", "a.rdf", "b.bib", "sans-extension");
    }

    @Test
    void anExportWithItsFilesAndOneWithoutAreTwo() throws IOException {
        write("A.rdf");
        write("A/A.rdf");

        assertThat(ImportFolder.exports(folder).keySet()).containsExactly("A.rdf", "A/A.rdf");
    }

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
