package cloud.girofle.herbier.zotero.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.text.Xml;
import cloud.girofle.herbier.zotero.FullRecords;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.writing.CoinsText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoinsTest {

    @Test
    void aPageGivesTheReferencesHiddenInIt() {
        Export export =
                Typed.read(
                        """
                        <html><body><p>Une page</p>
                        <span class="Z3988 autre" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft_id=info%3Adoi%2F10.1000%2Fa&amp;rft.atitle=L%E2%80%99eau&amp;rft.jtitle=Revue&amp;rft.date=2020-02&amp;rft.spage=3&amp;rft.epage=9&amp;rft.aufirst=Ada+Marie&amp;rft.aulast=de+Vigny&amp;rft.au=Ada+Marie+de+Vigny&amp;rft.au=Bo+Bob"></span>
                        <span class="Z3988" title="rft_val_fmt=info:ofi/fmt:kev:mtx:book&amp;rft.genre=bookitem&amp;rft.atitle=Un&amp;rft.btitle=Tout&amp;rft.tpages=100%&amp;rft.ssn=winter"></span>
                        </body></html>
                        """);
        assertThat(export.format()).isEqualTo("COinS");
        Record article = export.records().getFirst();
        assertThat(article.type()).isEqualTo("journalArticle");
        assertThat(article.fields())
                .containsEntry("title", "L’eau")
                .containsEntry("publicationTitle", "Revue")
                .containsEntry("DOI", "10.1000/a")
                .containsEntry("date", "2020-02")
                .containsEntry("pages", "3-9");
        assertThat(article.creators())
                .containsExactly(
                        new Creator("author", "de Vigny", "Ada Marie"),
                        new Creator("author", "Bob", "Bo"));
        Record chapter = export.records().getLast();
        assertThat(chapter.type()).isEqualTo("bookSection");
        assertThat(chapter.fields())
                .containsEntry("bookTitle", "Tout")
                .containsEntry("numPages", "100%")
                .containsEntry("coins:rft.ssn", "winter");
        assertThat(export.problems())
                .containsExactly(
                        Problem.of("essai.txt", "line:3", Kind.UNKNOWN_FIELD, "coins:rft.ssn"));
    }

    @Test
    void whatWeWriteIsReadBackForEveryType() {
        for (Record item : FullRecords.all()) {
            String coins = CoinsText.of(item);
            assertThat(coins).matches("[\\w.:/,=&%*+-]+");
            Export export =
                    Typed.read(
                            "<p><span class=\"Z3988\" title=\"%s\"></span></p>"
                                    .formatted(Xml.escaped(coins)));
            Record back = export.records().getFirst();
            assertThat(back.type()).isEqualTo(item.type());
            assertThat(export.problems()).as(item.type()).isEmpty();
            assertThat(back.title()).isEqualTo(item.title());
            for (String field :
                    List.of(
                            "publicationTitle",
                            "publisher",
                            "volume",
                            "issue",
                            "pages",
                            "url",
                            "place",
                            "ISBN",
                            "ISSN",
                            "language",
                            "DOI",
                            "date")) {
                String kept = back.field(field);
                assertThat(kept).as(item.type() + " " + field).isEqualTo(item.field(field));
            }
            String main = item.creators().getFirst().role();
            assertThat(back.creators())
                    .as(item.type())
                    .containsExactlyInAnyOrder(
                            new Creator(main, main + "Last", main + "First"),
                            new Creator(main, "Institutional Author", ""));
        }
    }

    @Test
    void whatNeedsCareIsWrittenWithIt() {
        Record item =
                new Record(
                        "a",
                        "journalArticle",
                        Map.of(
                                "title", "L’<i>eau</i> & 100 % + ça = 2\n\"lignes\"",
                                "date", "hiver 2021",
                                "url", "javascript:alert(1)"),
                        List.of(new Creator("translator", "Trad", "Une")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(CoinsText.of(item))
                .isEqualTo(
                        "ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:journal"
                                + "&rft.genre=article&rft.atitle=L%E2%80%99eau+%26+100+%25+%2B+"
                                + "%C3%A7a+%3D+2+%22lignes%22&rft.au=Trad,+Une&rft.date=2021");
    }
}
