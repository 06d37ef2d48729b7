package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How readers cite references: one in every style, a list and a search in one. */
class CitePagesTest {

    private static final SampleSite SITE = SampleSite.full();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final String KEY = SITE.cited("diguet-lopez-2019");
    private static final String OTHER = SITE.cited("carnino-marquet-2018");
    private static final String PAGE = "/references/" + KEY + "/citer";

    @BeforeAll
    static void list() {
        Pens pens = new Pens(SITE);
        pens.list(
                "deux",
                Map.of("title", "Deux lectures", "items", KEY + " D’abord.\n" + OTHER + "\n" + KEY),
                "",
                CLAIRE.account());
        pens.list("rien", Map.of("title", "Rien"), "", CLAIRE.account());
        pens.list("retiree", Map.of("title", "Retirée", "items", KEY), "", CLAIRE.account());
        pens.turn(new Subject(Subject.Kind.LIST, "retiree"), Act.WITHDRAWN, "", CLAIRE.account());
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aReferenceIsCitedInEveryStyleTheOneAskedForFirst() {
        assertThat(SITE.page("/references/" + KEY).select("a[href=" + PAGE + "]")).hasSize(1);

        Document page = SITE.page(PAGE);
        assertThat(page.select("section h2").eachText())
                .containsExactly(
                        "ISO 690, auteur et date",
                        "ISO 690, numéroté",
                        "APA",
                        "Chicago, auteur et date",
                        "Vancouver",
                        "MLA");
        assertThat(page.select("section > .citation").eachText())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).containsIgnoringCase("Diguet"));
        Document english = SITE.page("/en" + PAGE + "?style=mla");
        assertThat(english.select("section h2").eachText())
                .startsWith("MLA", "ISO 690, author and date");
        assertThat(SITE.page(PAGE + "?style=apa").select("section:first-of-type span").text())
                .isEqualTo("(Diguet et al., 2019)");
        assertThat(page.select(".take a[href$=.ris]")).hasSize(1);
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void aCitationIsTakenAsTextAndAsHtml() {
        Document page = SITE.page(PAGE + "?style=apa");
        String shown = page.select("section:first-of-type > .citation").text();
        List<String> links = page.select("section:first-of-type a").eachAttr("href");
        assertThat(links).containsExactly(PAGE + ".txt?style=apa", PAGE + ".html?style=apa");

        HttpResponse<String> text = SITE.get(links.getFirst());
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(text.body().replace('\u00a0', ' ')).isEqualTo(shown + "\n");
        Document file = SITE.page(links.getLast());
        assertThat(file.select("p").text()).isEqualTo(shown);
        assertThat(file.select("p i")).isNotEmpty();
        assertThat(file.select("html").attr("lang")).isEqualTo("fr");
    }

    @Test
    void aReadingListIsABibliographyInAStyleOfChoice() {
        assertThat(SITE.page("/listes/deux").select("a[href=/listes/deux/citer]")).hasSize(1);
        Document page = SITE.page("/listes/deux/citer");
        assertThat(page.select(".kind a").attr("href")).isEqualTo("/listes/deux");
        assertThat(page.select("ul.bibliography li").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("CARNINO, ");
        Document numbered = SITE.page("/listes/deux/citer?style=vancouver");
        assertThat(numbered.select("ol.bibliography li").eachText())
                .first()
                .asString()
                .startsWith("Diguet ");
        assertThat(numbered.select("[selected]").eachAttr("value")).containsExactly("vancouver");
        assertThat(SITE.get("/listes/deux.txt?style=vancouver").body().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("1. Diguet ");
        assertThat(SITE.page("/listes/deux.html?style=vancouver").select("ol li")).hasSize(2);
        assertThat(SITE.page("/listes/deux.html?style=mla").select("ul li")).hasSize(2);
        assertThat(SITE.page("/listes/rien/citer").select("main").text())
                .contains("Aucune référence à citer.");
        assertThat(SITE.get("/listes/rien.txt").body()).isEmpty();
        assertThat(SITE.get("/listes/retiree/citer").statusCode()).isEqualTo(410);
        assertThat(SITE.get("/listes/inconnue.txt").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/references/ZZZZZZZZ/citer.html").statusCode()).isEqualTo(404);
    }

    @Test
    void aSearchIsABibliographyOfItsFirstReferences() {
        String query = "?q=diguet&type=report";
        Document search = SITE.page("/recherche" + query);
        String cite = "/recherche/citer" + query;
        assertThat(search.select(".take a[href='" + cite + "']")).hasSize(1);

        Document page = SITE.page(cite);
        assertThat(page.select(".kind a").attr("href")).isEqualTo("/recherche" + query);
        assertThat(page.select(".kind").text()).isEqualTo("diguet, Type : Rapport");
        assertThat(page.select(".bibliography li").text()).contains("DIGUET");
        assertThat(page.select(".style input[type=hidden]").eachAttr("name"))
                .containsExactly("q", "type");
        assertThat(page.select(".take a").eachAttr("href"))
                .containsExactly(
                        "/recherche.txt" + query + "&style=iso690",
                        "/recherche.html" + query + "&style=iso690");

        Document all = SITE.page("/recherche/citer?style=chicago");
        assertThat(all.select(".kind").text()).isEqualTo("Toute la bibliothèque");
        assertThat(all.select(".bibliography li")).hasSize(40);
        assertThat(all.select("main").text()).contains("Les 100 premières seulement");
        assertThat(all.select("[rel=next]").attr("href"))
                .isEqualTo("/recherche/citer?style=chicago&page=2");
        assertThat(SITE.get("/recherche.txt?style=chicago").body().lines()).hasSize(100);
    }

    @Test
    void aStyleDroppedInTheDataFolderServesEverywhereAtOnce() throws IOException {
        HttpResponse<String> before = SITE.get(PAGE);
        Files.createDirectories(SITE.styles());
        Files.writeString(
                SITE.styles().resolve("annales.csl"),
                """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
                <info><title>Annales &lt;b&gt;des réseaux</title><id>x</id>
                <link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info>
                </style>
                """);
        HttpResponse<String> after =
                SITE.get(PAGE, "If-None-Match", before.headers().firstValue("ETag").orElseThrow());
        assertThat(after.statusCode()).as("another page than before").isEqualTo(200);
        assertThat(Jsoup.parse(after.body()).select("section h2").eachText())
                .endsWith("Annales <b>des réseaux");
        assertThat(SITE.page("/listes/deux/citer").select("option").eachText())
                .endsWith("Annales <b>des réseaux");
        assertThat(SITE.get(PAGE + ".txt?style=annales").body())
                .isEqualTo(SITE.get(PAGE + ".txt?style=apa").body());
        assertThat(SITE.get(PAGE + ".txt?style=../annales").body())
                .isEqualTo(SITE.get(PAGE + ".txt").body());
        Files.delete(SITE.styles().resolve("annales.csl"));
        assertThat(SITE.page(PAGE).select("section h2")).hasSize(6);
    }
}
