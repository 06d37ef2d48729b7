package cloud.girofle.herbier.zotero.xml;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of XML that are broken, hostile or merely odd, read as MODS. */
class SafeXmlTest {

    private static final String MODS = "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\">\n";

    @Test
    void aBrokenEntryCostsOnlyItself() {
        Export export =
                Typed.read(
                        MODS
                                + item("Un")
                                + "<mods>\n<titleInfo><title>Deux</titleInfo>\n</mods>\n"
                                + item("Trois")
                                + "</modsCollection>");
        assertThat(titles(export)).containsExactly("Un", "Trois");
        assertThat(export.problems())
                .containsExactly(problem("line:3", Kind.UNREADABLE_ENTRY, "<title>"));
    }

    @Test
    void anEntryWithoutAnEndDoesNotTakeTheNextOnesWithIt() {
        Export export =
                Typed.read(
                        MODS
                                + item("Un")
                                + "<mods><titleInfo>\n"
                                + item("Trois")
                                + item("Quatre")
                                + "</modsCollection>");
        assertThat(titles(export)).containsExactly("Un", "Trois", "Quatre");
        assertThat(Typed.kinds(export)).containsExactly(Kind.UNREADABLE_ENTRY);
    }

    @Test
    void aFileCutShortGivesWhatStandsBeforeTheCut() {
        String whole = MODS + item("Un") + item("Deux");
        Export export = Typed.read(whole + "<mods><titleInfo><title>Tro");
        assertThat(titles(export)).containsExactly("Un", "Deux");
        assertThat(export.problems()).containsExactly(problem("line:4", Kind.CUT_SHORT, "<title>"));
    }

    @Test
    void aFileCutInItsFirstEntryIsUnreadable() {
        Export export = Typed.read(MODS + "<mods><titleInfo><title>Un");
        assertThat(export.records()).isEmpty();
        assertThat(Typed.kinds(export)).containsExactly(Kind.UNREADABLE_FILE);
    }

    @Test
    void whatFollowsTheRootIsTold() {
        Export export = Typed.read(MODS + item("Un") + "</modsCollection>\nau revoir");
        assertThat(titles(export)).containsExactly("Un");
        assertThat(Typed.kinds(export)).containsExactly(Kind.CUT_SHORT);
    }

    @Test
    void noFileIsReadThroughAnEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "le secret");
        String declared = "<!DOCTYPE m [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>\n";
        Export export = Typed.read(declared + MODS + item("&s;") + "</modsCollection>");
        assertThat(export.records()).isEmpty();
        assertThat(export.problems())
                .containsExactly(problem("", Kind.UNREADABLE_FILE, "<!DOCTYPE>"));
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE m [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            String ten = ("&a" + (i - 1) + ";").repeat(10);
            laughs.append("<!ENTITY a").append(i).append(" \"").append(ten).append("\">");
        }
        Export export = Typed.read(laughs + "]>" + MODS + item("&a19;") + "</modsCollection>");
        assertThat(Typed.kinds(export)).containsExactly(Kind.UNREADABLE_FILE);
    }

    @Test
    void aDocumentTypeWithoutDeclarationsIsNeverFetched() {
        String doctype = "<!DOCTYPE modsCollection SYSTEM \"http://127.0.0.1:1/mods.dtd\">\n";
        Export export = Typed.read(doctype + MODS + item("Un") + "</modsCollection>");
        assertThat(titles(export)).containsExactly("Un");
        assertThat(export.problems()).isEmpty();
    }

    @Test
    void aFileNestedTooDeepIsRefused() {
        String deep = "<note>".repeat(300) + "</note>".repeat(300);
        Export export =
                Typed.read(MODS + item("Un") + "<mods>" + deep + "</mods></modsCollection>");
        assertThat(export.records()).isEmpty();
        assertThat(export.problems())
                .containsExactly(problem("", Kind.TOO_DEEP, String.valueOf(Limits.MOST_DEPTH)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A&nbsp;B", "A&#160;B", "A\u00A0B", "A&#x3;&#160;B", "<![CDATA[A\u00A0B]]>"})
    void charactersAreReadHoweverTheyAreWritten(String title) {
        Export export = Typed.read(MODS + item(title) + "</modsCollection>");
        assertThat(titles(export)).containsExactly("A\u00A0B");
    }

    @Test
    void aPrefixMakesNoDifferenceEvenUndeclared() {
        Export export =
                Typed.read(
                        "\n<mods:modsCollection xmlns:mods=\"http://www.loc.gov/mods/v3\">"
                                + "<mods:mods><mods:titleInfo><mods:title>Un</mods:title></mods:titleInfo>"
                                + "<x:y>Z</x:y></mods:mods></mods:modsCollection>");
        assertThat(titles(export)).containsExactly("Un");
        assertThat(export.records().getFirst().fields()).containsEntry("mods:y", "Z");
    }

    @Test
    void aLongTextFullOfSignsIsReadToItsEnd() {
        String title = "&lt;p&gt; &amp; ".repeat(100_000);
        Export export = Typed.read(MODS + item(title) + item("Deux") + "</modsCollection>");
        assertThat(titles(export)).hasSize(2).last().isEqualTo("Deux");
        assertThat(titles(export).getFirst()).hasSize(6 * 100_000 - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void inALongFileReadingIsTakenUpAtTheRightPlace(String lineEnd) {
        StringBuilder file = new StringBuilder(MODS);
        for (int i = 0; i < 20_000; i++) {
            file.append(i % 5_000 == 4_999 ? "<mods><titleInfo></mods>\n" : item("É&amp; " + i));
        }
        Export export = Typed.read((file + "</modsCollection>").replace("\n", lineEnd));
        assertThat(titles(export)).hasSize(19_996).doesNotHaveDuplicates();
        assertThat(titles(export).getLast()).isEqualTo("É& 19998");
        assertThat(export.problems())
                .extracting(Problem::place)
                .containsExactly("line:5001", "line:10001", "line:15001", "line:20001");
    }

    @Test
    void aThousandBrokenEntriesAreNotReadOn() {
        String broken = "<mods><titleInfo></mods>\n".repeat(1_000);
        Export export = Typed.read(MODS + item("Un") + broken + item("Fin") + "</modsCollection>");
        assertThat(titles(export)).containsExactly("Un");
        assertThat(Typed.kinds(export)).hasSize(101).last().isEqualTo(Kind.CUT_SHORT);
    }

    private static String item(String title) {
        return "<mods><titleInfo><title>" + title + "</title></titleInfo></mods>\n";
    }

    private static List<String> titles(Export export) {
        return export.records().stream().map(Record::title).toList();
    }

    private static Problem problem(String place, Kind kind, String... details) {
        return Problem.of("essai.txt", place, kind, details);
    }
}
