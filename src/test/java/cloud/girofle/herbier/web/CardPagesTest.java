package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cards, chosen and laid out, over HTTP and without JavaScript. */
class CardPagesTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Pens PENS = new Pens(SITE);

    @BeforeAll
    static void write() {
        SITE.adopt(
                new Thesaurus(
                        List.of(
                                topic("materiel", "matériel", List.of()),
                                topic("serveur", "serveur", List.of("materiel")),
                                topic("rebond", "effet rebond", List.of()))));
        write(
                Kind.FIGURE,
                "fabrication",
                Map.of(
                        "title", "Fabrication d’un serveur",
                        "statement", "1 215 kg en médiane.",
                        "value", "1215",
                        "unit", "kg{CO2e}",
                        "territory", "monde",
                        "year", "2021",
                        "confidence", "a-verifier",
                        "topics", "serveur"));
        write(
                Kind.QUESTION,
                "mutualiser",
                Map.of(
                        "title", "Mutualiser suffit-il ?",
                        "text", "Nos services **partagent** des machines.",
                        "topics", "rebond"));
        note("plein", "situation", "Le serveur est plein", "serveur");
        note("portes", "derape", "Six portes", "");
        note("vert", "ecoblanchiment", "Mutualisé, donc vert", "");
        note("jouer", "atelier", "Jouer aux cartes", "");
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void cardsAreChosenByKindAndTopicOrOneByOne() {
        Document all = SITE.page("/cartes");
        assertThat(all.select(".ticks li").eachText())
                .containsExactly(
                        "Le serveur est plein · Situation",
                        "Six portes · Ça dérape",
                        "Mutualisé, donc vert · Écoblanchiment",
                        "Fabrication d’un serveur · Chiffre",
                        "Mutualiser suffit-il\u202f? · Question");
        assertThat(all.select("ol.plain li")).as("how to play").hasSize(5);
        assertThat(all.select("main a[href=/notes/jouer]").text()).isEqualTo("Jouer aux cartes");
        assertThat(all.select("option").eachText())
                .containsExactly("tous les thèmes", "effet rebond", "serveur");

        Document below = SITE.page("/cartes?sorte=chiffre&sorte=question&theme=materiel");
        assertThat(below.select(".ticks span").eachText())
                .as("also topics below it")
                .containsExactly("Fabrication d’un serveur");
        assertThat(below.select("input[checked]").eachAttr("value"))
                .containsExactly("chiffre", "question");
        assertThat(below.select("option[selected]").attr("value")).isEqualTo("materiel");
        String print = below.select("a:contains(Imprimer)").attr("href");
        assertThat(SITE.page(print).select("h3").eachText())
                .containsExactly("Fabrication d’un serveur");
        assertThat(SITE.page("/cartes?theme=rebond&sorte=derape").select("main").text())
                .contains("Aucune carte ne répond à ce choix.");
        assertThat(
                        SITE.page(
                                        "/cartes/imprimer?c=note:vert&c=chiffre:fabrication&c=note:jouer&c=x")
                                .select("h3")
                                .eachText())
                .as("in that order, and only what makes a card")
                .containsExactly("Mutualisé, donc vert", "Fabrication d’un serveur");
    }

    @Test
    void aCardSaysWhatItIsAndWhereMoreIs() {
        Document deck = SITE.page("/cartes/imprimer");

        assertThat(deck.select("link[rel=stylesheet]").eachAttr("href").getLast())
                .startsWith("/static/cards-");
        Element figure = deck.select(".sheet:not(.verso) .chiffre").getFirst();
        assertThat(figure.select(".suit").text()).isEqualTo("Chiffre");
        assertThat(figure.select(".value").text()).startsWith("1\u202f215\u202fkg");
        assertThat(figure.select(".small").text())
                .isEqualTo("monde · 2021 · sans source · à vérifier");
        assertThat(deck.select(".sheet:not(.verso) .question p").eachText())
                .containsExactly("Question", "Nos services partagent des machines.");
        Element back = deck.select(".verso .chiffre").getFirst();
        assertThat(back.select("a").attr("href")).isEqualTo("/chiffres/fabrication");
        assertThat(back.select("a").text()).isEqualTo("herbier.example/chiffres/fabrication");
        assertThat(back.select("svg *")).as("one path").hasSize(1);
        assertThat(SITE.page("/en/cartes/imprimer").select(".verso .chiffre a").attr("href"))
                .isEqualTo("/en/chiffres/fabrication");
    }

    @Test
    void noMoreThanSixSheetsArePrintedAtOnce() {
        try (SampleSite site = SampleSite.empty()) {
            assertThat(site.page("/cartes").select("main").text()).contains("pas encore de quoi");
            Member claire = site.signIn(Role.CURATOR);
            Pens pens = new Pens(site);
            for (int i = 100; i < 156; i++) {
                pens.write(
                        new Subject(Kind.QUESTION, "q" + i),
                        "",
                        Map.of("title", "Question " + i, "text", "Pourquoi ? ".repeat(60)),
                        "",
                        claire.account());
            }
            Document first = site.page("/cartes/imprimer");
            assertThat(first.select(".sheet")).hasSize(12);
            assertThat(first.select(".screen").text()).contains("54 cartes à la fois");
            assertThat(first.select(".sheet:not(.verso) li p").getLast().text())
                    .as("as much as a card holds")
                    .hasSizeLessThan(300)
                    .endsWith("…");
            Document rest = site.page(first.select("[rel=next]").attr("href"));
            assertThat(rest.select("h3").eachText())
                    .containsExactly("Question 154", "Question 155");
            assertThat(site.page("/cartes?page=3").select(".ticks li")).hasSize(2);
        }
    }

    private static void note(String slug, String genre, String title, String topics) {
        write(
                Kind.NOTE,
                slug,
                Map.of("title", title, "genre", genre, "text", "Un *mot*.", "topics", topics));
    }

    private static void write(Kind kind, String slug, Map<String, String> content) {
        PENS.write(new Subject(kind, slug), "", content, "", CLAIRE.account());
    }

    private static Topic topic(String id, String french, List<String> broader) {
        return new Topic(
                id,
                new Topic.Labels(french, List.of()),
                new Topic.Labels(id, List.of()),
                List.of(),
                broader,
                List.of());
    }
}
