package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of topics, over the project’s own references. */
class TopicPagesTest {

    private static final SampleSite SITE = SampleSite.full();

    @BeforeAll
    static void aThesaurusOfOurOwn() {
        SITE.adopt(
                new Thesaurus(
                        List.of(
                                topic("numerique", "numérique", "ICT", List.of()),
                                new Topic(
                                        "centre-de-donnees",
                                        new Topic.Labels(
                                                "centre de données",
                                                List.of("datacenter", "data center")),
                                        new Topic.Labels(
                                                "data centre",
                                                List.of("data center", "server farm")),
                                        List.of("DC"),
                                        List.of("numerique", "energie"),
                                        List.of("sobriete")),
                                topic("edge", "edge", "edge", List.of("centre-de-donnees")),
                                topic("energie", "énergie", "energy", List.of()),
                                topic("sobriete", "sobriété", "sufficiency", List.of()),
                                topic("licornes", "licornes", "unicorns", List.of("sobriete")))));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void theTreeShowsTheTopicsThatHaveReferencesEachBeneathTheBroaderOnes() {
        Document page = SITE.page("/themes");
        assertThat(page.select("h1").text()).isEqualTo("Thèmes");
        assertThat(page.select("main h2 a").eachText())
                .containsExactly("Numérique", "Énergie", "Sobriété");
        Element digital = page.select("main section").getFirst();
        assertThat(digital.select("> .tree > li > a").eachText())
                .containsExactly("Centre de données");
        assertThat(page.select("a[href=/themes/licornes]")).isEmpty();
        assertThat(page.select("nav [aria-current=true]").text()).isEqualTo("Thèmes");
    }

    @Test
    void aCountIsThatOfTheReferencesOnItsPageThoseOfNarrowerTopicsIncluded() {
        String above =
                SITE.page("/themes").select("h2:has(a[href=/themes/numerique]) small").text();
        Document page = SITE.page("/themes/numerique");
        assertThat(page.select("main h2").eachText()).contains(above + " références");
        int narrower =
                Integer.parseInt(
                        SITE.page("/themes/centre-de-donnees")
                                .select("main h2:contains(références):not(.aside *)")
                                .text()
                                .replaceFirst(" .*", ""));
        assertThat(narrower).isBetween(20, Integer.parseInt(above));
        assertThat(page.select("dd").text()).contains("Centre de données " + narrower);
    }

    @Test
    void aTopicSaysWhatItIsCalledAndWhatStandsAroundIt() {
        Document page = SITE.page("/themes/centre-de-donnees");
        assertThat(page.select("h1").text()).isEqualTo("Centre de données");
        assertThat(page.select(".kind").text()).isEqualTo("Thèmes › Numérique");
        assertThat(rows(page))
                .startsWith(
                        "Aussi appelé : datacenter, data center, DC",
                        "En anglais : data centre, server farm",
                        "Aussi dans : Énergie",
                        "Plus précisément : Edge",
                        "Voir aussi : Sobriété");
        assertThat(page.select("dd[lang=en]").text()).isEqualTo("data centre, server farm");
        assertThat(page.select("main .orders a").attr("href"))
                .isEqualTo("/recherche?theme=centre-de-donnees");
        assertThat(page.select(".hits li")).hasSize(20);
        assertThat(page.select("meta[name=description]").attr("content"))
                .contains("sur ce thème\u00a0: centre de données");
        // What is related is, both ways.
        assertThat(rows(SITE.page("/themes/sobriete"))).contains("Voir aussi : Centre de données");
    }

    @Test
    void aTopicIsDefinedByTheThesaurusUntilACuratorDoes() {
        try (SampleSite site = SampleSite.full()) {
            Document before = site.page("/themes/reemploi");
            assertThat(before.select("h1 + .text").text()).startsWith("Le fait d’utiliser");
            assertThat(before.select(".text + .by").text()).startsWith("Définition à relire");
            assertThat(site.page("/en/themes/reemploi").select("h1 + .text").text())
                    .startsWith("Using an object");

            Curation curation = new Curation(site.library());
            Author anne = Author.named("Anne");
            Subject topic = new Subject(Kind.TOPIC, "reemploi");
            curation.publish(
                    new Edit(
                            topic,
                            "",
                            0,
                            Act.SAVED,
                            Map.of("definition", "Servir *encore*.", "remark", "Pas le recyclage."),
                            ""),
                    anne);
            Document after = site.page("/themes/reemploi");
            assertThat(after.select(".text").eachText())
                    .containsExactly("Servir encore.", "Pas le recyclage.");
            assertThat(after.select(".text em").text()).isEqualTo("encore");
            assertThat(after.select(".by")).isEmpty();
            assertThat(after.select("a[href=/themes/reemploi/historique]")).hasSize(1);
            assertThat(after.select("a[href=/curation/themes/reemploi]").text())
                    .isEqualTo("Modifier la définition");
            assertThat(site.get("/themes/reemploi.ttl").body())
                    .contains("\"Servir encore.\"@fr", "Using an object");
            assertThat(site.get("/api/v1/topics/reemploi").body())
                    .contains("\"fr\":\"Servir *encore*.\"", "\"confirmed\":true");

            curation.publish(new Edit(topic, "", 1, Act.WITHDRAWN, Map.of(), "non"), anne);
            assertThat(site.page("/themes/reemploi").select("h1 + .text").text())
                    .startsWith("Le fait d’utiliser");
        }
    }

    @Test
    void aTopicTellsWhereToStartAndWhatWeMadeOfIt() {
        String key = SITE.page("/themes/edge").select(".hits a").attr("href").substring(12);
        publish(Kind.REFERENCE, key, Map.of("first", "le plus court"));
        publish(
                Kind.NOTE,
                "depart",
                Map.of("title", "Premiers pas", "summary", "Par où aller.", "introduces", "edge"));
        publish(Kind.NOTE, "autre", Map.of("title", "Autre note", "topics", "edge"));
        publish(Kind.QUESTION, "quand", Map.of("title", "Quand ?", "topics", "edge sobriete"));
        for (int i = 0; i < 9; i++) {
            publish(
                    Kind.FIGURE,
                    "part-" + i,
                    Map.of("title", "Part " + i, "value", "4.4", "unit", "%", "topics", "edge"));
        }
        SITE.follow();
        Document page = SITE.page("/themes/edge");
        assertThat(page.select("main h2").eachText())
                .startsWith("Pour commencer", "À lire d’abord", "Chiffres");
        assertThat(page.select("h2:contains(Pour commencer) + ul").text())
                .isEqualTo("Premiers pas Par où aller.");
        assertThat(page.select("h2:contains(À lire) + ul a").attr("href"))
                .isEqualTo("/references/" + key);
        assertThat(page.select("h2:contains(À lire) + ul small").text()).isEqualTo("le plus court");
        assertThat(page.select("h2:contains(Chiffres) + ul li")).hasSize(8);
        assertThat(page.expectFirst("h2:contains(Chiffres) + ul p").text()).startsWith("4,4");
        assertThat(page.select("a[href='/chiffres?theme=edge']").text())
                .isEqualTo("Les 9 chiffres sur ce thème");
        assertThat(page.select("main a[href^=/questions/]").eachText())
                .containsExactly("Quand\u202f?");
        assertThat(page.select("main a[href^=/notes/]").eachText())
                .containsExactly("Premiers pas", "Autre note");
        assertThat(SITE.get("/api/v1/topics/edge").body())
                .contains("\"figures\":9", "\"questions\":1", "\"notes\":2");
    }

    @Test
    void theYearsOfATopicLeadToItsReferencesOfThatTime() {
        Document page = SITE.page("/themes/numerique");
        assertThat(page.expectFirst(".years a").attr("href"))
                .startsWith("/recherche?theme=numerique&annee=");
        assertThat(SITE.page("/themes/numerique?page=2").select(".years")).isEmpty();
    }

    @Test
    void topicsStandInAlphabeticalOrderToo() {
        assertThat(SITE.page("/themes").select("main a[href='/themes?ordre=alphabet']")).hasSize(1);
        Document page = SITE.page("/themes?ordre=alphabet");
        assertThat(page.select("main .choices a").eachText())
                .containsExactly(
                        "Centre de données",
                        "Edge",
                        "Énergie",
                        "Licornes",
                        "Numérique",
                        "Sobriété");
        try (SampleSite site = SampleSite.full()) {
            Document letters = site.page("/themes?ordre=alphabet");
            assertThat(letters.expectFirst(".letters a").attr("href"))
                    .isEqualTo("/themes?lettre=a");
            assertThat(site.page("/themes?lettre=e").select("main .choices a").eachText())
                    .contains("Eau", "Écran", "Énergie");
        }
    }

    @Test
    void theSameStatementsGoOutAsTurtleAndAsJsonLd() throws IOException {
        HttpResponse<String> turtle = SITE.get("/themes.ttl");
        assertThat(turtle.headers().firstValue("Content-Type"))
                .contains("text/turtle; charset=utf-8");
        assertThat(Expanded.statements(SITE.get("/themes.jsonld").body()))
                .hasSizeGreaterThan(30)
                .isEqualTo(
                        Set.copyOf(
                                Rio.parse(new StringReader(turtle.body()), "", RDFFormat.TURTLE)));
        assertThat(SITE.get("/en/themes/edge.jsonld").body())
                .contains("https://herbier.example/themes/edge")
                .doesNotContain("/en/themes");
        assertThat(SITE.get("/themes/dragons.ttl").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/themes/dragons.jsonld").statusCode()).isEqualTo(404);
    }

    private static void publish(Kind kind, String id, Map<String, String> content) {
        Curation curation = new Curation(SITE.library());
        Edit edit = new Edit(new Subject(kind, id), "", 0, Act.SAVED, content, "");
        assertThat(curation.publish(edit, Author.named("Anne"))).isInstanceOf(Outcome.Saved.class);
    }

    @Test
    void inEnglishItIsTheOtherWayRound() {
        Document page = SITE.page("/en/themes/centre-de-donnees");
        assertThat(page.select("h1").text()).isEqualTo("Data centre");
        assertThat(page.select(".kind").text()).isEqualTo("Topics › ICT");
        assertThat(rows(page))
                .startsWith(
                        "Also called : data center, server farm, DC",
                        "In French : centre de données, datacenter");
        assertThat(page.select("link[hreflang=fr]").attr("href"))
                .endsWith("/themes/centre-de-donnees");
        assertThat(SITE.page("/en/themes").select("main h2 a").eachAttr("href"))
                .contains("/en/themes/numerique");
    }

    @Test
    void furtherPagesOfATopicLeadOn() {
        Document second = SITE.page("/themes/numerique?page=2");
        List<String> first = SITE.page("/themes/numerique").select(".hits a").eachAttr("href");
        assertThat(second.select(".hits a").eachAttr("href"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first);
        assertThat(second.select(".pager a").getFirst().attr("href"))
                .isEqualTo("/themes/numerique");
    }

    @Test
    void aTopicWithoutReferencesHasItsPageAllTheSame() {
        Document page = SITE.page("/themes/licornes");
        assertThat(page.select("h1").text()).isEqualTo("Licornes");
        assertThat(page.select("main").text())
                .contains("Aucune référence sur ce thème pour l’instant.");
    }

    @Test
    void anUnknownTopicIsSaidToBe() {
        HttpResponse<String> answer = SITE.get("/themes/dragons");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Il n’y a pas de thème à cette adresse");
        assertThat(SITE.get("/en/themes/dragons").body())
                .contains("There is no topic at this address");
    }

    @Test
    void theHomePageStartsFromTopicsAndTheSitemapNamesThem() {
        Document home = SITE.page("/");
        assertThat(home.select("main a[href^=/themes/]").eachAttr("href"))
                .as("the one that a note introduces comes first")
                .containsExactly("/themes/edge", "/themes/centre-de-donnees");
        assertThat(home.select("main a[href=/themes]").text()).isEqualTo("Tous les thèmes");
        assertThat(SITE.get("/sitemap-1.xml").body())
                .contains(
                        "<loc>https://herbier.example/themes</loc>",
                        "<loc>https://herbier.example/themes/edge</loc>",
                        "<loc>https://herbier.example/en/themes/edge</loc>");
    }

    @Test
    void anotherThesaurusMakesOtherPages() {
        try (SampleSite site = SampleSite.full()) {
            HttpResponse<String> before = site.get("/themes/chatons");
            assertThat(before.statusCode()).isEqualTo(200);
            String tag = before.headers().firstValue("ETag").orElseThrow();
            assertThat(site.get("/themes/chatons", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);

            site.adopt(new Thesaurus(List.of(topic("chatons", "chats", "cats", List.of()))));
            HttpResponse<String> after = site.get("/themes/chatons", "If-None-Match", tag);
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body()).contains("<h1>Chats</h1>");

            site.adopt(Thesaurus.EMPTY);
            assertThat(site.get("/themes/chatons").statusCode()).isEqualTo(404);
            assertThat(site.page("/themes").select("main").text())
                    .contains("Aucune référence n’a encore de thème.");
            Document home = site.page("/");
            assertThat(home.expectFirst("main .more").text())
                    .startsWith("Par mot-clé")
                    .doesNotContain("à vérifier");
            assertThat(home.select(".more a[href='/recherche?motcle=datacenters']")).hasSize(1);
        }
    }

    @Test
    void aTreeThatWouldBeTooLongLeavesTheNarrowestOut() {
        try (SampleSite site = SampleSite.full()) {
            List<Topic> many = new ArrayList<>();
            many.add(topic("numerique", "numérique", "ICT", List.of()));
            many.add(topic("branche", "données", "data", List.of("numerique")));
            IntStream.range(0, 150)
                    .mapToObj(i -> topic("feuille-" + i, "centre", "center", List.of("branche")))
                    .forEach(many::add);
            site.adopt(new Thesaurus(many));
            Document page = site.page("/themes");
            assertThat(page.select("main .tree a").eachAttr("href"))
                    .containsExactly("/themes/branche");
            assertThat(site.page("/themes/branche").select("dd a")).hasSize(150);
        }
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

    private static List<String> rows(Document page) {
        List<String> terms = page.select("main dt").eachText();
        List<String> said = page.select("main dd").eachText();
        return IntStream.range(0, terms.size())
                .mapToObj(i -> terms.get(i) + " : " + said.get(i))
                .map(row -> row.replaceAll(" \\d+", ""))
                .toList();
    }
}
