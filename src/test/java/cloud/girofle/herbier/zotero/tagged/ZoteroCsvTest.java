package cloud.girofle.herbier.zotero.tagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import org.junit.jupiter.api.Test;

class ZoteroCsvTest {

    private static final String HEADER =
            "\"Key\",\"Item Type\",\"Publication Year\",\"Author\",\"Title\",\"Publisher\",\"Date\","
                    + "\"Notes\",\"File Attachments\",\"Link Attachments\",\"Manual Tags\","
                    + "\"Automatic Tags\",\"Contributor\"\n";

    @Test
    void aRowGivesAllItsColumns() {
        Export export =
                Typed.read(
                        HEADER
                                + """
                                "ABCD2345","thesis","2019","Lopez, Fanny; Témoin, A; ADEME",\
                                "Un ""titre"",
                                sur deux lignes","Université","2019-05-12",\
                                "<p>Un; <b>deux</b></p>; <p>Trois</p>",\
                                "/home/a/Zotero/storage/HERGH6UW/index.html; ; C:\\a; b.pdf",\
                                "https://a.org/x;y; https://b.org/","énergie; a, b","auto",\
                                "Témoin, A"
                                """);

        assertThat(export.format()).isEqualTo("CSV");
        Record item = export.records().getFirst();
        assertThat(item.localId()).isEqualTo("ABCD2345");
        assertThat(item.fields())
                .containsOnly(
                        java.util.Map.entry("title", "Un \"titre\",\nsur deux lignes"),
                        java.util.Map.entry("university", "Université"),
                        java.util.Map.entry("date", "2019-05-12"));
        assertThat(item.creators())
                .containsExactly(
                        new Creator("author", "Lopez", "Fanny"),
                        new Creator("author", "ADEME", ""),
                        new Creator("contributor", "Témoin", "A"));
        assertThat(item.notes())
                .extracting(ItemNote::html)
                .containsExactly("<p>Un; <b>deux</b></p>", "<p>Trois</p>");
        assertThat(item.attachments())
                .extracting(Attachment::localId, Attachment::path, Attachment::url)
                .containsExactly(
                        tuple("HERGH6UW", "/home/a/Zotero/storage/HERGH6UW/index.html", ""),
                        tuple("", "C:\\a; b.pdf", ""),
                        tuple("", "", "https://a.org/x;y"),
                        tuple("", "", "https://b.org/"));
        assertThat(item.tags())
                .containsExactly(Tag.manual("énergie"), Tag.manual("a, b"), new Tag("auto", true));
    }

    @Test
    void aBrokenRowCostsOnlyItself() {
        Export export =
                Typed.read(
                        HEADER
                                + """
                                "A","book","","","Un"
                                "B","book","","","Deux","","","","","","","","","one too many"

                                "C","scroll","2020","","Trois"
                                "D"
                                "E","book","","","Quatre"
                                "F","book","","","Cinq\
                                """);

        assertThat(export.records())
                .extracting(Record::localId, Record::type, item -> item.field("date"))
                .containsExactly(
                        tuple("A", "book", ""),
                        tuple("C", "scroll", "2020"),
                        tuple("E", "book", ""));
        assertThat(export.problems())
                .extracting(Problem::place, Problem::kind)
                .containsExactly(
                        tuple("line:3", Kind.UNREADABLE_ENTRY),
                        tuple("line:5", Kind.UNKNOWN_TYPE),
                        tuple("line:6", Kind.UNREADABLE_ENTRY),
                        tuple("line:8", Kind.CUT_SHORT));
    }

    @Test
    void aSpreadsheetsSeparatorWillDo() {
        Export export = Typed.read("Key;Item Type;Title;Ma colonne\r\nA;book;Un;deux\r\n");

        assertThat(export.records().getFirst().fields())
                .containsEntry("title", "Un")
                .containsEntry("csv:Ma colonne", "deux");
        assertThat(export.problems())
                .containsExactly(
                        Problem.of("essai.txt", "line:2", Kind.UNKNOWN_FIELD, "csv:Ma colonne"));
    }

    @Test
    void anotherTableIsNotTakenForOne() {
        assertThat(Typed.read("Key,Value\na,b\n").problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.UNKNOWN_FORMAT);
    }
}
