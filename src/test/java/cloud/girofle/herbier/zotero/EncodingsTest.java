package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * One export of each family of formats, in every encoding that is met: the records are the same.
 */
class EncodingsTest {

    private static final String TITLE = "L’œuvre d’été";

    static final List<String> EXPORTS =
            List.of(
                    """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                      xmlns:z="http://www.zotero.org/namespaces/export#"
                      xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/">
                      <bib:Book rdf:about="#item_1">
                        <z:itemType>book</z:itemType>
                        <dc:title>L’œuvre d’été</dc:title>
                      </bib:Book>
                    </rdf:RDF>
                    """,
                    """
                    [{"id": "a", "type": "book", "title": "L’œuvre d’été"}]
                    """,
                    """
                    @book{a, title = {L’œuvre d’été}, date = {2020}}
                    """,
                    """
                    TY  - BOOK
                    TI  - L’œuvre d’été
                    ER  -
                    """,
                    """
                    "Key","Item Type","Publication Year","Author","Title"
                    "AAAA2222","book","2020","Ada, Anne","L’œuvre d’été"
                    """,
                    """
                    <!DOCTYPE NETSCAPE-Bookmark-file-1>
                    <DL><DT><A HREF="https://exemple.fr/">L’œuvre d’été</A></DL>
                    """,
                    """
                    <modsCollection xmlns="http://www.loc.gov/mods/v3">
                      <mods><titleInfo><title>L’œuvre d’été</title></titleInfo><genre>book</genre></mods>
                    </modsCollection>
                    """);

    private static final byte[] NONE = {};

    @TempDir Path folder;

    @ParameterizedTest
    @FieldSource("EXPORTS")
    void theRecordsAreTheSameInEachEncoding(String export) throws IOException {
        List<Record> records = read(export, NONE, StandardCharsets.UTF_8).records();
        assertThat(records).extracting(Record::title).containsExactly(TITLE);

        assertThat(read(export, bytes(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8).records())
                .isEqualTo(records);
        assertThat(read(export, bytes(0xFE, 0xFF), StandardCharsets.UTF_16BE).records())
                .isEqualTo(records);
        assertThat(read(export, bytes(0xFF, 0xFE), StandardCharsets.UTF_16LE).records())
                .isEqualTo(records);
        assertThat(read(export, NONE, StandardCharsets.UTF_16BE).records()).isEqualTo(records);
        assertThat(read(export, NONE, StandardCharsets.UTF_16LE).records()).isEqualTo(records);
        assertThat(read(export, NONE, Charset.forName("windows-1252")).records())
                .isEqualTo(records);
    }

    @ParameterizedTest
    @FieldSource("EXPORTS")
    void controlCharactersChangeNothingButAreTold(String export) throws IOException {
        Export clean = read(export, NONE, StandardCharsets.UTF_8);
        Export dirty =
                read(export.replace("œuvre", "œ\u0003uv\u001Fre"), NONE, StandardCharsets.UTF_8);
        assertThat(dirty.records()).isEqualTo(clean.records());
        assertThat(Typed.kinds(clean)).doesNotContain(Kind.REPAIRED_TEXT);
        assertThat(Typed.kinds(dirty)).contains(Kind.REPAIRED_TEXT);
    }

    private Export read(String text, byte[] mark, Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(mark);
        bytes.write(text.getBytes(charset));
        return ZoteroExport.read(Files.write(folder.resolve("essai"), bytes.toByteArray()));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
