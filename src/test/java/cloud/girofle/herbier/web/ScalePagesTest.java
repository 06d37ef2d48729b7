package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that the project starts from, on one scale and in other words. */
class ScalePagesTest {

    private static final SampleSite SITE = SampleSite.furnished();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void figuresStandOnOneScaleInAUnitOfChoice() {
        Document page =
                SITE.page(
                        "/chiffres/comparer?c=france-carbone-2020,france-carbone-2022&u=t%7BCO2e%7D/a");
        assertThat(plain(page.select("table tr").eachText()))
                .anySatisfy(row ->
                        assertThat(row)
                                .startsWith("1. Empreinte carbone du numérique en France")
                                .contains(
                                        "17,2 Mt CO₂e par an 17 200 000 t CO₂e par an",
                                        "2020",
                                        "ADEME"));
        assertThat(plain(page.select("option[selected]").eachText()))
                .containsExactly("t CO₂e par an");
        assertThat(page.select("svg circle").eachAttr("cx")).containsExactly("57.0%", "96.4%");
        assertThat(page.select("svg title, svg desc").text()).contains("2 chiffres", "tableau");
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void whatTellsThemApartIsSaid() {
        Document page = SITE.page("/chiffres/comparer?c=france-carbone-2020,france-carbone-2022");
        assertThat(plain(page.select("main li").eachText()))
                .anySatisfy(text -> assertThat(text).startsWith("1 est remplacé par 2. "))
                .contains(
                        "Année des données : 2020 (1) ; 2022 (2)",
                        "Périmètre : France, hors centres de données à l’étranger (1) ; France, y"
                                + " compris centres de données à l’étranger (2)",
                        "Vérification : vérifié en partie (1) ; vérifié (2)");
        assertThat(page.text()).doesNotContain("Territoire");
    }

    @Test
    void whatIsMeasuredOtherwiseIsNamedAndLeftOut() {
        Document page =
                SITE.page(
                        "/chiffres/comparer?c=serveur-fabrication,electricite-europe"
                                + "&c=plaine-commune-concentration,nulle-part");
        assertThat(page.select("svg circle")).hasSize(1);
        assertThat(plain(page.select("main").text()))
                .contains(
                        "Facteur d’émission de l’électricité utilisée en Europe ne se mesure pas"
                                + " comme les autres (380 g CO₂e par kWh)",
                        "n’a pas de nombre",
                        "Il n’y a pas de chiffre « nulle-part » ici");
    }

    @Test
    void aThousandfoldNeedsAScaleThatMultiplies() {
        Document page = SITE.page("/chiffres/comparer?c=smartphone-fabrication,bloom-entrainement");
        assertThat(plain(page.select("svg + p").text())).contains("chaque pas multiplie par dix");
        assertThat(plain(page.select("svg .grid + text").eachText()))
                .containsExactly("1", "100", "10 000");
    }

    @Test
    void readyComparisonsHaveTheirFigures() {
        List<Element> ready =
                SITE.page("/chiffres/comparer").select("main ul a[href^=/chiffres/comparer/]");
        assertThat(ready).hasSizeGreaterThanOrEqualTo(5);
        for (Element link : ready) {
            Document page = SITE.page(link.attr("href"));
            assertThat(plain(page.select("h1").text())).isEqualTo(plain(link.text()));
            assertThat(page.select("svg circle")).as(link.text()).hasSizeGreaterThan(1);
            assertThat(page.select(".notice:contains(Il n’y a pas), h2:contains(Hors de)"))
                    .as(link.text())
                    .isEmpty();
            assertThat(SITE.get("/en" + link.attr("href")).statusCode()).isEqualTo(200);
        }
        assertThat(SITE.get("/chiffres/comparer/nulle-part").statusCode()).isEqualTo(404);
        assertThat(plain(SITE.page("/chiffres/comparer/heure-de-video").select("table").text()))
                .contains("1,6 kg CO₂e par 30 min 3 200 g CO₂e par h");
    }

    @Test
    void figuresAreChosenAmongThoseMeasuredAlike() {
        Document page = SITE.page("/chiffres/comparer?u=kW.h/GBy");
        assertThat(page.select("input[name=c]").eachAttr("value"))
                .containsExactlyInAnyOrder(
                        "transmission-fixe-2015", "swd-v3-par-go", "swd-v4-par-go");
        assertThat(page.select("a[aria-current=true]").text()).contains("kWh par Go");
    }

    @Test
    void twentyTwoKilogramsByMonthGetAnHonestPage() {
        Document page = SITE.page("/chiffres/serveur-mails-22-kg-par-mois/ordre");
        assertThat(plain(page.select("h2:contains(ne sait pas) + ul li").eachText()))
                .hasSize(4)
                .anySatisfy(text -> assertThat(text).contains("combien d’années"))
                .anySatisfy(text -> assertThat(text).contains("quelle électricité"))
                .anySatisfy(text -> assertThat(text).contains("quelle méthode"))
                .anySatisfy(text -> assertThat(text).contains("aucune fourchette"));
        assertThat(plain(page.select("dd").eachText()))
                .contains("22 kg CO₂e par mois × 12 = 264 kg CO₂e par an")
                .anySatisfy(text ->
                        assertThat(text)
                                .contains(
                                        "264 kg CO₂e ÷ 1 215,4 kg CO₂e = 0,22 fois, à peu près un cinquième"
                                                + " ; à ce rythme, il faut 4,6 ans pour en faire autant"));
        assertThat(page.select("dt a[href=/chiffres/portable-fabrication]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    serveur-mails-22-kg-par-mois | avec=electricite-france-cycle-de-vie | 264 000 g CO₂e ÷ 98 g CO₂e par kWh = 2 700 kWh
                    serveur-mails-22-kg-par-mois | avec=video-heure-2019-revise | 264 000 g CO₂e ÷ 36 g CO₂e par h = 7 300 h
                    serveur-mails-22-kg-par-mois | par=an&n=80 | 264 kg CO₂e par an ÷ 80 personnes = 3,3 kg CO₂e par an et par personne
                    france-electricite-2022 | avec=electricite-france-cycle-de-vie | 51 500 000 000 kWh × 98 g CO₂e par kWh = 5,0 Mt CO₂e
                    france-carbone-2022 | par=mois | 29,5 Mt CO₂e par an ÷ 12 = 2,458 Mt CO₂e par mois
                    centres-monde-2022 | avec=centres-monde-2024 | 240 à 340 TWh par an ÷ 415 TWh par an = 0,58 à 0,82 fois
                    """)
    void computationsAreSpelledOut(String slug, String query, String sum) {
        Document page = SITE.page("/chiffres/" + slug + "/ordre?" + query);
        assertThat(plain(page.select("dd").eachText()))
                .anySatisfy(text -> assertThat(text).contains(sum));
    }

    @Test
    void pagesStayLightWithAllThatFitsOnThem() {
        String all =
                SITE.page("/chiffres/comparer?u=%25").select("input[name=c]").stream()
                        .map(box -> "c=" + box.attr("value"))
                        .collect(Collectors.joining("&"));
        Document page = SITE.page("/chiffres/comparer?" + all);
        assertThat(page.select("svg circle, svg .range")).hasSizeBetween(10, 20);
        assertThat(page.getAllElements()).hasSizeLessThanOrEqualTo(290);
        for (String path :
                List.of(
                        "/chiffres/comparer?u=%25",
                        "/chiffres/comparer/terminaux-reseaux-centres",
                        "/chiffres/serveur-mails-22-kg-par-mois/ordre?par=an&n=80")) {
            assertThat(SITE.page(path).getAllElements()).as(path).hasSizeLessThanOrEqualTo(290);
        }
    }

    @Test
    void nonsenseIsAnsweredWithAPage() {
        for (String path :
                List.of(
                        "/chiffres/comparer?c=,,,&u=%7B",
                        "/chiffres/comparer?u=nimporte",
                        "/chiffres/pue-monde-2023/ordre?par=siecle&n=-3&avec=pue-monde-2023",
                        "/chiffres/plaine-commune-concentration/ordre?par=an&n=12")) {
            assertThat(SITE.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(SITE.get("/chiffres/nulle-part/ordre").statusCode()).isEqualTo(404);
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(ScalePagesTest::plain).toList();
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
