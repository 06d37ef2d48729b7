package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Record;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Questions as readers see them. */
class QuestionPagesTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Pens PENS = new Pens(SITE);

    private static String key;

    @BeforeAll
    static void write() {
        SITE.adopt(
                new Thesaurus(
                        List.of(
                                topic("materiel", "matériel", "hardware", List.of()),
                                topic("disque", "disque dur", "hard disk", List.of("materiel")))));
        key = SITE.add(article());
        PENS.write(
                new Subject(Kind.FIGURE, "disque-cycles"),
                "",
                Map.of(
                        "title", "Arrêts et départs en trois ans",
                        "statement", "Environ 1 000 cycles.",
                        "value", "1095",
                        "unit", "{cycle}"),
                "",
                CLAIRE.account());
        question(
                "eteindre-un-disque",
                Map.of(
                        "title", "Éteindre un disque l’use-t-il ?",
                        "text", "Nos sauvegardes [@" + key + "] s’arrêtent *chaque jour*.",
                        "claims", claims(key),
                        "state", "position",
                        "stateDate", "2023-10-15",
                        "stateBy", "l’assemblée",
                        "position", "On l’éteint, voir [[question:vide]].",
                        "change", "Une mesure.",
                        "practice", "Compter les arrêts.",
                        "topics", "disque inconnu"));
        question("vide", Map.of("title", "Et la nuit ?", "topics", "materiel"));
        question("ailleurs", Map.of("title", "À l’étranger ?", "stateDate", "2023"));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aQuestionTellsWhatWeighsOnEitherSideAndWhatThatRestsOn() {
        Document page = SITE.page("/questions/eteindre-un-disque");

        assertThat(page.select("h1").text()).isEqualTo("Éteindre un disque l’use-t-il\u202f?");
        assertThat(page.expectFirst("h1 + .state").ownText())
                .isEqualTo("Position prise le 15 octobre 2023 par l’assemblée");
        assertThat(page.select("h2:contains(ici) + .text").html())
                .contains("<em>chaque jour</em>", "/references/" + key);
        assertThat(page.select(".claims h2").eachText())
                .containsExactly("Pour", "Contre", "Nuances");
        Element pros = page.select(".claims").getFirst();
        assertThat(pros.select("strong").text()).isEqualTo("durent");
        assertThat(pros.select(".by").eachText().getFirst())
                .isEqualTo("s’appuie sur Schroeder, 2007, § 4 «\u202fthe “bathtub” curve\u202f»");
        assertThat(pros.select(".by").getFirst().attr("title")).isEqualTo("cito:supports");
        assertThat(pros.select(".by span").attr("lang")).isEqualTo("en");
        assertThat(pros.select(".by").getLast().text())
                .startsWith("tire ses données de Arrêts et départs en trois ans : 1\u202f095");
        assertThat(pros.select("a[href=/chiffres/disque-cycles]")).hasSize(1);
        assertThat(page.select("h2:contains(Position) + .text a").attr("href"))
                .isEqualTo("/questions/vide");
        assertThat(page.select("h2:contains(changer d’avis) + .text").text())
                .isEqualTo("Une mesure.");
        assertThat(page.select("h2:contains(pratique) + .text").text())
                .isEqualTo("Compter les arrêts.");
        assertThat(page.select(".state a").eachText()).containsExactly("disque dur");
        assertThat(page.select("h2:contains(citées) + ul li").eachText())
                .singleElement()
                .asString()
                .contains("Disk failures in the real world");
        assertThat(page.select(".citation").text())
                .isEqualTo(
                        "Claire (14 février 2026). Éteindre un disque l’use-t-il ? Herbier."
                                + " https://herbier.example/questions/eteindre-un-disque");
        assertThat(page.select("a[href=/curation/questions/eteindre-un-disque]").text())
                .isEqualTo("Compléter");
        assertThat(page.select("a[href=/questions/eteindre-un-disque/historique]")).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaid() {
        Document page = SITE.page("/questions/eteindre-un-disque");
        assertThat(page.select(".claims").get(1).text())
                .isEqualTo("Contre L’arrêt use la tête. à documenter");
        Element nuances = page.select(".claims").getLast();
        assertThat(nuances.select(".by").text())
                .isEqualTo("nuance référence absente : absente-2000, p. 3");
        assertThat(nuances.text()).contains("nuance @absente-2000");

        Document empty = SITE.page("/questions/vide");
        assertThat(empty.select("h1 + .state").text()).startsWith("Ouverte");
        assertThat(empty.select("main").text()).contains("à documenter Personne n’a encore écrit");
        assertThat(empty.select("a:contains(Apporter)").attr("href"))
                .isEqualTo("/curation/questions/vide");
        assertThat(empty.select("h2:contains(Questions où) + ul a").attr("href"))
                .as("what refers to it")
                .isEqualTo("/questions/eteindre-un-disque");
        assertThat(SITE.page("/references/" + key).select("h2:contains(pèse) + ul a").eachText())
                .containsExactly("Éteindre un disque l’use-t-il\u202f?");
        assertThat(SITE.get("/sitemap-1.xml").body()).contains("/questions/vide", "/en/cartes");
        assertThat(SITE.get("/questions/rien").statusCode()).isEqualTo(404);
    }

    @Test
    void theListBeginsWithWhatIsOpenAndIsNarrowed() {
        Document list = SITE.page("/questions");
        assertThat(list.select(".hits h2").eachText())
                .containsExactly(
                        "Et la nuit\u202f?",
                        "À l’étranger\u202f?",
                        "Éteindre un disque l’use-t-il\u202f?");
        assertThat(list.expectFirst(".hits li").text())
                .contains("Ouverte", "matériel", "à documenter");
        assertThat(list.select(".hits li").get(1).text()).contains("Ouverte en 2023");
        assertThat(list.select(".hits li").getLast().text())
                .contains("1 pour, 1 contre, une nuance", "disque dur");

        assertThat(list.select(".orders a").eachText())
                .containsExactly("ouvertes 2", "position prise 1", "disque dur 1", "matériel 2");
        Document below = SITE.page("/questions?theme=materiel");
        assertThat(below.select(".hits h2")).as("also those below it").hasSize(2);
        assertThat(below.select(".orders [aria-current]").text()).isEqualTo("matériel 2");
        assertThat(below.select(".orders [aria-current]").attr("href")).isEqualTo("/questions");
        Document settled = SITE.page(below.select(".orders a:contains(position)").attr("href"));
        assertThat(settled.select(".hits h2").eachText())
                .containsExactly("Éteindre un disque l’use-t-il\u202f?");
        assertThat(SITE.page("/questions?etat=rouverte&theme=disque").select("main").text())
                .contains("Aucune question ne répond à ce choix. Voir toutes");
    }

    @Test
    void thePagesAreInEnglishToo() {
        Document page = SITE.page("/en/questions/eteindre-un-disque");
        assertThat(page.select("h1").attr("lang")).isEqualTo("fr");
        assertThat(page.select("h1 + .state").text()).startsWith("Position taken on 15");
        assertThat(page.select(".claims > div").attr("lang")).isEqualTo("fr");
        assertThat(page.select(".claims .by").getFirst().text())
                .isEqualTo("rests on Schroeder, 2007, § 4 “the “bathtub” curve”");
        assertThat(SITE.page("/en/questions").select(".hits a").attr("lang")).isEqualTo("fr");
    }

    @Test
    void aQuestionThatIsWithdrawnIsGone() {
        Subject subject = question("passagere", Map.of("title", "Passagère ?"));
        assertThat(SITE.get("/questions/passagere").statusCode()).isEqualTo(200);

        PENS.turn(subject, Act.WITHDRAWN, "doublon", CLAIRE.account());

        assertThat(SITE.get("/questions/passagere").statusCode()).isEqualTo(410);
        assertThat(SITE.page("/questions").text()).doesNotContain("Passagère");
        assertThat(SITE.page("/questions/passagere/historique").text()).contains("doublon");
    }

    @Test
    void aLongListHasPages() {
        try (SampleSite site = SampleSite.empty()) {
            assertThat(site.page("/questions").select("main").text())
                    .contains("Il n’y a pas encore de question");
            Member claire = site.signIn(Role.CURATOR);
            Pens pens = new Pens(site);
            for (int i = 10; i < 33; i++) {
                pens.write(
                        new Subject(Kind.QUESTION, "q" + i),
                        "",
                        Map.of("title", "Question " + i, "state", "rouverte"),
                        "",
                        claire.account());
            }
            assertThat(site.page("/questions").select(".hits li")).hasSize(20);
            Document second = site.page("/questions?page=2&etat=rouverte");
            assertThat(second.select(".hits h2").eachText())
                    .containsExactly("Question 30", "Question 31", "Question 32");
            assertThat(second.select("[rel=prev]").attr("href"))
                    .isEqualTo("/questions?etat=rouverte");
        }
    }

    private static Subject question(String slug, Map<String, String> content) {
        return PENS.write(new Subject(Kind.QUESTION, slug), "", content, "", CLAIRE.account());
    }

    private static Topic topic(String id, String french, String english, List<String> broader) {
        return new Topic(
                id,
                new Topic.Labels(french, List.of()),
                new Topic.Labels(english, List.of()),
                List.of(),
                broader,
                List.of());
    }

    private static Record article() {
        return new Record(
                "a",
                "journalArticle",
                Map.of(
                        "title", "Disk failures in the real world",
                        "date", "2007",
                        "language", "en"),
                List.of(new Creator("author", "Schroeder", "Bianca")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What is claimed, where a reference is the first to say so. */
    private static String claims(String reference) {
        return """
        + Les disques arrêtés **durent** plus.
          supports @%s, § 4 « the “bathtub” curve »
          usesDataFrom [[chiffre:disque-cycles]]
        - L’arrêt use la tête.
        ~ Rien ne le dit encore [@absente-2000].
          qualifies @absente-2000, p. 3
          nuance @absente-2000
        """
                .formatted(reference);
    }
}
