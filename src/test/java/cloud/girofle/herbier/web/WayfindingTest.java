package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.StoredFile;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How programs find their way: headers, maps, and addresses that are well known. */
class WayfindingTest {

    private static final SampleSite SITE = SampleSite.full();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z";

    @TempDir static Path folder;

    private static String key = "";

    private static StoredFile file = new StoredFile("0".repeat(64), 0);

    @BeforeAll
    static void add() throws IOException {
        Path pdf = folder.resolve("a.pdf");
        Files.writeString(pdf, "%PDF-1.7\nrien");
        file = SITE.files().keep(pdf);
        Attachment attachment =
                new Attachment(
                                "",
                                Attachment.LinkMode.IMPORTED_FILE,
                                Attachment.Presence.STORED,
                                "Le texte",
                                "application/pdf",
                                "files/4/a.pdf",
                                "",
                                "",
                                "",
                                List.of())
                        .kept(file);
        key =
                SITE.add(
                        new Record(
                                "balisé",
                                "journalArticle",
                                Map.of(
                                        "title", "Un article",
                                        "DOI", "10.1234/<a>b",
                                        "rights", "https://creativecommons.org/licenses/by/4.0/",
                                        "extra", "ORCID: 0000-0002-1825-0097"),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(attachment),
                                List.of(),
                                List.of()));
        new Curation(SITE.library())
                .publish(
                        new Edit(
                                new Subject(Subject.Kind.ANNOTATION, "AVIS2345"),
                                key,
                                0,
                                Act.SAVED,
                                Map.of("text", "Un avis."),
                                ""),
                        Author.named("Claire"));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void thePageOfAReferenceIsSignposted() {
        HttpResponse<String> page = SITE.get("/references/" + key);
        String header = header(page, "Link");
        assertThat(header.length()).isLessThan(2_000);
        Map<String, List<LinkHeader>> links =
                LinkHeader.read(header).stream()
                        .collect(
                                Collectors.groupingBy(
                                        LinkHeader::rel, TreeMap::new, Collectors.toList()));
        assertThat(targets(links, "cite-as")).containsExactly("https://doi.org/10.1234/%3Ca%3Eb");
        assertThat(targets(links, "type"))
                .containsExactly(
                        "https://schema.org/AboutPage", "https://schema.org/ScholarlyArticle");
        assertThat(targets(links, "author"))
                .containsExactly("https://orcid.org/0000-0002-1825-0097");
        assertThat(targets(links, "license"))
                .containsExactly("https://creativecommons.org/licenses/by/4.0/");
        assertThat(targets(links, "item"))
                .containsExactly(SampleSite.PUBLIC + "/fichiers/" + file.sha256() + "/a.pdf");
        assertThat(targets(links, "linkset")).hasSize(1);
        assertThat(links.getOrDefault("describedby", List.of())).hasSizeGreaterThan(7);
        for (LinkHeader link : LinkHeader.read(header)) {
            if (Set.of("describedby", "item", "linkset").contains(link.rel())) {
                HttpResponse<String> there =
                        SITE.get(link.target().substring(SampleSite.PUBLIC.length()));
                assertThat(there.statusCode()).as(link.target()).isEqualTo(200);
                assertThat(header(there, "Content-Type")).as(link.target()).startsWith(link.type());
            }
        }
        HttpResponse<String> head =
                SITE.send("HEAD", "/references/" + key, HttpResponse.BodyHandlers.ofString());
        assertThat(header(head, "Link")).isEqualTo(header);
        HttpResponse<String> unchanged =
                SITE.get("/references/" + key, "If-None-Match", header(page, "ETag"));
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(header(unchanged, "Link")).isEqualTo(header);
        assertThat(header(SITE.get("/en/references/" + key), "Link")).isEqualTo(header);
        assertThat(header(SITE.get("/references/ZZZZZZZZ"), "Link")).isEmpty();
    }

    private static List<String> targets(Map<String, List<LinkHeader>> links, String rel) {
        return links.getOrDefault(rel, List.of()).stream().map(LinkHeader::target).toList();
    }

    @Test
    void theLinkSetSaysTheSameAndLeadsBack() {
        String page = SampleSite.PUBLIC + "/references/" + key;
        HttpResponse<String> answer = SITE.get("/references/" + key + ".linkset.json");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/linkset+json");
        JsonNode sets = JSON.readTree(answer.body()).path("linkset");
        JsonNode own = sets.path(0);
        assertThat(own.path("anchor").asString()).isEqualTo(page);
        for (LinkHeader link : LinkHeader.read(header(SITE.get("/references/" + key), "Link"))) {
            if (!link.rel().equals("linkset")) {
                assertThat(own.path(link.rel()).valueStream().toList())
                        .as(link.rel())
                        .anyMatch(each ->
                                each.path("href").asString().equals(link.target())
                                        && each.path("type").asString("").equals(link.type()));
            }
        }
        List<JsonNode> back = sets.valueStream().skip(1).toList();
        assertThat(back).hasSize(own.path("describedby").size() + own.path("item").size());
        assertThat(back)
                .hasSizeGreaterThan(7)
                .allMatch(set ->
                        (set.has("describes") ? set.path("describes") : set.path("collection"))
                                .path(0)
                                .path("href")
                                .asString()
                                .equals(page));
        String filed = SITE.cited("lopez-2022");
        assertThat(SITE.get("/references/" + filed + ".linkset.json").body())
                .contains("\"collection\":[{\"href\":\"" + SampleSite.PUBLIC + "/collections/");
    }

    @Test
    void theMapIsInPartsThatNameEveryPageInBothLanguagesAndWhenItChanged() {
        Map<String, String> before = parts();
        Map<String, String> places = new HashMap<>();
        before.keySet().forEach(part -> places.putAll(places(part)));
        String home = SampleSite.PUBLIC + "/";
        assertThat(places)
                .containsKeys(
                        home,
                        SampleSite.PUBLIC + "/en",
                        home + "sources/girofle",
                        home + "themes/acv")
                .hasEntrySatisfying(
                        home + "annotations/AVIS2345", at -> assertThat(at).matches(MOMENT));
        List<String> keys =
                SITE.library().changesAfter(0, 1_000).stream()
                        .filter(Change.Saved.class::isInstance)
                        .map(change -> change.key())
                        .toList();
        assertThat(keys).hasSizeGreaterThan(80);
        for (String each : keys) {
            assertThat(places.get(home + "references/" + each)).as(each).matches(MOMENT);
            assertThat(places).containsKey(home + "en/references/" + each);
        }
        int parts = before.size();
        assertThat(SITE.get("/sitemap-" + (parts + 1) + ".xml").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/sitemap-x.xml").statusCode()).isEqualTo(404);
        many();
        Map<String, String> after = parts();
        assertThat(after).hasSize(parts + 1);
        assertThat(places("sitemap-" + (parts + 1) + ".xml")).isNotEmpty();
        assertThat(after.values()).filteredOn(at -> at.startsWith("2026-02-15")).hasSize(2);
    }

    /** Later, more references than a part has room for. */
    private static void many() {
        SITE.later(Duration.ofDays(1));
        SITE.library()
                .write(writing -> {
                    writing.save(new Source("beaucoup", "Beaucoup", "", "", 9));
                    long export = writing.file("beaucoup", "a.json", true, "CSL JSON", 5);
                    for (int i = 0; i < 1_000; i++) {
                        writing.add(
                                export, Item.book("nº " + i, "nº " + i).built(), Optional.empty());
                    }
                    return true;
                });
    }

    /** The parts of the map, and when each last changed. */
    private static Map<String, String> parts() {
        Document index = xml("/sitemap.xml");
        assertThat(index.child(0).tagName()).isEqualTo("sitemapindex");
        Map<String, String> parts = new TreeMap<>();
        for (Element part : index.select("sitemap")) {
            String address = part.select("loc").text();
            assertThat(address).startsWith(SampleSite.PUBLIC + "/sitemap-");
            parts.put(
                    address.substring(SampleSite.PUBLIC.length() + 1),
                    part.select("lastmod").text());
        }
        return parts;
    }

    /** The pages of a part, and when each last changed. */
    private static Map<String, String> places(String part) {
        Document map = xml("/" + part);
        assertThat(map.child(0).tagName()).isEqualTo("urlset");
        assertThat(map.child(0).attr("xmlns"))
                .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(map.select("url")).hasSizeBetween(1, 50_000);
        Map<String, String> places = new HashMap<>();
        for (Element place : map.select("url")) {
            String address = place.select("loc").text();
            List<String> languages = place.select("xhtml|link[rel=alternate]").eachAttr("hreflang");
            assertThat(languages).containsExactly("fr", "en");
            assertThat(place.select("xhtml|link").eachAttr("href")).contains(address);
            assertThat(place.select("lastmod").text()).matches(MOMENT + "|");
            assertThat(places.put(address, place.select("lastmod").text())).as(address).isNull();
        }
        return places;
    }

    private static Document xml(String path) {
        HttpResponse<String> answer = SITE.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("application/xml");
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }

    @Test
    void whatIsWellKnownIsThere() throws IOException {
        HttpResponse<String> password = SITE.get("/.well-known/change-password");
        assertThat(password.statusCode()).isEqualTo(302);
        assertThat(header(password, "Location")).isEqualTo("/curation/moi");
        HttpResponse<String> data = SITE.get("/.well-known/void");
        assertThat(header(data, "Content-Type")).startsWith("text/turtle");
        Set<String> said = new HashSet<>();
        TurtleParser parser = new TurtleParser();
        StatementCollector statements = new StatementCollector();
        parser.setRDFHandler(statements);
        parser.parse(new StringReader(data.body()), "");
        statements
                .getStatements()
                .forEach(each ->
                        said.add(
                                each.getPredicate().getLocalName()
                                        + " "
                                        + each.getObject().stringValue()));
        assertThat(said)
                .contains(
                        "uriSpace " + SampleSite.PUBLIC + "/references/",
                        "dataDump " + SampleSite.PUBLIC + "/recherche.rdf",
                        "dataDump " + SampleSite.PUBLIC + "/themes.ttl",
                        "entities " + SITE.library().count());
        List<String> addresses = new ArrayList<>();
        said.stream()
                .filter(each -> each.matches("(dataDump|exampleResource|openSearch\\w+) .*"))
                .map(each -> each.replaceFirst(".* " + SampleSite.PUBLIC, ""))
                .forEach(addresses::add);
        assertThat(addresses).hasSize(5);
        for (String address : addresses) {
            assertThat(
                            SITE.send("HEAD", address, HttpResponse.BodyHandlers.ofString())
                                    .statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void aBrowserIsToldHowToSearchByTheRulesOfOpenSearch() {
        Document described =
                Jsoup.parse(SITE.get("/opensearch.xml").body(), "", Parser.xmlParser());
        Element root = described.child(0);
        assertThat(root.attr("xmlns")).isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
        assertThat(root.select("ShortName").text()).hasSizeBetween(1, 16);
        assertThat(root.select("Description").text()).hasSizeBetween(1, 1_024);
        Map<String, String> types = new HashMap<>();
        root.select("Url").forEach(url -> types.put(url.attr("type"), url.attr("template")));
        assertThat(types)
                .containsEntry("text/html", SampleSite.PUBLIC + "/recherche?q={searchTerms}")
                .containsEntry(
                        "application/atom+xml",
                        SampleSite.PUBLIC + "/recherche.atom?q={searchTerms}")
                .containsEntry(
                        "application/opensearchdescription+xml",
                        SampleSite.PUBLIC + "/opensearch.xml");
        types.values()
                .forEach(template ->
                        assertThat(
                                        SITE.get(
                                                        template.replace("{searchTerms}", "acv")
                                                                .substring(
                                                                        SampleSite.PUBLIC.length()))
                                                .statusCode())
                                .as(template)
                                .isEqualTo(200));
    }

    @Test
    void robotsAreAskedToLeaveAloneOnlyWhatIsEndless() {
        String asked = SITE.get("/robots.txt").body();
        assertThat(asked).startsWith("User-agent: *\n").contains("Disallow: /recherche\n");
        assertThat(asked.lines().skip(1))
                .allMatch(line ->
                        line.matches("Disallow: /\\S+|Sitemap: https://\\S+/sitemap\\.xml"));
        for (String open :
                List.of(
                        "/references/" + key,
                        "/annotations/AVIS2345",
                        "/sitemap-1.xml",
                        "/themes")) {
            assertThat(asked.lines().filter(line -> line.startsWith("Disallow: ")))
                    .isNotEmpty()
                    .map(line -> line.substring(10).replace("?", "\\?").replace("*", ".*"))
                    .noneMatch(rule -> open.matches(rule + ".*"));
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
