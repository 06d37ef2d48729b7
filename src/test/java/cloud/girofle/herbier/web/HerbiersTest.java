package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Reference.Sourced;
import cloud.girofle.herbier.reference.Source;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Herbiers on the loopback that harvest each other come to rest, and never echo. */
class HerbiersTest {

    private static final String CONVIVIALITY =
            """
            {"id": "illich1973", "type": "book", "title": "La convivialité", "DOI": "10.1000/conv",
             "author": [{"family": "Illich", "given": "Ivan"}]}\
            """;
    private static final String ENERGY =
            """
            {"id": "illich1975", "type": "book", "title": "Énergie et équité", "abstract": "%s",
             "author": [{"family": "Illich", "given": "Ivan"}]}\
            """;
    private static final String SCHOOL =
            """
            {"id": "ecole", "type": "book", "title": "Une société sans école"}\
            """;
    private static final String BOTH =
            """
            {"id": "conv", "type": "book", "title": "La convivialité", "DOI": "10.1000/conv",
             "publisher": "Seuil"}\
            """;

    private final Neighbour girofle = new Neighbour("girofle");
    private final Neighbour fleurs = new Neighbour("fleurs");

    @AfterEach
    void stop() {
        girofle.close();
        fleurs.close();
    }

    @Test
    void whatOneChangesAndDeletesReachesTheOtherAndDoesNotComeBack() {
        girofle.owns(all(CONVIVIALITY, ENERGY.formatted("Court."))).harvests(fleurs);
        fleurs.owns(all(BOTH, SCHOOL)).harvests(girofle);
        rest();

        List<String> titles =
                List.of("La convivialité", "Une société sans école", "Énergie et équité");
        assertThat(girofle.titles()).isEqualTo(titles);
        assertThat(fleurs.titles()).isEqualTo(titles);
        assertThat(girofle.titled("La convivialité").field("publisher")).isEqualTo("Seuil");
        assertThat(fleurs.titled("La convivialité").creators()).hasSize(1);
        assertThat(fleurs.titled("Énergie et équité").provenance())
                .extracting(Reference.Provenance::source)
                .containsExactly("girofle");
        for (String page : List.of("/sources", "/sources/girofle")) {
            assertThat(fleurs.site.page(page).text())
                    .contains(
                            "Tenue ailleurs, sur %s/oai : nous y avons regardé le"
                                    .formatted(URI.create(girofle.site.address()).getAuthority()));
        }
        assertThat(fleurs.site.get("/api/v1/sources").body())
                .contains("\"harvested\":true", "\"asked\":\"20", "\"harvested\":false");
        // In its own words alone, and as often as it was said.
        assertThat(girofle.site.get("/oai?verb=ListRecords&metadataPrefix=herbier").body())
                .contains("Énergie et équité")
                .doesNotContain("Seuil", "Une société sans école");

        // What girofle believes another more than itself in, it does not show: it tells it.
        girofle.owns(all(CONVIVIALITY.replace("{", "{\"publisher\": \"Points\", "), ENERGY));
        rest();
        assertThat(girofle.titled("La convivialité").field("publisher")).isEqualTo("Seuil");
        assertThat(fleurs.site.library().records(fleurs.titled("La convivialité").key()))
                .extracting(each -> each.item().field("publisher"))
                .containsExactly("Seuil", "Points");

        girofle.owns(all(CONVIVIALITY.replace("Ivan", "I."), ENERGY.formatted("Plus long.")));
        fleurs.owns(all(SCHOOL));
        rest();
        assertThat(fleurs.titled("Énergie et équité").field("abstractNote"))
                .isEqualTo("Plus long.");
        assertThat(fleurs.titled("La convivialité").creators().getFirst().firstName())
                .isEqualTo("I.");
        assertThat(girofle.titled("La convivialité").field("publisher")).isEmpty();

        girofle.owns(all(CONVIVIALITY));
        rest();
        assertThat(girofle.titles()).containsExactly("La convivialité", "Une société sans école");
        assertThat(fleurs.titles()).isEqualTo(girofle.titles());
        assertThat(girofle.site.library().check()).isEmpty();
        assertThat(fleurs.site.library().check()).isEmpty();
    }

