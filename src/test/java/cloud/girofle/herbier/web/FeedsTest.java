package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feeds of all sorts, of a site under a path, as a feed reader that nobody here wrote (Rome) reads
 * them, and by the rules of their formats.
 */
class FeedsTest {

    private static final String PUBLIC = SampleSite.PUBLIC + "/herbier";
    private static final String TEXT =
            """
            Dit [[carnino-marquet-2018]], et [@carnino-marquet-2018, p. 3] ; voir [[note:une-note]], \
            [ailleurs](/themes/acv)[^1] et <script>alert(1)</script> <b onclick="x()">là</b>.

            ![une image](https://example.org/a.png)

            [^1]: Une note de bas de page.\
            """;

    private static final List<String> FEEDS =
            List.of(
                    "/recherche.atom",
                    "/recherche.atom?page=3",
                    "/recherche.atom?q=serveur",
                    "/recherche.atom?theme=acv",
                    "/themes/acv.atom",
                    "/en/themes/acv.atom?page=2",
                    "/recherche.atom?q=introuvable+vraiment",
                    "/notes.atom",
                    "/notes.atom?genre=position",
                    "/en/notes.atom?genre=position",
                    "/annotations.atom",
                    "/en/annotations.atom",
                    "/changements.atom",
                    "/changements.atom?quoi=note",
                    "/en/changements.atom");

    private static final SampleSite SITE = SampleSite.under("/herbier", 0);
    private static final Member CLAIRE = SITE.signIn("claire", "Claire & fils", Role.CURATOR);
    private static final Pens PENS = new Pens(SITE);
    private static final String KEY = SITE.cited("diguet-lopez-2019");
    private static final String ENGLISH =
            SITE.add(
                    new Record(
                            "en-1",
                            "report",
                            Map.of(
                                    "title", "Servers & <i>clouds</i>",
                                    "abstractNote", "First.\n\nSecond <b>.",
                                    "language", "en",
                                    "place", "Oslo",
                                    "url", "https://example.org/servers"),
                            List.of(),
                            List.of(),
                            List.of(
                                    ItemNote.of(
                                            "<p>Une <a href=\"x.html\">note</a> de source</p>")),
                            List.of(),
                            List.of(),
                            List.of()));

    @BeforeAll
    static void write() {
        SITE.later(Duration.ofDays(1));
        PENS.annotate(
                KEY,
                "NOTE2345",
                Map.of(
                        "text", TEXT,
                        "quote", "Des objets <urbains>.",
                        "locator", "12",
                        "stance", "conteste",
                        "topics", "acv"),
                "",
                CLAIRE.account());
        record(
                new Subject(Kind.NOTE, "une-note"),
                Map.of("title", "Repère", "text", "## Un\n\n" + TEXT, "topics", "acv"));
        record(
                new Subject(Kind.NOTE, "position"),
                Map.of(
                        "title", "Notre position",
                        "text", "Nous pensons.",
                        "genre", "position",
                        "signatures", "Cloud Girofle\nDeuxfleurs"));
        record(
                new Subject(Kind.FIGURE, "serveur-an"),
                Map.of(
                        "title", "Un serveur et un an",
                        "statement", "Un serveur émet tant en un an.",
                        "value", "320",
                        "unit", "kg",
                        "territory", "France",
                        "critique", "Voir [[carnino-marquet-2018]].",
                        "topics", "acv"));
        record(
                new Subject(Kind.QUESTION, "faut-il"),
                Map.of(
                        "title", "Faut-il des serveurs ?",
                        "text", "Parce que *oui*.",
                        "claims", "+ On le mesure.\n  supports @carnino-marquet-2018, p. 3",
                        "topics", "acv"));
        PENS.list(
                "deux",
                Map.of("title", "Deux", "text", "Pour le serveur.", "items", KEY + " D’abord."),
                "",
                CLAIRE.account());
        SITE.follow();
    }

