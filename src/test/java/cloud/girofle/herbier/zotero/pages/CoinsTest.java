package cloud.girofle.herbier.zotero.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
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
}
