package cloud.girofle.herbier.zotero.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir Path folder;

    @Test
    void aByteOrderMarkTellsTheEncodingAndIsLeftOut() throws IOException {
        assertThat(
                        decode(
                                        "é",
                                        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                                        StandardCharsets.UTF_8)
                                .text())
                .isEqualTo("é");
        assertThat(
                        decode(
                                        "é",
                                        new byte[] {(byte) 0xFE, (byte) 0xFF},
                                        StandardCharsets.UTF_16BE)
                                .text())
                .isEqualTo("é");
        assertThat(
                        decode(
                                        "é",
                                        new byte[] {(byte) 0xFF, (byte) 0xFE},
                                        StandardCharsets.UTF_16LE)
                                .text())
                .isEqualTo("é");
    }

    @Test
    void withoutAnyMarkItIsUtf8WhereTheBytesAreElseWindows1252() throws IOException {
        assertThat(decode("l’œuvre", new byte[0], StandardCharsets.UTF_8).text())
                .isEqualTo("l’œuvre");
        assertThat(decode("l’œuvre", new byte[0], Charset.forName("windows-1252")).text())
                .isEqualTo("l’œuvre");
    }

    @Test
    void anXmlDeclarationIsBelieved() throws IOException {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><a>œ</a>";
        assertThat(decode(xml, new byte[0], Charset.forName("ISO-8859-15")).text()).isEqualTo(xml);
        String odd = "<?xml version=\"1.0\" encoding=\"-\"?><a>œ</a>";
        assertThat(decode(odd, new byte[0], StandardCharsets.UTF_8).text()).isEqualTo(odd);
    }

    @Test
    void controlCharactersAreLeftOutAndSaid() throws IOException {
        ExportFile file = decode("a\u0003b\tc\n", new byte[0], StandardCharsets.UTF_8);
        assertThat(file.text()).isEqualTo("ab\tc\n");
        assertThat(file.problems())
                .containsExactly(Problem.of("export.txt", "", Problem.Kind.REPAIRED_TEXT));
    }

    @Test
    void aReplacementCharacterThatTheSourceWroteIsNoRepairOfOurs() throws IOException {
        ExportFile file = decode("caf\uFFFD", new byte[0], StandardCharsets.UTF_8);
        assertThat(file.text()).isEqualTo("caf\uFFFD");
        assertThat(file.problems()).isEmpty();
    }

    private ExportFile decode(String text, byte[] mark, Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(mark);
        bytes.write(text.getBytes(charset));
        Path path = Files.write(folder.resolve("export.txt"), bytes.toByteArray());
        return TextFile.decode(path);
    }
}
