package cloud.girofle.herbier.zotero.tagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RisTest {

    @Test
    void anArticleAsItsPublisherGivesIt() {
        Record item =
                only(
                        """
                        TY - JOUR
                        T1 - Energy &amp; carbon of data&#160;centres
                        A1 - Masanet, Eric, Jr.
                        A1 - Shehabi, A.
                        Y1 - 2020/02/28/
                        JO - Science
                        VL - 367
                        IS - 6481
                        SP - 984
                        EP - 986
                        SN - 0036-8075
                        M3 - doi: 10.1126/science.aba3758
                        N2 - Growth in energy use has slowed.
                        UR - https://example.org/a?b=1&amp=2
                        UR - https://example.org/second
                        ID - masanet2020
                        ER -
                        """);

        assertThat(item.type()).isEqualTo("journalArticle");
        assertThat(item.localId()).isEqualTo("masanet2020");
        assertThat(item.fields())
                .containsEntry("title", "Energy & carbon of data\u00A0centres")
                .containsEntry("publicationTitle", "Science")
                .containsEntry("journalAbbreviation", "Science")
                .containsEntry("date", "2020-02-28")
                .containsEntry("volume", "367")
                .containsEntry("issue", "6481")
                .containsEntry("pages", "984-986")
                .containsEntry("ISSN", "0036-8075")
                .containsEntry("DOI", "doi: 10.1126/science.aba3758")
                .containsEntry("abstractNote", "Growth in energy use has slowed.")
                .containsEntry("url", "https://example.org/a?b=1&amp=2")
                .containsEntry("citationKey", "masanet2020");
        assertThat(item.creators())
                .containsExactly(
                        new Creator("author", "Masanet", "Eric, Jr."),
                        new Creator("author", "Shehabi", "A."));
        assertThat(item.attachments())
                .extracting(Attachment::url)
                .containsExactly("https://example.org/second");
    }

    @Test
    void anInstitutionIsOneName() {
        Record item =
                only(
                        """
                        TY  - RPRT
                        TI  - Numérique
                        AU  - ADEME
                        AU  - Arcep, direction Internet,
                        PB  - ADEME
                        SN  - 978-2-07-036002-4
                        SN  - RT-2020/12
                        ER  -
                        """);

        assertThat(item.creators())
                .containsExactly(
                        new Creator("author", "ADEME", ""),
                        new Creator("author", "Arcep, direction Internet", ""));
        assertThat(item.fields())
                .containsEntry("institution", "ADEME")
                .containsEntry("ISBN", "978-2-07-036002-4")
                .containsEntry("reportNumber", "RT-2020/12");
    }

    @Test
    void pagesAreWhatTheTypeMakesOfThem() {
        assertThat(only("TY  - THES\nTI  - T\nSP  - 320\nER  - ").fields())
                .containsEntry("numPages", "320");
        assertThat(only("TY  - MPCT\nTI  - T\nSP  - 90 min\nER  - ").fields())
                .containsEntry("runningTime", "90 min");
        assertThat(only("TY  - CASE\nTI  - T\nSP  - 12\nEP  - 14\nER  - ").fields())
                .containsEntry("firstPage", "12-14");
        assertThat(only("TY  - JOUR\nTI  - T\nEP  - 14\nSP  - 12\nER  - ").fields())
                .containsEntry("pages", "12-14");
        assertThat(only("TY  - JOUR\nTI  - T\nSP  - 12-14\nEP  - 14\nER  - ").fields())
                .containsEntry("pages", "12-14");
    }

    @Test
    void aWordThatStandsForSeveralTypesIsTheOneThatHasPlaceForTheRest() {
        assertThat(only("TY  - SOUND\nTI  - T\nA2  - Orchestre\nER  - ").type())
                .isEqualTo("audioRecording");
        assertThat(only("TY  - SOUND\nTI  - T\nM1  - 7\nM3  - MP3\nER  - ").type())
                .isEqualTo("podcast");
        assertThat(only("TY  - GEN\nTI  - T\nJF  - Revue\nVL  - 3\nER  - ").type())
                .isEqualTo("journalArticle");
        assertThat(only("TY  - GEN\nTI  - T\nPY  - 2020\nER  - ").type()).isEqualTo("document");
    }

    @Test
    void aWordThatZoteroHasNoTypeOfItsOwnForIsKeptBesides() {
        assertThat(only("TY  - EBOOK\nTI  - T\nER  - "))
                .returns("book", Record::type)
                .returns("EBOOK", item -> item.field("ris:TY"));
        assertThat(only("TY  - BOOK\nTI  - T\nER  - ").field("ris:TY")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2010///                     | 2010
                    2010                        | 2010
                    2015/06//                   | 2015-06
                    2015/6                      | 2015-06
                    2020/02/14/                 | 2020-02-14
                    2020/00/00/                 | 2020
                    2021///hiver                | hiver 2021
                    1503///c.  -1506            | c. 1503-1506
                    2020/12/25/Noël             | 2020-12-25 Noël
                    1997/06/13/23:59:58         | 1997-06-13 23:59:58
                    2021/01/02/T10:00:00+01:00  | 2021-01-02T10:00:00+01:00
                    2018/05/03/2018-05-05       | 2018-05-03/2018-05-05
                    2019/2020                   | 2019/2020
                    14/02/2020                  | 14/02/2020
                    s.d.                        | s.d.
                    0000///s.d.                 | s.d.
                    """)
    void datesAreWrittenAsZoteroKeepsThem(String ris, String zotero) {
        assertThat(only("TY  - BOOK\nTI  - T\nDA  - " + ris + "\nER  - ").field("date"))
                .isEqualTo(zotero);
    }

    @Test
    void aDateAndAYearMakeOneDate() {
        assertThat(only("TY  - BOOK\nTI  - T\nPY  - 2004\nDA  - May 12\nER  - ").field("date"))
                .isEqualTo("May 12 2004");
        assertThat(only("TY  - BOOK\nTI  - T\nPY  - 2004\nDA  - 2004/05/12/\nER  - ").fields())
                .containsEntry("date", "2004-05-12")
                .doesNotContainKey("ris:PY");
        Export other = Typed.read("TY  - BOOK\nTI  - T\nDA  - 2003/12/15/\nPY  - 2004\nER  - ");
        assertThat(other.records().getFirst().fields())
                .containsEntry("date", "2003-12-15")
                .containsEntry("ris:PY", "2004");
        assertThat(other.problems())
                .containsExactly(Problem.of("essai.txt", "line:4", Kind.REPEATED_FIELD, "date"));
    }

    @Test
    void linesWithoutATagGoOnWithTheValueAbove() {
        Record item =
                only(
                        """
                        TY  - JOUR
                        TI  - A title
                        on two lines
                        KW  - one, two
                        three
                        AB  - First paragraph.

                        Second paragraph.
                        N1  - A long enough line that the exporter of some reference manager
                        has folded at eighty columns.
                        And more.
                        N1  - <p>Note &amp; <b>HTML</b></p>
                        <p>bis</p>
                        ER  -
                        """);

        assertThat(item.title()).isEqualTo("A title on two lines");
        assertThat(item.tags()).containsExactly(Tag.manual("one, two"), Tag.manual("three"));
        assertThat(item.field("abstractNote")).isEqualTo("First paragraph.\n\nSecond paragraph.");
        assertThat(item.notes())
                .extracting(ItemNote::html)
                .containsExactly(
                        "<p>A long enough line that the exporter of some reference manager has"
                                + " folded at eighty columns.<br>And more.</p>",
                        "<p>Note &amp; <b>HTML</b></p>\n<p>bis</p>");
    }

    @Test
    void whatZoteroDoesNotKnowIsKeptAndToldOnce() {
        Export export =
                Typed.read(
                        """
                        TY  - JOUR
                        TI  - Un
                        ZZ  - first
                        ZZ  - second
                        ER  -

                        TY  - JOUR
                        TI  - Deux
                        ZZ  - third
                        ER  -

                        TY  - SCROLL
                        TI  - Trois
                        PB  - Scribe
                        ER  -

                        TY  - SCROLL
                        TI  - Quatre
                        ER  -
                        """);

        assertThat(export.records())
                .extracting(Record::type, item -> item.field("ris:ZZ"))
                .containsExactly(
                        tuple("journalArticle", "first\nsecond"),
                        tuple("journalArticle", "third"),
                        tuple("SCROLL", ""),
                        tuple("SCROLL", ""));
        assertThat(export.records().get(2).field("publisher")).isEqualTo("Scribe");
        assertThat(export.problems())
                .containsExactly(
                        Problem.of("essai.txt", "line:3", Kind.UNKNOWN_FIELD, "ris:ZZ"),
                        Problem.of("essai.txt", "line:12", Kind.UNKNOWN_TYPE, "SCROLL"));
    }

    @Test
    void aBrokenEntryCostsOnlyItself() {
        Export export =
                Typed.read(
                        """
                        Provider: somebody

                        TY  - JOUR
                        TI  - Un
                        ER  -

                        <html>Session expired</html>
                        <p>again</p>

                        TY  - BOOK
                        ER  -
                        TY  - BOOK
                        TI  - Without an end
                        TY  - BOOK
                        TI  - Deux
                        ER  -
                        TI  - Without a type
                        ER  -
                        TY  - BOOK
                        TI  - Cut sh\
                        """);

        assertThat(export.records())
                .extracting(Record::title)
                .containsExactly("Un", "Without an end", "Deux", "Without a type", "Cut sh");
        assertThat(export.problems())
                .extracting(Problem::place, Problem::kind)
                .containsExactly(
                        tuple("line:7", Kind.UNREADABLE_ENTRY),
                        tuple("line:10", Kind.UNREADABLE_ENTRY),
                        tuple("line:20", Kind.CUT_SHORT));
    }

    @Test
    void twoEntriesWithOneIdAreBothKept() {
        Export export =
                Typed.read(
                        "TY  - BOOK\nTI  - Un\nID  - k\nER  - \nTY  - BOOK\nTI  - Deux\nID  - k\nER  - ");

        assertThat(export.records()).extracting(Record::localId).containsExactly("k", "k#2");
        assertThat(export.problems())
                .containsExactly(Problem.of("essai.txt", "line:5", Kind.DUPLICATE_KEY, "k"));
    }

    @Test
    void aBareNumberIsNoCitationKey() {
        Record item = only("TY  - BOOK\nTI  - Un\nID  - 1234\nER  - ");

        assertThat(item.localId()).isEqualTo("1234");
        assertThat(item.fields()).doesNotContainKey("citationKey");
    }

    @Test
    void filesAreLookedForUnderTheExportAndNowhereElse(@TempDir Path folder) throws IOException {
        Path outside = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path export = Files.createDirectories(folder.resolve("export"));
        Files.createDirectories(export.resolve("files/4"));
        Files.writeString(export.resolve("files/4/Lopez - 2022 - été ; 1.pdf"), "%PDF");
        Files.createSymbolicLink(export.resolve("files/lien.txt"), outside);
        Path ris =
                Files.writeString(
                        export.resolve("essai.ris"),
                        """
                        TY  - BOOK
                        TI  - T
                        L1  - files/4/Lopez - 2022 - été ; 1.pdf
                        L1  - files/5/absent.pdf
                        L2  - ../secret.txt
                        L2  - files/lien.txt
                        L4  - /home/ada/Zotero/storage/ABCD2345/a.png
                        L4  - C:\\Users\\ada\\b.png
                        L2  - https://example.org/
                        ER  -
                        """);

        Export read = ZoteroExport.read(ris);

        assertThat(read.records().getFirst().attachments())
                .extracting(
                        Attachment::presence,
                        Attachment::linkMode,
                        Attachment::localId,
                        Attachment::contentType)
                .containsExactly(
                        tuple(Presence.STORED, LinkMode.IMPORTED_FILE, "", "application/pdf"),
                        tuple(Presence.MISSING, LinkMode.IMPORTED_FILE, "", "application/pdf"),
                        tuple(Presence.MISSING, LinkMode.IMPORTED_FILE, "", "text/html"),
                        tuple(Presence.MISSING, LinkMode.IMPORTED_FILE, "", "text/html"),
                        tuple(Presence.MISSING, LinkMode.IMPORTED_FILE, "ABCD2345", ""),
                        tuple(Presence.MISSING, LinkMode.LINKED_FILE, "", ""),
                        tuple(Presence.LINK, LinkMode.LINKED_URL, "", "text/html"));
        assertThat(read.problems())
                .extracting(Problem::place, Problem::kind)
                .containsExactly(
                        tuple("line:4", Kind.FILE_MISSING),
                        tuple("line:5", Kind.FILE_OUTSIDE),
                        tuple("line:6", Kind.FILE_OUTSIDE),
                        tuple("line:7", Kind.FILE_OUTSIDE),
                        tuple("line:8", Kind.FILE_OUTSIDE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void theEncodingAndTheNameOfTheFileDoNotMatter(String charset, @TempDir Path folder)
            throws IOException {
        String text = "TY  - BOOK\r\nTI  - L’été à Genève\r\nAU  - Lopez, Zoé\r\nER  - \r\n";
        Path file = folder.resolve("essai.bib");
        Files.write(file, text.getBytes(Charset.forName(charset)));

        Export export = ZoteroExport.read(file);

        assertThat(export.format()).isEqualTo("RIS");
        assertThat(export.records().getFirst().title()).isEqualTo("L’été à Genève");
        assertThat(export.problems()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstTag(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("essai.ris");
        Files.write(file, "\uFEFFTY  - BOOK\nTI  - T\nER  - ".getBytes(StandardCharsets.UTF_8));

        assertThat(ZoteroExport.read(file).records()).hasSize(1);
    }

    private static Record only(String text) {
        Export export = Typed.read(text);
        assertThat(export.format()).isEqualTo("RIS");
        assertThat(export.problems()).isEqualTo(List.of());
        assertThat(export.records()).hasSize(1);
        return export.records().getFirst();
    }
}
