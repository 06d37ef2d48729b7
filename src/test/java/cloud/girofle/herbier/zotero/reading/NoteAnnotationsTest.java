package cloud.girofle.herbier.zotero.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.zotero.ZoteroExport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteAnnotationsTest {

    private static final String ORIGIN =
            """
            {"attachmentURI": "http://zotero.org/users/1/items/PPPP2345", "annotationKey": "AAAA2345",
             "color": "#FFD400", "pageLabel": "iv", "position": {"pageIndex": 3, "rects": [[1, 2, 3, 4]]}}
            """;

    @Test
    void aQuotedPassageIsAnAnnotationWithWhatIsSaidOfIt() {
        ItemNote note =
                read(
                        "<p><span class=\"highlight\" data-annotation=\"%s\">“<b>Un</b> passage”</span>"
                                        .formatted(encoded(ORIGIN))
                                + " <span class=\"citation\" data-citation=\"%7B%7D\">(Dupont, p. iv)</span>"
                                + " à <i>vérifier</i> &amp; revoir</p>");

        assertThat(note.annotations())
                .containsExactly(
                        new ItemAnnotation(
                                "AAAA2345",
                                ItemAnnotation.Kind.HIGHLIGHT,
                                "Un passage",
                                "à vérifier & revoir",
                                "#ffd400",
                                "iv",
                                "",
                                "00003",
                                "{\"pageIndex\":3,\"rects\":[[1,2,3,4]]}",
                                List.of()));
    }

    @Test
    void twoPassagesOfAParagraphKeepTheirOwnWords() {
        String mark = "<span class=\"underline\" data-annotation=\"%s\">« %s »</span>";
        ItemNote note =
                read(
                        "<p>"
                                + mark.formatted(encoded("{\"annotationKey\": \"A\"}"), "un")
                                + " premier "
                                + mark.formatted(encoded("{\"annotationKey\": \"B\"}"), "deux")
                                + " second</p>");

        assertThat(note.annotations())
                .extracting(each -> each.localId() + each.kind() + each.text() + each.comment())
                .containsExactly("AUNDERLINEunpremier", "BUNDERLINEdeuxsecond");
    }

    @Test
    void whatCannotBeReadStaysInTheNote() {
        ItemNote note =
                read(
                        "<p><span data-annotation=\"%7B%ZZ\">x</span><i data-annotation=\"3\">y</i></p>");

        assertThat(note.annotations()).isEmpty();
        assertThat(note.html()).contains("data-annotation");
    }

    @Test
    void everyFormatThatCarriesNotesGivesThem() {
        for (String sample : List.of("rdf_zotero.rdf", "ris.ris", "csv_notes.csv", "mods.xml")) {
            Export export = ZoteroExport.read(Shared.sample("exports/" + sample));
            assertThat(
                            export.records().stream()
                                    .flatMap(record -> record.notes().stream())
                                    .flatMap(note -> note.annotations().stream())
                                    .map(each ->
                                            each.localId()
                                                    + " "
                                                    + each.text()
                                                    + " "
                                                    + each.pageLabel()))
                    .as(sample)
                    .containsExactlyElementsOf(List.of("YYYYYYYY passage surligné 13"));
        }
    }

    private static ItemNote read(String html) {
        return NoteAnnotations.in(ItemNote.of(html));
    }

    private static String encoded(String json) {
        return URLEncoder.encode(json, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
