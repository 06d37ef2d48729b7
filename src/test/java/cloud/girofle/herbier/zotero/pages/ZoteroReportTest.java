package cloud.girofle.herbier.zotero.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoteroReportTest {

    private static final String REPORT =
            """
            <!DOCTYPE html>
            <html><head><title>Rapport Zotero</title></head><body>
            <ul class="report combineChildItems">
              <li id="item_AAAA2345" class="item thesis">
                <h2>Écologie &amp; données</h2>
                <table>
                  <tr><th>Type de document</th><td>Thèse</td></tr>
                  <tr><th class="author">Auteur</th><td>Clément Marquet</td></tr>
                  <tr><th>Type</th><td>Doctorat</td></tr>
                  <tr><th>Nb de pages</th><td>402</td></tr>
                  <tr><th>Titre de la coll.</th><td>Thèses</td></tr>
                  <tr><th>URL</th><td><a href="https://exemple.fr/a">https://exemple.fr/a</a></td></tr>
                  <tr><th>Consulté le</th><td>04/03/2021 10:11:12</td></tr>
                  <tr><th>Résumé</th><td>Un.

            Deux.</td></tr>
                  <tr><th>Modifié le</th><td>05/03/2021 10:11:12</td></tr>
                </table>
                <h3 class="tags">Marqueurs</h3>
                <ul class="tags"><li>sobriété, a</li></ul>
                <h3 class="notes">Notes</h3>
                <ul class="notes"><li id="item_NNNN2345">
            <div><p>Une <strong>note</strong></p></div>
                  <h3 class="tags">Marqueurs</h3><ul class="tags"><li>n</li></ul></li></ul>
                <h3 class="attachments">Pièces jointes</h3>
                <ul class="attachments"><li id="item_PPPP2345">Texte.pdf <div class="note"><p>p</p></div></li></ul>
                <h3 class="related">Connexes</h3>
                <ul class="related"><li id="item_BBBB2345">Autre</li></ul>
              </li>
              <li id="item_BBBB2345" class="item conferencePaper">
                <h2>Paper</h2>
                <table><tr><th>Item Type</th><td>Conference Paper</td></tr>
                  <tr><th># of Volumes</th><td>2</td></tr>
                  <tr><th>Proceedings Title</th><td>Acts</td></tr></table>
              </li>
              <li id="item_CCCC2345" class="item note"><p class="plaintext">Seule</p></li>
              <li id="item_DDDD2345" class="item book"><h2 class="parentItem">Parent : <span class="title">Livre</span></h2>
                <ul class="notes"><li id="item_EEEE2345"><p>e</p></li></ul></li>
            </ul></body></html>
            """;

    private final Export export = Typed.read(REPORT);

    @Test
    void itemsAreReadUnderTheirLabels() {
        assertThat(export.format()).isEqualTo("Zotero Report");
        assertThat(export.records())
                .extracting(Record::localId)
                .containsExactly("AAAA2345", "BBBB2345", "CCCC2345", "DDDD2345");
        Record thesis = export.records().getFirst();
        assertThat(thesis.type()).isEqualTo("thesis");
        assertThat(thesis.fields())
                .containsOnly(
                        entry("title", "Écologie & données"),
                        entry("thesisType", "Doctorat"),
                        entry("numPages", "402"),
                        entry("seriesTitle", "Thèses"),
                        entry("url", "https://exemple.fr/a"),
                        entry("accessDate", "04/03/2021 10:11:12"),
                        entry("abstractNote", "Un.\n\nDeux."),
                        entry("report:Modifié le", "05/03/2021 10:11:12"));
        assertThat(thesis.creators()).containsExactly(new Creator("author", "Clément Marquet", ""));
        assertThat(export.records().get(1).fields())
                .containsOnly(
                        entry("title", "Paper"),
                        entry("numberOfVolumes", "2"),
                        entry("proceedingsTitle", "Acts"));
        assertThat(Typed.kinds(export)).containsExactly(Kind.UNKNOWN_FIELD);
    }

    @Test
    void keywordsNotesFilesAndRelatedItemsComeWithTheirItem() {
        Record thesis = export.records().getFirst();
        assertThat(thesis.tags()).containsExactly(Tag.manual("sobriété, a"));
        assertThat(thesis.notes())
                .containsExactly(
                        new ItemNote(
                                "NNNN2345",
                                "<div><p>Une <strong>note</strong></p></div>",
                                List.of(Tag.manual("n"))));
        Attachment file = thesis.attachments().getFirst();
        assertThat(file.localId()).isEqualTo("PPPP2345");
        assertThat(file.title()).isEqualTo("Texte.pdf");
        assertThat(file.note()).isEqualTo("<p>p</p>");
        assertThat(thesis.relations()).containsExactly(new Relation("dc:relation", "BBBB2345"));
    }

    @Test
    void aNoteAloneAndAParentThatIsOnlyNamedAreKept() {
        Record note = export.records().get(2);
        assertThat(note.type()).isEqualTo("note");
        assertThat(note.fields()).isEmpty();
        assertThat(note.notes())
                .extracting(ItemNote::html)
                .containsExactly("<p class=\"plaintext\">Seule</p>");
        Record parent = export.records().get(3);
        assertThat(parent.title()).isEqualTo("Livre");
        assertThat(parent.notes()).extracting(ItemNote::html).containsExactly("<p>e</p>");
    }
}