    private static void record(Subject subject, Map<String, String> content) {
        PENS.record(subject, content, CLAIRE.account());
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void everyFeedKeepsTheRulesAndRomeReadsTheSameInBothFormats() throws FeedException {
        for (String path : FEEDS) {
            HttpResponse<String> answer = SITE.get(path);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/atom+xml; charset=utf-8");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
            var root = FeedRules.hold(answer.body(), PUBLIC + path);
            SyndFeed rome = new SyndFeedInput().build(new StringReader(answer.body()));
            assertThat(rome.getFeedType()).isEqualTo("atom_1.0");
            assertThat(rome.getEntries()).hasSameSizeAs(FeedRules.children(root, "entry"));
            assertThat(rome.getLinks()).extracting(SyndLink::getRel).contains("self", "first");

            JsonNode json = json(path);
            assertThat(json.path("title").asString()).isEqualTo(rome.getTitle());
            List<JsonNode> items = json.path("items").valueStream().toList();
            assertThat(items)
                    .extracting(item -> item.path("id").asString())
                    .isEqualTo(rome.getEntries().stream().map(SyndEntry::getUri).toList());
            assertThat(items)
                    .extracting(item -> item.path("content_html").asString())
                    .isEqualTo(
                            rome.getEntries().stream()
                                    .map(entry -> entry.getContents().getFirst().getValue())
                                    .toList());
            assertThat(items)
                    .extracting(item -> item.path("url").asString())
                    .isEqualTo(rome.getEntries().stream().map(SyndEntry::getLink).toList());
            assertThat(rome.getEntries())
                    .allSatisfy(entry -> assertThat(entry.getUpdatedDate()).isNotNull());
        }
    }

    /** What <a href="https://www.jsonfeed.org/version/1.1/">its specification</a> requires. */
    private static JsonNode json(String atom) {
        String path = atom.replace(".atom", ".feed.json");
        HttpResponse<String> answer = SITE.get(path);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/feed+json; charset=utf-8");
        JsonNode feed = JsonMapper.shared().readTree(answer.body());
        assertThat(feed.propertyNames()).isSubsetOf(FeedRules.FEED_MEMBERS);
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asString()).isNotBlank();
        assertThat(feed.path("feed_url").asString()).isEqualTo(PUBLIC + path);
        assertThat(feed.path("home_page_url").asString()).startsWith(PUBLIC);
        assertThat(feed.path("language").asString()).isIn("fr", "en");
        assertThat(feed.path("items").isArray()).isTrue();
        assertThat(feed.path("authors").path(0).path("name").asString()).isEqualTo("Herbier");
        for (JsonNode item : feed.path("items")) {
            assertThat(item.propertyNames()).isSubsetOf(FeedRules.ITEM_MEMBERS);
            assertThat(item.path("id").isString()).isTrue();
            assertThat(item.path("id").asString()).isNotBlank();
            assertThat(item.path("url").asString()).startsWith(PUBLIC);
            assertThat(item.path("title").asString()).isNotBlank();
            FeedRules.holdHtml(path, item.path("content_html").asString());
            assertThat(item.path("date_modified").asString()).matches("\\d{4}-.*T.*Z");
        }
        return feed;
    }

    @Test
    void aFeedTellsAllOfWhatItTells() {
        Element annotation = content("/annotations.atom", "/annotations/NOTE2345");
        assertThat(annotation.text())
                .contains("À propos de", "conteste", "Claire & fils", "Des objets <urbains>.")
                .contains("Carnino et Marquet", "Une note de bas de page.", "là");
        assertThat(annotation.select("a").eachAttr("href"))
                .contains(PUBLIC + "/references/" + KEY, PUBLIC + "/notes/une-note")
                .anySatisfy(href -> assertThat(href).startsWith(PUBLIC + "/annotations/NOTE2345#"));

        Element note = content("/notes.atom", "/notes/une-note");
        assertThat(note.select("h2, h3").text()).contains("Un", "Bibliographie");
        assertThat(note.text()).contains("CARNINO, Guillaume");
        assertThat(content("/notes.atom?genre=position", "/notes/position").text())
                .contains("Nous pensons.", "Signé par Cloud Girofle, Deuxfleurs");

        assertThat(SITE.get("/recherche.atom").body())
                .contains("/chiffres/serveur-an", "/notes/une-note");
        assertThat(SITE.get("/themes/rien.atom").statusCode()).isEqualTo(404);
        String acv = "/themes/acv.atom";
        assertThat(content(acv, "/chiffres/serveur-an").text())
                .contains("320", "Un serveur émet tant", "France", "Carnino et Marquet");
        assertThat(content(acv, "/questions/faut-il").text())
                .contains("Parce que oui.", "On le mesure.", "Carnino et Marquet", "p. 3");
        assertThat(content("/recherche.atom?sorte=liste", "/listes/deux").select("li").text())
                .contains("L’impact spatial", "D’abord.");

        Element reference = content("/recherche.atom?q=diguet&type=report", "/references/" + KEY);
        assertThat(reference.text()).contains("ADEME", "conteste", "Une note de bas de page.");
        Element english = content("/recherche.atom?q=servers", "/references/" + ENGLISH);
        assertThat(english.select("p[lang=en]").eachText())
                .containsExactly("First.", "Second <b>.");
        assertThat(english.text()).contains("Une note de source", "Oslo");
        assertThat(SITE.get("/recherche.atom?q=servers").body())
                .contains("<title type=\"html\" xml:lang=\"en\">Servers &amp;amp; ");
    }

