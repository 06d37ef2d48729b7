package cloud.girofle.herbier.zotero.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Attachment.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachedFileTest {

    @TempDir Path place;

    private Path export;

    @BeforeEach
    void anExportWithASecretBesideIt() throws IOException {
        export = Files.createDirectories(place.resolve("export"));
        Files.createDirectories(export.resolve("files/4"));
        Files.writeString(place.resolve("secret.txt"), "secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "files/4/Dupont - 2020 - L’œuvre (été).pdf",
                "files/4/100 % sûr ; 1.pdf",
                "files/4/a%20b+c.pdf",
                "files/../files/4/détour.pdf"
            })
    void aFileOfTheExportIsFoundUnderItsOwnName(String path) throws IOException {
        Files.writeString(export.resolve(path), "contenu");
        assertThat(AttachedFile.find(export, path))
                .isEqualTo(new AttachedFile(path, Presence.STORED, false));
    }

    @Test
    void aFileWhoseAccentsAnotherSystemStoredIsFound() throws IOException {
        String composed = "files/4/été.pdf";
        String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        Files.writeString(export.resolve(apart), "contenu");
        assertThat(AttachedFile.find(export, composed))
                .isEqualTo(new AttachedFile(apart, Presence.STORED, false));
    }

    @Test
    void aPercentEncodedPathIsDecodedWhenOnlySoItLeadsToAFile() throws IOException {
        Files.writeString(export.resolve("files/4/a b+é.pdf"), "contenu");
        assertThat(AttachedFile.find(export, "files/4/a%20b+%C3%A9.pdf"))
                .isEqualTo(new AttachedFile("files/4/a b+é.pdf", Presence.STORED, false));
    }

    @Test
    void aFileThatIsNotThereIsMissing() {
        assertThat(AttachedFile.find(export, "files/4/absent.pdf"))
                .isEqualTo(new AttachedFile("files/4/absent.pdf", Presence.MISSING, false));
        assertThat(AttachedFile.find(export, "files/4"))
                .as("a folder is no file")
                .isEqualTo(new AttachedFile("files/4", Presence.MISSING, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "files/../../secret.txt",
                "%2e%2e/secret.txt",
                "..\\secret.txt",
                "/etc/passwd",
                "~/secret.txt",
                "C:\\Users\\ada\\secret.txt",
                "\\\\server\\share\\secret.txt",
                "file:///etc/passwd"
            })
    void aPathThatLeadsOutIsNotFollowed(String path) {
        assertThat(AttachedFile.find(export, path))
                .isEqualTo(new AttachedFile(path, Presence.MISSING, true));
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed() throws IOException {
        Files.createSymbolicLink(export.resolve("files/4/link.txt"), place.resolve("secret.txt"));
        Files.createSymbolicLink(export.resolve("files/up"), place);
        assertThat(AttachedFile.find(export, "files/4/link.txt").outside()).isTrue();
        assertThat(AttachedFile.find(export, "files/up/secret.txt").outside()).isTrue();
    }
}
