package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures, questions, notes, topics, annotations and lists, among what a search finds. */
class FoundPagesTest {

    private static final Account CLAIRE =
            new Account(1, "claire", "Claire", Role.CURATOR, Instant.EPOCH, true);

    private static final SampleSite SITE = SampleSite.full();

    @BeforeAll
    static void write() {
        Pens pens = new Pens(SITE);
        String masanet = SITE.cited("masanet-2020");
        pens.record(
                new Subject(Subject.Kind.FIGURE, "zythum-par-mois"),
                Map.of(
                        "title", "Zythum d’un serveur",
                        "statement", "Un serveur boit 22 kg de zythum par mois <b>.",
                        "value", "22",
                        "unit", "kg{CO2e}/mo",
                        "territory", "France",
                        "year", "2024",
                        "reference", "masanet-2020",
                        "confidence", "a-verifier",
                        "topics", "serveur",
                        "language", "fr"),
                CLAIRE);
        pens.record(
                new Subject(Subject.Kind.FIGURE, "zythum-repete"),
                Map.of("title", "Zythum répété", "statement", "On le dit.", "language", "fr"),
                CLAIRE);
        pens.record(
                new Subject(Subject.Kind.QUESTION, "boire-du-zythum"),
                Map.of("title", "Boire du zythum ?", "text", "À *documenter*.", "language", "fr"),
                CLAIRE);
        pens.record(
                new Subject(Subject.Kind.NOTE, "du-zythum"),
                Map.of("title", "Du zythum", "summary", "En bref.", "text", "x", "language", "fr"),
                CLAIRE);
        pens.list("zythum", Map.of("title", "Zythum, à lire", "items", masanet), "", CLAIRE);
        pens.annotate(
                masanet,
                "A2345678",
                Map.of("text", "Le zythum y est.", "language", "fr"),
                "",
                CLAIRE);
        SITE.follow();
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void eachIsALineThatSaysWhatItIs() {
        Document page = SITE.page("/recherche?q=zythum");

        assertThat(page.select("h1").text()).isEqualTo("7 résultats pour «\u202fzythum\u202f»");
        assertThat(line(page, "/chiffres/zythum-par-mois"))
                .contains("Chiffre · 22", "par mois", "France, 2024", "Masanet", "2020")
                .contains("à vérifier", "<b>.");
        assertThat(line(page, "/chiffres/zythum-repete")).contains("Chiffre · sans source");
        assertThat(line(page, "/questions/boire-du-zythum"))
                .contains("Question · Ouverte", "À documenter.");
        assertThat(line(page, "/notes/du-zythum")).contains("En bref.");
        assertThat(line(page, "/listes/zythum")).contains("Liste de lecture · Une référence");
        assertThat(line(page, "/annotations/A2345678"))
                .contains("Annotation de Claire sur « Recalibrating global data center energy-use");
        Document english = SITE.page("/en/recherche?q=zythum");
        assertThat(english.select("h1").text()).isEqualTo("7 results for “zythum”");
        assertThat(english.select("a[href=/en/chiffres/zythum-par-mois]").attr("lang"))
                .isEqualTo("fr");
    }

    @Test
    void theFirstFacetIsTheKindAndOnlyReferencesAreTakenAway() {
        Document page = SITE.page("/recherche?q=zythum");

        assertThat(page.expectFirst(".facets summary").text()).isEqualTo("Sorte");
        assertThat(page.select(".take").text()).startsWith("Emporter cette référence");
        Document figures = SITE.page("/recherche?q=zythum&sorte=chiffre");
        assertThat(figures.select("h1").text()).isEqualTo("2 chiffres pour «\u202fzythum\u202f»");
        assertThat(figures.expectFirst(".chosen a").text()).isEqualTo("Sorte : Chiffre");
        assertThat(figures.select(".take a").eachText()).containsExactly("flux Atom");
        assertThat(SITE.get("/recherche.bib?q=zythum").body().split("\n@", -1)).hasSize(1);
        assertThat(SITE.get("/recherche.csl.json?q=zythum&sorte=chiffre").body())
                .isEqualToIgnoringWhitespace("[]");
        assertThat(SITE.page("/recherche").select("h1").text()).endsWith(" références");
        assertThat(SITE.page("/recherche?sorte=theme").select("h1").text())
                .endsWith(" thèmes avec ces filtres");
        assertThat(SITE.page("/recherche?q=zythum&pourquoi=1").select(".why")).hasSize(7);
    }

    @Test
    void aFeedHoldsThemEachWithAnIdForEver() {
        Document feed =
                Jsoup.parse(
                        SITE.get("/en/recherche.atom?q=zythum&sorte=chiffre&sorte=question").body(),
                        Parser.xmlParser());

        assertThat(feed.select("entry > id").eachText())
                .containsExactlyInAnyOrder(
                        "https://herbier.example/chiffres/zythum-par-mois",
                        "https://herbier.example/chiffres/zythum-repete",
                        "https://herbier.example/questions/boire-du-zythum");
        var figure =
                feed.select("entry").stream()
                        .filter(each -> each.text().contains("zythum-par-mois"))
                        .findFirst()
                        .orElseThrow();
        assertThat(figure.select("title").attr("xml:lang")).isEqualTo("fr");
        assertThat(figure.select("author").text()).isEqualTo("Claire");
        assertThat(figure.select("category").attr("term")).isEqualTo("server");
        assertThat(figure.select("content").text())
                .contains(">Un serveur boit 22&nbsp;kg de zythum par mois &lt;b&gt;.</p>");
    }

    @Test
    void programsAreToldOfThem() {
        JsonNode found = JsonMapper.shared().readTree(SITE.get("/api/v1/search?q=zythum").body());

        assertThat(found.path("total").asInt()).isEqualTo(7);
        assertThat(found.path("hits").valueStream().map(hit -> hit.path("kind").asString()))
                .containsExactlyInAnyOrder(
                        "chiffre",
                        "chiffre",
                        "question",
                        "note",
                        "liste",
                        "annotation",
                        "reference");
        JsonNode question =
                found.path("hits")
                        .valueStream()
                        .filter(hit -> hit.path("kind").asString().equals("question"))
                        .findFirst()
                        .orElseThrow();
        assertThat(question.path("key").asString()).isEqualTo("boire-du-zythum");
        assertThat(question.path("page").asString())
                .isEqualTo("https://herbier.example/questions/boire-du-zythum");
        assertThat(question.has("itemType")).isFalse();
        assertThat(found.path("facets").get(0).path("parameter").asString()).isEqualTo("sorte");
    }

    @Test
    void theyAreProposedWhileAReaderTypes() {
        JsonNode proposed = JsonMapper.shared().readTree(SITE.get("/suggestions?q=zyth").body());

        assertThat(proposed.get(2).valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("Chiffre", "Chiffre", "Liste de lecture");
        assertThat(proposed.get(3).valueStream().map(JsonNode::asString))
                .contains("https://herbier.example/chiffres/zythum-par-mois");
    }

    private static String line(Document page, String href) {
        return page.select(".hits li:has(a[href=" + href + "])").text();
    }
}
