package cloud.girofle.herbier.zotero.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndNoteXmlTest {

    @Test
    void whatEndNoteItselfWritesIsRead() {
        Record article =
                read(
                        """
                        <database name="My.enl" path="/home/a/My.enl">My.enl</database>
                        <source-app name="EndNote" version="20.4">EndNote</source-app>
                        <rec-number>12</rec-number>
                        <foreign-keys><key app="EN" db-id="x">12</key></foreign-keys>
                        <ref-type name="Journal Article">17</ref-type>
                        <contributors><authors>
                          <author><style face="normal" font="default" size="100%">Masanet, Eric</style></author>
                          <author><style face="normal">Shift Project, The</style></author>
                          <author><style face="normal">Boavizta,</style></author>
                        </authors></contributors>
                        <titles>
                          <title><style face="normal">Energy of </style><style face="bold italic">data</style></title>
                          <secondary-title><style face="normal">Science</style></secondary-title>
                          <alt-title><style face="normal">Sci.</style></alt-title>
                        </titles>
                        <periodical><full-title>Science</full-title></periodical>
                        <pages>984-986</pages><volume>367</volume><number>6481</number>
                        <keywords><keyword>énergie</keyword><keyword>a&#xD;b</keyword></keywords>
                        <dates><year>2020</year><pub-dates><date>Feb 28</date></pub-dates></dates>
                        <isbn>0036-8075&#xD;1095-9203</isbn>
                        <accession-num>WOS:1</accession-num>
                        <notes><style face="normal">À relire : 1 &lt; 2&#xD;&#xD;Vite.</style></notes>
                        <urls><related-urls><url>https://exemple.fr/a</url><url>https://exemple.fr/b</url>
                        </related-urls></urls>
                        <electronic-resource-num>10.1126/science.aba3758</electronic-resource-num>
                        """);
        assertThat(article.localId()).isEqualTo("12");
        assertThat(article.type()).isEqualTo("journalArticle");
        assertThat(article.fields())
                .containsOnly(
                        entry("title", "Energy of <b><i>data</i></b>"),
                        entry("publicationTitle", "Science"),
                        entry("journalAbbreviation", "Sci."),
                        entry("pages", "984-986"),
                        entry("volume", "367"),
                        entry("issue", "6481"),
                        entry("date", "Feb 28 2020"),
                        entry("ISSN", "0036-8075 1095-9203"),
                        entry("endnote:accession-num", "WOS:1"),
                        entry("url", "https://exemple.fr/a"),
                        entry("DOI", "10.1126/science.aba3758"));
        assertThat(article.creators())
                .containsExactly(
                        new Creator("author", "Masanet", "Eric"),
                        new Creator("author", "Shift Project", "The"),
                        new Creator("author", "Boavizta", ""));
        assertThat(article.tags())
                .containsExactly(Tag.manual("énergie"), Tag.manual("a"), Tag.manual("b"));
        assertThat(article.notes())
                .containsExactly(ItemNote.of("<p>À relire : 1 &lt; 2</p>\n<p>Vite.</p>"));
        assertThat(article.attachments())
                .extracting(Attachment::url)
                .containsExactly("https://exemple.fr/b");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Thesis, 32, thesis
                    Case, 6, case
                    undefined, 26, letter
                    '', 56, blogPost
                    '', '', document
                    Recette de cuisine, 99, Recette de cuisine
                    """)
    void theNameOfATypeGoesBeforeItsNumber(String name, String number, String type) {
        Record record =
                read(
                        "<ref-type name=\""
                                + name
                                + "\">"
                                + number
                                + "</ref-type>"
                                + "<titles><title>A</title></titles>");
        assertThat(record.type()).isEqualTo(type);
    }

    @Test
    void theAuthorsOfAnEditedBookAreItsEditors() {
        Record book =
                read(
                        """
                        <ref-type name="Edited Book">28</ref-type>
                        <contributors><authors><author>A, B</author></authors></contributors>
                        <titles><title>C</title></titles>
                        """);
        assertThat(book.creators()).containsExactly(new Creator("editor", "A", "B"));
    }

    @Test
    void filesAreLookedForBesideTheExportAndNowhereElse(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("essai.Data/PDF/7"));
        Files.writeString(folder.resolve("essai.Data/PDF/7/été.pdf"), "x");
        Export export =
                Typed.read(
                        wrapped(
                                """
                                <ref-type name="Book">6</ref-type><titles><title>A</title></titles>
                                <urls><pdf-urls>
                                  <url>internal-pdf://7/été.pdf</url>
                                  <url>internal-pdf://8/absent.pdf</url>
                                  <url>internal-pdf://../../../etc/passwd</url>
                                  <url>/etc/passwd</url>
                                  <url>file:///etc/passwd</url>
                                </pdf-urls></urls>
                                """),
                        folder);
        assertThat(export.records().getFirst().attachments())
                .extracting(Attachment::presence)
                .containsExactly(
                        Presence.STORED,
                        Presence.MISSING,
                        Presence.MISSING,
                        Presence.MISSING,
                        Presence.MISSING);
        assertThat(Typed.kinds(export))
                .containsExactly(
                        Kind.FILE_MISSING, Kind.FILE_OUTSIDE, Kind.FILE_OUTSIDE, Kind.FILE_OUTSIDE);
    }

    private static Record read(String record) {
        Export export = Typed.read(wrapped(record));
        assertThat(export.format()).isEqualTo("Endnote XML");
        return export.records().getFirst();
    }

    private static String wrapped(String record) {
        return "<?xml version=\"1.0\"?><xml><records><record>"
                + record
                + "</record></records></xml>";
    }
}
