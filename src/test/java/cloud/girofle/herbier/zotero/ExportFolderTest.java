package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {

    @TempDir private Path folder;

    @Test
    void exportsStandInTheFolderOrInAFolderOfTheirName() throws IOException {
        write("b.bib");
        write("a.rdf");
        write("c.zip");
        write("sans-extension");
        write("Bibliothèque/Bibliothèque.rdf");
        write("Bibliothèque/files/12/article.pdf");
        write("2023/export.rdf");
        write("2023/image.png");
        write("2024/tout.zip");
        write("README.md");
        write(".DS_Store");
        write(".cache/x.rdf");
        write("files/3/x.rdf");
        write("c.rdf.part");

        assertThat(ExportFolder.exports(folder).keySet())
                .containsExactly(
                        "2023/export.rdf",
                        "2024/tout.zip",
                        "Bibliothèque.rdf",
                        "a.rdf",
                        "b.bib",
                        "c.zip",
                        "sans-extension");
    }

    @Test
    void ofAWholeLibraryItsRdfIsTheExport() throws IOException {
        for (String file :
                new String[] {"herbier.json", "bibliotheque.rdf", "bibliotheque.csl.json", "library.db"}) {
            write(file);
            write("tout/" + file);
        }
        write("content/figures/chiffres.csv");

        assertThat(ExportFolder.exports(folder).keySet()).containsExactly("bibliotheque.rdf");
        assertThat(ExportFolder.exports(folder.resolve("tout")).keySet())
                .containsExactly("bibliotheque.rdf");
        Files.delete(folder.resolve("herbier.json"));
        assertThat(ExportFolder.exports(folder).keySet()).contains("tout/bibliotheque.rdf");
    }

    @Test
    void anExportWithItsFilesAndOneWithoutAreTwo() throws IOException {
        write("A.rdf");
        write("A/A.rdf");

        assertThat(ExportFolder.exports(folder).keySet()).containsExactly("A.rdf", "A/A.rdf");
    }

    @Test
    void aFolderThatIsAnExportWithItsFilesHoldsThatExport() throws IOException {
        write("Biblio.rdf");
        write("files/4/article.pdf");
        write("files/page.xml");

        assertThat(ExportFolder.exports(folder).keySet()).containsExactly("Biblio.rdf");
    }

    @Test
    void ofZoterosOwnFolderOnlyTheDatabaseCounts() throws IOException {
        for (String path :
                new String[] {
                    "zotero.sqlite",
                    "zotero.sqlite-wal",
                    "zotero.sqlite-journal",
                    "zotero.sqlite.bak",
                    "zotero.sqlite.122.bak",
                    "better-bibtex.sqlite",
                    "storage/ABCD2345/page.xml",
                    "storage/index.json",
                    "locate/engines.json",
                    "styles/apa.csl"
                }) {
            write(path);
            write("Zotero/" + path);
        }

        assertThat(ExportFolder.exports(folder).keySet())
                .containsExactly("Zotero/zotero.sqlite", "zotero.sqlite");
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }
}
