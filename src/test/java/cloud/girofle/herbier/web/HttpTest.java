package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the site answers over HTTP, whoever asks for whatever. */
class HttpTest {

    private static final SampleSite SITE = SampleSite.full();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/references/introuvable",
                "/suggestions?q=acv",
                "/auteurs",
                "/en/auteurs",
                "/rien",
                "/sante",
                "/robots.txt"
            })
    void everyAnswerForbidsWhatItDoesNotNeed(String path) {
        HttpResponse<String> answer = SITE.get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server");
    }

    @Test
    void pagesHoldNoInlineCodeOrThirdParty() {
        for (String path : List.of("/", "/recherche", "/references/" + SITE.cited("lopez-2022"))) {
            Document page = SITE.page(path);
            page.select("script[type=application/ld+json]").remove(); // Data: nothing runs it.
            assertThat(page.select("script:not([src]), style, [style], iframe, img"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                    .allMatch(href -> href.startsWith("/static/"));
            assertThat(page.select("script").eachAttr("src"))
                    .allMatch(src -> src.startsWith("/static/"));
        }
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() {
        for (String path : List.of("/", "/recherche?q=acv", "/en/auteurs", "/opensearch.xml")) {
            HttpResponse<String> first = SITE.get(path);
            assertThat(header(first, "Cache-Control")).contains("max-age=0", "must-revalidate");
            HttpResponse<String> second = SITE.get(path, "If-None-Match", header(first, "ETag"));
            assertThat(second.statusCode()).as(path).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
        }
        assertThat(header(SITE.get("/"), "ETag")).isNotEqualTo(header(SITE.get("/en"), "ETag"));
    }

    @Test
    void aPageThatHasChangedIsSentAgain() {
        String before = header(SITE.get("/sources"), "ETag");
        SITE.add(item("etag", "Une référence de plus"));
        assertThat(SITE.get("/sources", "If-None-Match", before).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesAreCompressedForWhoCanReadIt() throws IOException {
        HttpResponse<byte[]> small =
                SITE.send(
                        "GET",
                        "/recherche",
                        HttpResponse.BodyHandlers.ofByteArray(),
                        "Accept-Encoding",
                        "gzip");
        assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(small, "Vary")).contains("Accept-Encoding");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
            String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(html).isEqualTo(SITE.get("/recherche").body());
        }
    }

    @Test
    void headIsAnsweredLikeGetWithoutTheBody() {
        for (String path : List.of("/", "/references/ZZZZZZZZ", "/sante")) {
            HttpResponse<String> head =
                    SITE.send("HEAD", path, HttpResponse.BodyHandlers.ofString());
            assertThat(head.statusCode()).as(path).isEqualTo(SITE.get(path).statusCode());
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void staticFilesAreKeptForEver() {
        String style = SITE.page("/").select("link[rel=stylesheet]").attr("href");
        HttpResponse<String> answer = SITE.get(style);
        assertThat(header(answer, "Content-Type")).startsWith("text/css");
        assertThat(header(answer, "Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(SITE.get("/static/herbier.css").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/static/..%2fherbier").statusCode()).isBetween(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/auteurs/, /auteurs",
        "/en/, /en",
        "/recherche/?q=a, /recherche?q=a",
        "//evil.example/, /evil.example"
    })
    void aLastSlashIsLeftOut(String path, String address) {
        HttpResponse<String> answer = SITE.get(path);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo(address);
    }

    @Test
    void aMergedReferenceLeadsToWhatItBecame() {
        String kept = SITE.add(item("un", "Deux fois la même chose"));
        String gone = SITE.add(item("deux", "Deux fois la même chose, encore"));
        String stays = SITE.write(writing -> writing.merge(kept, gone));
        String left = stays.equals(kept) ? gone : kept;
        HttpResponse<String> answer = SITE.get("/en/references/" + left);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo("/en/references/" + stays);
    }

    @Test
    void aWithdrawnReferenceSaysWhatItWas() {
        String key = SITE.add(item("retiree", "Une œuvre retirée"));
        SITE.write(writing -> {
            writing.known("girofle").stream()
                    .filter(record -> record.reference().equals(key))
                    .forEach(writing::release);
            return key;
        });
        HttpResponse<String> answer = SITE.get("/references/" + key);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(answer.body()).text())
                .contains("Référence retirée", "Une œuvre retirée");
    }

    @Test
    void anUnknownPageOffersToSearch() {
        for (String path :
                List.of("/rien", "/references/ZZZZZZZZ", "/auteurs/a/b", "/wp-login.php")) {
            HttpResponse<String> answer = SITE.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").text()).isEqualTo("Cette page n’existe pas");
            assertThat(page.select("main form[role=search]")).hasSize(1);
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
        assertThat(SITE.page("/en/nothing").select("h1").text())
                .isEqualTo("This page does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=abc",
                "tri=x",
                "annee=x",
                "type=%3Cscript%3E",
                "q=%FF",
                "q=100%",
                "q=%22",
                "foo=bar",
                "q=AND+OR+(",
                "voir=x",
                "q=%00",
                "page=99999999999999999999"
            })
    void aMangledSearchIsStillASearch(String query) {
        assertThat(SITE.get("/recherche?" + query.replace("100%", "100%25")).statusCode())
                .isIn(200, 302);
    }

    @Test
    void aSearchThatIsTooLongIsRefusedInWords() {
        HttpResponse<String> answer = SITE.get("/recherche?q=" + "a".repeat(10_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).text())
                .contains("Cette recherche est trop longue : 1\u202f000 caractères au plus");
        HttpResponse<String> huge = SITE.get("/recherche?q=" + "a".repeat(60_000));
        assertThat(huge.statusCode()).isIn(414, 431);
        assertThat(huge.body()).contains("n’a pas pu être lue").doesNotContain("aaaa");
    }

    @Test
    void nothingCanBeSent() {
        HttpResponse<String> answer =
                SITE.send("POST", "/recherche", HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(Jsoup.parse(answer.body()).select("h1").text())
                .isEqualTo("Cette page se lit seulement");
    }

    @Test
    void whatOthersWroteIsOnlyText() {
        String attack = "\"><img src=x onerror=alert(1)><script>alert(1)</script>";
        String key =
                SITE.add(
                        new Record(
                                "xss" + attack,
                                "type" + attack,
                                Map.of(
                                        "title",
                                        "<script>alert(1)</script> nuage" + attack,
                                        "url",
                                        "javascript:alert(1)",
                                        "csl:x" + attack,
                                        attack,
                                        "abstractNote",
                                        attack),
                                List.of(new Creator("role" + attack, attack, attack)),
                                List.of(Tag.manual("nuage" + attack)),
                                List.of(ItemNote.of("<p>nuage " + attack + "</p>")),
                                List.of(),
                                List.of(),
                                List.of()));
        String encoded = java.net.URLEncoder.encode(attack, StandardCharsets.UTF_8);
        for (String path :
                List.of(
                        "/references/" + key,
                        "/recherche?q=nuage",
                        "/",
                        "/auteurs",
                        "/mots-cles",
                        "/recherche?q=" + encoded,
                        "/recherche?motcle=" + encoded + "&annee=" + encoded,
                        "/recherche?voir=motcle&q=nuage",
                        "/auteurs?lettre=" + encoded,
                        "/rien?" + encoded)) {
            Document page = SITE.page(path);
            page.select("script[type=application/ld+json]").remove();
            assertThat(page.select("script:not([data-offer]), img, [onerror]")).as(path).isEmpty();
            assertThat(page.select("a[href^=javascript]")).as(path).isEmpty();
        }
        assertThat(SITE.page("/references/" + key).select("h1").text())
                .startsWith("<script>alert(1)</script>");
    }

    @Test
    void machinesFindTheirFiles() {
        assertThat(SITE.get("/sante").body())
                .startsWith("ok\nlibrary ok\naccounts ok\nindex ok\ndisk ok\n")
                .contains("\nbehind 0\n", "\nwaiting_files 0\n", "\nschema ");
        assertThat(header(SITE.get("/sante"), "Cache-Control")).isEqualTo("no-store");
        assertThat(SITE.get("/robots.txt").body())
                .contains("Sitemap: https://herbier.example/sitemap.xml");
        assertThat(SITE.get("/en/opensearch.xml").body())
                .contains("template=\"https://herbier.example/en/recherche?q={searchTerms}\"");
    }

    @Test
    void aSiteMayLiveUnderAPath() {
        try (SampleSite under = SampleSite.under("/herbier", 0)) {
            Document home = under.page("/");
            assertThat(home.select("a[href^=/], link[href^=/]").eachAttr("href"))
                    .allMatch(href -> href.startsWith("/herbier/"));
            assertThat(header(under.get(""), "Location")).isEqualTo("/herbier/");
            assertThat(under.page("/en").select("html").attr("lang")).isEqualTo("en");
            String style = home.select("link[rel=stylesheet]").attr("href").substring(8);
            assertThat(under.get(style).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFailureIsToldWithoutItsDetails() {
        SampleSite broken = SampleSite.full();
        try {
            broken.breakDown();
            HttpResponse<String> answer = broken.get("/en/auteurs");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Something broke");
            assertThat(answer.body()).doesNotContain("Exception", "lucene", "at cloud.");
            HttpResponse<String> health = broken.get("/sante.json");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).startsWith("{\"status\":\"down\",\"parts\":{\"library\":");
        } finally {
            broken.close();
        }
    }

    private static Record item(String id, String title) {
        return Samples.record(id, "book", Map.of("title", title));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