    @Test
    void whatChangesIsToldWithTheSameIdAndALaterDate() {
        String path = "/recherche.atom?q=servers";
        HttpResponse<String> before = SITE.get(path);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(SITE.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        String json = path.replace(".atom", ".feed.json");
        String jsonTag = SITE.get(json).headers().firstValue("ETag").orElseThrow();
        assertThat(SITE.get(json, "If-None-Match", jsonTag).statusCode()).isEqualTo(304);

        SITE.later(Duration.ofHours(1));
        PENS.annotate(ENGLISH, "NOTE6789", Map.of("text", "Un mot."), "", CLAIRE.account());
        SITE.follow();
        HttpResponse<String> annotated = SITE.get(path, "If-None-Match", tag);
        assertThat(annotated.statusCode()).isEqualTo(200);
        SITE.later(Duration.ofHours(1));
        PENS.turn(new Subject(Kind.ANNOTATION, "NOTE6789"), Act.WITHDRAWN, "", CLAIRE.account());
        SITE.follow();
        HttpResponse<String> withdrawn = SITE.get(path);

        assertThat(annotated.body()).contains("Un mot.");
        assertThat(withdrawn.body()).doesNotContain("Un mot.");
        assertThat(List.of(before, annotated, withdrawn))
                .extracting(answer -> entry(answer.body(), "/references/" + ENGLISH))
                .extracting(entry -> FeedRules.one(entry, "updated"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void pagesAnnounceTheFeedOfWhatTheyShow() {
        assertThat(announced("/"))
                .containsExactly("/herbier/recherche.atom", "/herbier/recherche.feed.json");
        assertThat(announced("/themes/acv"))
                .containsExactly("/herbier/themes/acv.atom", "/herbier/themes/acv.feed.json");
        assertThat(announced("/en/notes?genre=position"))
                .containsExactly(
                        "/herbier/en/notes.atom?genre=position",
                        "/herbier/en/notes.feed.json?genre=position");
        assertThat(announced("/references/" + KEY + "/annotations"))
                .containsExactly("/herbier/annotations.atom", "/herbier/annotations.feed.json");
        assertThat(announced("/sources/girofle")).hasSize(2);
        assertThat(announced("/auteurs/lopez-fanny"))
                .contains("/herbier/recherche.atom?auteur=lopez-fanny");
        assertThat(announced("/changements")).hasSize(2);
        assertThat(SITE.get("/notes.atom?page=2").statusCode()).isEqualTo(404);
    }

    private static List<String> announced(String page) {
        return SITE.page(page).select("head link[type^=application/][title]").stream()
                .filter(link -> link.attr("type").matches("application/(atom\\+xml|feed\\+json)"))
                .map(link -> link.attr("href"))
                .toList();
    }

    private static org.w3c.dom.Element entry(String feed, String path) {
        return FeedRules.children(FeedRules.read(feed), "entry").stream()
                .filter(each -> FeedRules.one(each, "id").equals(PUBLIC + path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not in " + feed));
    }

    private static Element content(String feed, String path) {
        return Jsoup.parseBodyFragment(FeedRules.one(entry(SITE.get(feed).body(), path), "content"))
                .body();
    }
}
