package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Feeds of searches, read as feed readers do. */
class SearchFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PUBLIC = "https://herbier.example";
    private static final int LOAVES = 120;

    private static final SampleSite SITE = SampleSite.full();

    @BeforeAll
    static void addLoaves() {
        for (int i = 0; i < LOAVES; i++) {
            SITE.add(loaf(i));
        }
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aFeedHasAllThatAtomAsksFor() {
        Document feed = read("/recherche.atom?q=miche");
        Element root = feed.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(root.getAttribute("xml:lang")).isEqualTo("fr");
        assertThat(said(root, "id")).isEqualTo(PUBLIC + "/recherche.atom?q=miche");
        assertThat(said(root, "title")).isEqualTo("Herbier\u00a0: miche");
        assertThat(link(root, "self")).isEqualTo(PUBLIC + "/recherche.atom?q=miche");
        assertThat(link(root, "alternate")).isEqualTo(PUBLIC + "/recherche?q=miche&tri=ajout");
        List<Element> entries = entries(feed);
        assertThat(entries).hasSize(20);
        for (Element each : entries) {
            assertThat(said(each, "id")).matches(PUBLIC + "/references/[A-Z0-9]{8}");
            assertThat(link(each, "alternate")).isEqualTo(said(each, "id"));
            assertThat(said(each, "title")).startsWith("Miche");
            assertThat(OffsetDateTime.parse(said(each, "updated"))).isNotNull();
            assertThat(OffsetDateTime.parse(said(each, "published"))).isNotNull();
            assertThat(each.getElementsByTagNameNS(ATOM, "author").getLength()).isPositive();
            assertThat(said(each, "content")).contains("<p>Du pain &amp; des jeux</p>");
        }
        assertThat(OffsetDateTime.parse(said(root, "updated")))
                .isEqualTo(OffsetDateTime.parse("2026-02-14T09:00:00Z"));
    }

    @Test
    void itsPagesHoldEachReferenceOnce() {
        List<String> ids = new ArrayList<>();
        String next = "/recherche.atom?q=miche";
        while (!next.isEmpty()) {
            Document page = read(next);
            entries(page).forEach(each -> ids.add(said(each, "id")));
            assertThat(said(page.getDocumentElement(), "id"))
                    .isEqualTo(PUBLIC + "/recherche.atom?q=miche");
            assertThat(link(page.getDocumentElement(), "last"))
                    .isEqualTo(PUBLIC + "/recherche.atom?q=miche&page=6");
            next = link(page.getDocumentElement(), "next").replace(PUBLIC, "");
        }
        assertThat(ids).hasSize(LOAVES).doesNotHaveDuplicates();
        assertThat(SITE.get("/recherche.atom?q=miche&page=7").statusCode()).isEqualTo(404);
    }

    @Test
    void idsAreTheSameInBothLanguages() {
        List<String> french = ids(read("/recherche.atom?q=miche"));
        Document english = read("/en/recherche.atom?q=miche");
        assertThat(ids(english)).isEqualTo(french);
        assertThat(english.getDocumentElement().getAttribute("xml:lang")).isEqualTo("en");
        assertThat(link(entries(english).getFirst(), "alternate"))
                .startsWith(PUBLIC + "/en/references/");
    }

    @Test
    void whateverTheOrderOfTheSearchTheFeedIsTheSame() {
        assertThat(SITE.get("/recherche.atom?q=miche&tri=titre").body())
                .isEqualTo(SITE.get("/recherche.atom?q=miche").body());
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() {
        SITE.add(
                new Record(
                        "nul",
                        "book",
                        Map.of("title", "Levain <b>&</b> \uFFFE]]>", "language", "en\"><x"),
                        List.of(new Creator("author", "A\u0000 & <B>", "")),
                        List.of(Tag.manual("\"levain\"\u0001 <c>")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        Element entry = entries(read("/recherche.atom?q=levain")).getFirst();
        String title = Jsoup.parse(said(entry, "title")).text();
        assertThat(title).isEqualTo("Levain & ]]>");
    }

    @Test
    void nothingFoundIsStillAFeed() {
        Document feed = read("/recherche.atom?q=introuvable+vraiment");
        assertThat(entries(feed)).isEmpty();
        assertThat(OffsetDateTime.parse(said(feed.getDocumentElement(), "updated"))).isNotNull();
        try (SampleSite empty = SampleSite.empty()) {
            assertThat(empty.get("/recherche.atom").body())
                    .contains("<updated>1970-01-01T00:00:00Z</updated>");
        }
    }

    @Test
    void aSearchPageLeadsToItsFeed() {
        assertThat(
                        SITE.page("/recherche?q=miche&tri=titre&page=2")
                                .select("head link[type=application/atom+xml]")
                                .attr("href"))
                .isEqualTo("/recherche.atom?q=miche");
        HttpResponse<String> answer = SITE.get("/recherche.atom?q=miche");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/atom+xml; charset=utf-8");
    }

    private static Document read(String path) {
        HttpResponse<String> answer = SITE.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(
                            new ByteArrayInputStream(
                                    answer.body().getBytes(StandardCharsets.UTF_8)));
        } catch (java.io.IOException
                | org.xml.sax.SAXException
                | javax.xml.parsers.ParserConfigurationException e) {
            throw new AssertionError(path + " is not well-formed", e);
        }
    }

    private static List<String> ids(Document feed) {
        return entries(feed).stream().map(each -> said(each, "id")).toList();
    }

    private static List<Element> entries(Document feed) {
        return children(feed.getDocumentElement(), "entry");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList all = parent.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element child && name.equals(child.getLocalName())) {
                children.add(child);
            }
        }
        return children;
    }

    private static String said(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst().getTextContent();
    }

    private static String link(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElse("");
    }

    private static Record loaf(int number) {
        return new Record(
                "miche-" + number,
                "book",
                Map.of("title", "Miche " + number, "abstractNote", "Du pain & des jeux"),
                List.of(new Creator("author", "Fournil", "Anne")),
                List.of(Tag.manual("pain")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
