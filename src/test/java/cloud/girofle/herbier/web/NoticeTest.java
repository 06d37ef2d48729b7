package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How a search says what it understood, and lets the reader have it otherwise. */
class NoticeTest {

    private static final SampleSite SITE = SampleSite.full();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void otherNamesAreToldWithAWayToTheExactWords() {
        Document found = SITE.page("/recherche?q=acv&type=report");

        assertThat(found.select(".notice").text())
                .startsWith("Recherché aussi : analyse du cycle de vie, life cycle assessment");
        Document exact = SITE.page(found.select(".notice a").getFirst().attr("href"));
        assertThat(exact.select(".notice").text()).startsWith("Les mots sont cherchés tels quels");
        assertThat(exact.select(".chosen a").eachText()).hasSize(1);
        assertThat(exact.select("input[name=mots]").attr("value")).isEqualTo("exacts");
        Document back = SITE.page(exact.select(".notice a").getFirst().attr("href"));
        assertThat(back.select("h1").text()).isEqualTo(found.select("h1").text());
    }

    @Test
    void severalThingsAreToldApart() {
        assertThat(SITE.page("/en/recherche?q=acv+datacenter").select(".notice").text())
                .contains("For “acv”, also searched: ")
                .contains("For “datacenter”, also searched: ")
                .contains("Search the exact words");
    }

    @Test
    void aCorrectionIsToldWithAWayBack() {
        Document found = SITE.page("/recherche?q=Bihoux+low+tech");

        assertThat(found.select("h1").text()).endsWith("pour «\u202fBihouix low tech\u202f»");
        assertThat(found.select(".notice strong").text())
                .isEqualTo("Résultats pour «\u202fBihouix low tech\u202f».");
        Document typed = SITE.page(found.select(".notice a").getFirst().attr("href"));
        assertThat(typed.select("h1").text()).contains("pour «\u202fBihoux low tech\u202f»");
    }

    @Test
    void theReasonsOfTheOrderAreShownToWhomAsks() {
        Document found = SITE.page("/recherche?q=acv+smartphone");
        assertThat(found.select(".why")).isEmpty();

        Document explained = SITE.page(found.select("a:contains(Pourquoi cet ordre)").attr("href"));
        assertThat(explained.expectFirst(".hits > li:first-child .why").wholeText().lines())
                .startsWith("Tout ce qui est cherché s’y trouve.")
                .contains(
                        "«\u202facv\u202f»\u00a0: son autre nom «\u202flife cycle assessment\u202f», dans le titre",
                        "«\u202fsmartphone\u202f», le mot même, dans le titre");
        assertThat(explained.expectFirst(".hits > li:last-child .why").wholeText().lines())
                .anySatisfy(reason -> assertThat(reason).startsWith("Sans «\u202f"));
        assertThat(explained.select(".hits h3").eachText())
                .isEqualTo(found.select(".hits h3").eachText());
    }

    @Test
    void whatOnlyComesNearIsSaidToDoSo() {
        assertThat(SITE.page("/recherche?q=obsolescence").select("main").text())
                .contains("Rien ne contient tout ce qui est cherché");
    }

    @Test
    void whereNothingIsFoundThereIsSomethingToTry() {
        Document exact = SITE.page("/recherche?q=monstre&mots=exacts");

        assertThat(exact.select("h1").text()).startsWith("Rien pour");
        assertThat(exact.select(".plain a").eachText())
                .contains("Chercher plus largement", "Thèmes");
    }
}