    @Test
    void anAnnotationArrivesOnceIsMendedAndIsTakenBack() {
        girofle.owns(all(CONVIVIALITY)).harvests(fleurs);
        fleurs.owns(all(BOTH)).harvests(girofle);
        rest();
        String key = girofle.shown().getFirst().key();
        Map<String, String> text = Map.of("text", "Un seuil *mesurable*.", "locator", "12");
        Subject said = girofle.pens.annotate(key, "ANNOTAT2", text, "", girofle.curator);
        rest();
        assertThat(notes(fleurs)).hasSize(1);
        ItemNote note = notes(fleurs).getFirst().value();
        assertThat(note.localId()).isEqualTo("ANNOTAT2");
        assertThat(note.html()).contains("Camille de girofle", "Un seuil <em>mesurable</em>");
        assertThat(notes(girofle)).isEmpty();

        // It is read, found and can be taken up, as that source's; and it does not go back.
        String page = fleurs.site.page("/references/" + fleurs.shown().getFirst().key()).text();
        assertThat(page)
                .contains("Note de Chez girofle", "Un seuil mesurable", "Reprendre en annotation");
        assertThat(fleurs.site.page("/recherche?q=mesurable").text()).contains("La convivialité");
        assertThat(fleurs.site.get("/oai?verb=ListRecords&metadataPrefix=herbier").body())
                .contains("Seuil")
                .doesNotContain("mesurable");

        girofle.pens.annotate(key, "ANNOTAT2", Map.of("text", "Corrigé."), "", girofle.curator);
        rest();
        assertThat(notes(fleurs)).hasSize(1);
        assertThat(notes(fleurs).getFirst().value().html())
                .contains("Corrigé.")
                .doesNotContain("mesurable");
        assertThat(notes(girofle)).isEmpty();

        girofle.pens.turn(said, Act.WITHDRAWN, "", girofle.curator);
        rest();
        assertThat(notes(fleurs)).isEmpty();
        girofle.pens.turn(said, Act.REINSTATED, "", girofle.curator);
        rest();
        assertThat(notes(fleurs)).hasSize(1);
    }

    @Test
    void threeInARingAllHaveEverything() {
        try (Neighbour third = new Neighbour("tiers")) {
            girofle.owns(all(CONVIVIALITY)).harvests(fleurs, third);
            fleurs.owns(all(ENERGY.formatted("Court."), BOTH)).harvests(third, girofle);
            third.owns(all(SCHOOL, BOTH)).harvests(girofle, fleurs);
            List<Neighbour> ring = List.of(girofle, fleurs, third);
            ring.forEach(Neighbour::round);
            ring.forEach(Neighbour::round);
            assertThat(ring).extracting(Neighbour::round).containsExactly(0, 0, 0);
            assertThat(ring)
                    .allSatisfy(each ->
                            assertThat(each.titles())
                                    .containsExactly(
                                            "La convivialité",
                                            "Une société sans école",
                                            "Énergie et équité"));
            third.owns(all(BOTH));
            ring.reversed().forEach(Neighbour::round);
            assertThat(ring).extracting(Neighbour::round).containsExactly(0, 0, 0);
            assertThat(ring).allSatisfy(each -> assertThat(each.titles()).hasSize(2));
        }
    }

    @Test
    void aSourceThatIsHarvestedFromNowOnIsToldAsDeletedAndComesBackOtherwise() {
        girofle.owns(all(CONVIVIALITY));
        girofle.imports();
        fleurs.harvests(girofle);
        fleurs.imports();
        assertThat(fleurs.titles()).hasSize(1);
        girofle.site
                .library()
                .write(writing -> {
                    writing.save(new Source("girofle", "Girofle", "", "", 1, false, true));
                    return true;
                });
        fleurs.imports();
        assertThat(fleurs.titles()).isEmpty();
    }

    /** Both import, until neither learns anything new; that takes a round or two. */
    private void rest() {
        girofle.round();
        fleurs.round();
        girofle.round();
        long[] before = changes();
        List<ImportRun> runs =
                Stream.of(girofle, fleurs).flatMap(each -> each.imports().stream()).toList();
        assertThat(runs)
                .allSatisfy(run -> {
                    assertThat(run.problems()).isEmpty();
                    assertThat(List.of(run.added(), run.changed(), run.withdrawn()))
                            .containsExactly(0, 0, 0);
                });
        assertThat(changes()).isEqualTo(before);
    }

    private long[] changes() {
        return new long[] {girofle.site.library().lastChange(), fleurs.site.library().lastChange()};
    }

    private static List<Sourced<ItemNote>> notes(Neighbour neighbour) {
        return neighbour.shown().getFirst().notes();
    }

    private static String all(String... references) {
        return "[" + String.join(",", references) + "]";
    }
}
