package cloud.girofle.herbier.zotero.tex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BibTexFilesTest {

    @TempDir Path home;
    private Path folder = Path.of("");
    private Problems problems = problems();

    @BeforeEach
    void anExportWithItsFiles() throws IOException {
        folder = Files.createDirectories(home.resolve("export"));
        Files.createDirectories(folder.resolve("files/4"));
        Files.writeString(folder.resolve("files/4/Été ; 1.pdf"), "%PDF");
        Files.writeString(folder.resolve("article.pdf"), "%PDF");
        Files.writeString(home.resolve("secret.pdf"), "%PDF");
        Files.createSymbolicLink(folder.resolve("lien.pdf"), home.resolve("secret.pdf"));
        problems = problems();
    }

    @Test
    void zoteroEscapesWhatSeparates() {
        List<Attachment> files =
                read(
                        "Texte\\: intégral:files/4/Été \\; 1.pdf:application/pdf;Page:page.html:text/html");
        assertThat(files)
                .extracting(
                        Attachment::title,
                        Attachment::path,
                        Attachment::contentType,
                        Attachment::presence)
                .containsExactly(
                        tuple(
                                "Texte: intégral",
                                "files/4/Été ; 1.pdf",
                                "application/pdf",
                                Presence.STORED),
                        tuple("Page", "page.html", "text/html", Presence.MISSING));
        assertThat(kinds()).containsExactly(Kind.FILE_MISSING);
    }

    @Test
    void jabRefMendeleyAndBarePathsAreReadToo() {
        assertThat(read("Le texte:article.pdf:PDF"))
                .extracting(Attachment::contentType, Attachment::presence)
                .containsExactly(tuple("application/pdf", Presence.STORED));
        assertThat(read(":article.pdf:pdf"))
                .extracting(Attachment::title, Attachment::presence)
                .containsExactly(tuple("", Presence.STORED));
        assertThat(read("article.pdf"))
                .extracting(Attachment::path, Attachment::presence)
                .containsExactly(tuple("article.pdf", Presence.STORED));
        assertThat(read("article.pdf:application/pdf"))
                .extracting(Attachment::path)
                .containsExactly("article.pdf");
        assertThat(read("files\\4\\Été \\; 1.pdf"))
                .extracting(Attachment::path)
                .containsExactly("files/4/Été ; 1.pdf");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aPathThatLeadsOutIsKeptAndNotFollowed() {
        for (String path :
                List.of(
                        "/etc/passwd",
                        "../secret.pdf",
                        "files/../../secret.pdf",
                        "lien.pdf",
                        "C\\:\\\\Users\\\\ada\\\\a.pdf",
                        "C:\\Users\\ada\\a.pdf",
                        "C:/Users/ada/a.pdf",
                        "file:///etc/passwd",
                        "C$\\backslash$:/Users/ada/a.pdf")) {
            problems = problems();
            assertThat(read("Titre:" + path + ":application/pdf"))
                    .as(path)
                    .extracting(Attachment::title, Attachment::presence, Attachment::linkMode)
                    .containsExactly(tuple("Titre", Presence.MISSING, LinkMode.LINKED_FILE));
            assertThat(kinds()).as(path).containsExactly(Kind.FILE_OUTSIDE);
        }
        assertThat(read("T:C\\:\\\\Users\\\\ada\\\\a.pdf:application/pdf"))
                .extracting(Attachment::path)
                .containsExactly("C:\\Users\\ada\\a.pdf");
    }

    @Test
    void zoterosStorageGivesAnAttachmentItsKey() {
        assertThat(read("PDF:/home/ada/Zotero/storage/29IDNL5C/a.pdf:application/pdf"))
                .extracting(Attachment::localId, Attachment::linkMode)
                .containsExactly(tuple("29IDNL5C", LinkMode.IMPORTED_FILE));
    }

    @Test
    void anAddressIsALink() {
        assertThat(read("En ligne:https\\://exemple.fr/a.pdf:PDF;:https://exemple.fr/b.pdf:PDF"))
                .extracting(Attachment::url, Attachment::presence)
                .containsExactly(
                        tuple("https://exemple.fr/a.pdf", Presence.LINK),
                        tuple("https://exemple.fr/b.pdf", Presence.LINK));
        assertThat(kinds()).isEmpty();
    }

    private List<Attachment> read(String field) {
        return new BibTexFiles(folder, problems).read(field, "cle");
    }

    private List<Kind> kinds() {
        return problems.all().stream().map(Problem::kind).toList();
    }

    private static Problems problems() {
        return new Problems(new ExportFile("a.bib", Path.of(""), "", List.of()));
    }
}
