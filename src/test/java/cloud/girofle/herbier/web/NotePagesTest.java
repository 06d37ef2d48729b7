package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notes as readers find them, and take them away. */
class NotePagesTest {

    private static final String TEXT =
            """
            Les centres de données [@diguet-lopez-2019, p. 12] ont une histoire, dit \
            @carnino-marquet-2018 ; voir aussi [[diguet-lopez-2019]] et [[chiffre:un-chiffre]].

            ## Une partie

            Selon [@absente-1999], rien. `[[chiffre:un-chiffre]]` n’est pas un lien.

            ## Une partie

            ### Plus bas

            Un [lien](https://example.org/) dehors[^1], et [[theme:acv|une méthode
            éprouvée]], que [[carnino-marquet-2018|l’histoire]] éclaire.

            ## Fin

            [^1]: La note.
            """;

    private static final SampleSite SITE = SampleSite.full();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Pens PENS = new Pens(SITE);

    @BeforeAll
    static void write() {
        PENS.record(
                new Subject(Kind.FIGURE, "un-chiffre"),
                Map.of("title", "L’empreinte de [tout]"),
                CLAIRE.account());
        note(
                "datacenters",
                Map.of(
                        "title", "Datacenters : une introduction",
                        "text", TEXT,
                        "summary", "Ce qu’on en sait.",
                        "introduces", "acv",
                        "topics", "sobriete"));
        note("court", Map.of("title", "Court", "text", "Voir [[note:datacenters]]."));
        note("serveurs", Map.of("title", "Un besoin", "text", "Un.", "genre", "situation"));
        note(
                "position",
                Map.of(
                        "title", "Notre position",
                        "text", "Nous pensons.",
                        "genre", "position",
                        "state", "brouillon",
                        "signatures", "Cloud Girofle\nDeuxfleurs"));
        note(
                "position",
                Map.of(
                        "title", "Notre position",
                        "text", "Nous pensons que oui.",
                        "genre", "position",
                        "state", "brouillon",
                        "signatures", "Cloud Girofle\nDeuxfleurs"));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void notesAreListedByGenreAndThoseOfCardsElsewhere() {
        Document all = SITE.page("/notes");
        assertThat(all.select("main h2").eachText())
                .containsExactly("Repères", "Textes de positionnement");
        assertThat(all.select("main").text())
                .contains("Ce qu’on en sait.", "Brouillon — Par Claire, le")
                .doesNotContain("Un besoin");
        assertThat(all.select(".take a").eachAttr("href"))
                .containsExactly("/listes", "/cartes", "/notes.atom");
        Document positions = SITE.page("/notes?genre=position");
        assertThat(positions.select("main h3").eachText()).containsExactly("Notre position");
        assertThat(positions.select(".orders [aria-current=true], .orders [aria-current='']"))
                .hasSize(1);
    }

    @Test
    void aNoteIsReadWithWhatItCites() {
        Document page = SITE.page("/notes/datacenters");

        assertThat(page.select("h1").text()).startsWith("Datacenters");
        assertThat(page.select(".text").text())
                .contains("(Diguet et al., 2019, p. 12)", "Carnino et Marquet (2018)");
        assertThat(page.select("#bibliographie li").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("CARNINO, ");
        assertThat(page.select("#bibliographie li a").eachAttr("href"))
                .containsExactly(
                        "/references/" + SITE.cited("carnino-marquet-2018"),
                        "/references/" + SITE.cited("diguet-lopez-2019"));
        assertThat(page.select("h2:contains(Chiffres cités) + ul a").eachAttr("href"))
                .containsExactly("/chiffres/un-chiffre");
        assertThat(page.select("main").text()).contains("Références absentes : absente-1999.");
        assertThat(page.select(".contents a").eachAttr("href"))
                .containsExactly("#p-une-partie", "#p-une-partie-2", "#p-fin");
        assertThat(page.select(".text h2")).hasSize(3);
        assertThat(page.select(".text h3#p-plus-bas")).hasSize(1);
        assertThat(page.select("h2:contains(Notes qui en parlent) + ul a").eachAttr("href"))
                .containsExactly("/notes/court");
        assertThat(page.select(".aside h2:contains(Thèmes) + ul a").eachAttr("href"))
                .containsExactly("/themes/acv", "/themes/sobriete");
    }

    @Test
    void theBibliographyComesInTheStyleThatIsAskedFor() {
        assertThat(SITE.page("/notes/datacenters?style=vancouver").select("#bibliographie ol li"))
                .hasSize(2);
        assertThat(
                        SITE.page("/notes/datacenters?style=vancouver")
                                .select("[selected]")
                                .eachAttr("value"))
                .containsExactly("vancouver");
        assertThat(SITE.page("/en/notes/datacenters").select("[selected]").eachAttr("value"))
                .containsExactly("apa");
        assertThat(SITE.page("/notes/datacenters?style=rien").select("[selected]").eachText())
                .containsExactly("ISO 690, auteur et date");
    }

    @Test
    void aPositionTellsWhoSignsItAndItsDrafts() {
        Document page = SITE.page("/notes/position");
        assertThat(page.select(".by").text()).startsWith("Brouillon — Par Claire, modifié le");
        assertThat(page.select(".signed").text()).isEqualTo("Signé par Cloud Girofle, Deuxfleurs");
        assertThat(page.select(".acts a[href$=historique]").text()).isEqualTo("2 versions");
        assertThat(page.select("#commentaires a[href$='sur/note%3Aposition']")).hasSize(1);
        assertThat(page.select("#bibliographie")).isEmpty();
    }

    @Test
    void aNoteIsTakenAwayForPandoc() {
        HttpResponse<String> markdown = SITE.get("/notes/datacenters.md");
        assertThat(markdown.headers().firstValue("Content-Disposition").orElse(""))
                .contains("herbier-datacenters.md");
        assertThat(markdown.body())
                .startsWith("---\ntitle: \"Datacenters : une introduction\"\nauthor:\n  - Claire\n")
                .contains(
                        "lang: fr\n",
                        "bibliography: herbier-datacenters.bib\n",
                        "[@diguet-lopez-2019, p. 12]",
                        "voir aussi @diguet-lopez-2019 et",
                        "[L’empreinte de \\[tout\\]](https://herbier.example/chiffres/un-chiffre)",
                        "`[[chiffre:un-chiffre]]` n’est pas",
                        "[une méthode\néprouvée](https://herbier.example/themes/acv), que",
                        "l’histoire [@carnino-marquet-2018] éclaire",
                        "[@absente-1999]");
        assertThat(SITE.get("/notes/datacenters.bib").body())
                .contains("{diguet-lopez-2019,", "{carnino-marquet-2018,")
                .doesNotContain("absente");
    }

    @Test
    void aNoteIsTakenAwayAsOnePage() {
        HttpResponse<String> answer = SITE.get("/notes/datacenters.html");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("link, script, img, [src]")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("https://") || href.startsWith("#"));
        assertThat(page.select("h2").eachText()).contains("Bibliographie");
        assertThat(page.select("li").text()).contains("CARNINO, ");
    }

    @Test
    void aWithdrawnNoteIsGoneInEveryForm() {
        Subject gone = note("perdue", Map.of("title", "Perdue", "text", "Un."));
        PENS.turn(gone, Act.WITHDRAWN, "périmée", CLAIRE.account());
        for (String suffix : List.of("", ".md", ".bib", ".html")) {
            assertThat(SITE.get("/notes/perdue" + suffix).statusCode()).as(suffix).isEqualTo(410);
            assertThat(SITE.get("/notes/inconnue" + suffix).statusCode()).isEqualTo(404);
        }
        assertThat(SITE.get("/api/v1/notes/perdue").statusCode()).isEqualTo(410);
        assertThat(SITE.get("/api/v1/notes/inconnue").statusCode()).isEqualTo(404);
        assertThat(SITE.page("/notes/perdue").select("main a").eachAttr("href"))
                .contains("/notes/perdue/historique", "/curation/notes/perdue");
        assertThat(SITE.get("/notes").body()).doesNotContain("Perdue");
    }

    @Test
    void noTextOfANoteActs() {
        note(
                "hostile",
                Map.of(
                        "title", "<script>alert(1)</script><b>x",
                        "text", "# <img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))",
                        "summary", "<script>alert(1)</script>",
                        "signatures", "<script>alert(1)</script>"));
        for (String suffix : List.of("", ".html")) {
            Document page = SITE.page("/notes/hostile" + suffix);
            assertThat(
                            page.select(
                                    "script:not([type=application/ld+json]), img, [onerror], a[href^=javascript]"))
                    .isEmpty();
        }
    }

    private static Subject note(String slug, Map<String, String> content) {
        Map<String, String> whole = new LinkedHashMap<>(content);
        whole.putIfAbsent("genre", "repere");
        whole.putIfAbsent("language", "fr");
        return PENS.record(new Subject(Kind.NOTE, slug), whole, CLAIRE.account());
    }
}
