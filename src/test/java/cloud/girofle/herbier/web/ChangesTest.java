package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Item;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What everybody changed, as a page and as a feed. */
class ChangesTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PUBLIC = "https://herbier.example";
    private static final int LIST_VERSIONS = 55;

    private static final SampleSite SITE = SampleSite.empty();
    private static final Pens PENS = new Pens(SITE);
    private static final Account CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR).account();
    private static final Account HUGO =
            SITE.signIn("hugo", "Hugo d’Été & fils", Role.CURATOR).account();

    @BeforeAll
    static void changeManyThings() {
        new Intake(SITE.library())
                .takeAll(Path.of("import"), ImportRun.Start.COMMAND, (source, records) -> {});
        for (int i = 1; i <= LIST_VERSIONS; i++) {
            SITE.later(Duration.ofMinutes(1));
            PENS.list("debuter", Map.of("title", "Débuter", "text", "Essai " + i), "", CLAIRE);
        }
        SITE.later(Duration.ofDays(1));
        String one = SITE.add(Item.book("un", "Serveur & <b>sobre</b>").built());
        String other = SITE.add(Item.book("deux", "Réseau").built());
        PENS.curation()
                .together(
                        List.of(
                                new Subject(Kind.REFERENCE, one),
                                new Subject(Kind.REFERENCE, other)),
                        (subject, content) -> {
                            Map<String, String> more = new LinkedHashMap<>(content);
                            more.put(Correction.TAG + "lenteur", "");
                            return more;
                        },
                        CLAIRE,
                        "rangement");
        SITE.later(Duration.ofMinutes(1));
        PENS.annotate(one, "NOTE2345", Map.of("text", "Ligne <i>une</i>\nligne deux"), "", HUGO);
        SITE.later(Duration.ofMinutes(1));
        propose(one);
    }

    /** Somebody without an account and without a name annotates; Hugo accepts. */
    private static void propose(String reference) {
        Edit edit =
                new Edit(
                        new Subject(Kind.ANNOTATION, "NOTE6789"),
                        reference,
                        0,
                        Act.SAVED,
                        Map.of("text", "De passage."),
                        "");
        Proposal proposal = PENS.curation().propose(Proposal.Kind.EDIT, edit, Author.named(""), "");
        PENS.curation().accept(proposal.number(), Optional.empty(), HUGO, "");
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void changesStandDayByDayTheLatestFirst() {
        Document page = SITE.page("/changements");

        assertThat(page.select("main h2").eachText())
                .containsExactly("15 février 2026", "14 février 2026");
        List<String> lines = page.select(".versions li").eachText();
        assertThat(lines).hasSize(15);
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("Création Annotation sur Serveur & sobre")
                                .contains("Quelqu’un", "acceptée par Hugo"))
                .anySatisfy(line ->
                        assertThat(line).contains("Hugo d’Été & fils", "Ligne une ligne deux"));
        assertThat(lines.getLast()).contains("Modification Liste Débuter", "Claire", "Essai");
        assertThat(page.getAllElements().size()).isLessThan(290);
        assertThat(page.select("link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/changements.atom");
        assertThat(SITE.page("/").select("footer a[href=/changements]")).hasSize(1);
        assertThat(SITE.page("/en/changements").text())
                .contains("Created Annotation on", "Somebody")
                .doesNotContain("Création");
    }

    @Test
    void workOnManyThingsIsOneLine() {
        org.jsoup.nodes.Element line =
                SITE.page("/changements?quoi=reference").expectFirst(".versions li");

        assertThat(line.text())
                .contains(
                        "Correction 2 références",
                        "Mot-clé ajouté : lenteur",
                        "«\u202frangement\u202f»");
        assertThat(line.expectFirst("a").attr("href")).matches("/curation/lots/\\d+");
        assertThat(SITE.page("/changements?quoi=reference").select(".versions li")).hasSize(1);
    }

    @Test
    void importsAreToldWithWhatTheyChanged() {
        Document page = SITE.page("/changements?quoi=import");

        assertThat(page.select(".versions li").eachText())
                .isNotEmpty()
                .allMatch(line -> line.matches("Import .+ · \\d+\\sh\\s\\d\\d · .*ajoutée.*"));
        assertThat(page.select(".versions a").eachAttr("href"))
                .allMatch(href -> href.startsWith("/sources/"));
    }

    @Test
    void onlyWhatOneAsksForIsShown() {
        Document hers = SITE.page("/changements?qui=Hugo+d%E2%80%99%C3%89t%C3%A9+%26+fils");
        assertThat(hers.select(".versions li")).hasSize(1);
        assertThat(hers.select(".chosen a").attr("href")).isEqualTo("/changements");
        Document notes = SITE.page("/changements?quoi=annotation");
        assertThat(notes.select(".versions li")).hasSize(2);
        assertThat(notes.select("[aria-current=true]").text()).isEqualTo("Annotations");
        assertThat(SITE.page("/changements?quoi=keyword").text()).contains("Rien de tel");
        assertThat(SITE.page("/changements?quoi=rien&avant=x-y").select(".versions li"))
                .hasSize(15);
    }

    @Test
    void pagesStayAsTheyAreWhileNewChangesCome() {
        String second = SITE.page("/changements").select("a[rel=next]").attr("href");
        assertThat(second).matches("/changements\\?avant=\\d+-");
        List<String> before = SITE.page(second).select(".versions li").eachText();

        PENS.list("autre", Map.of("title", "Autre"), "", CLAIRE);

        assertThat(SITE.page(second).select(".versions li").eachText()).isEqualTo(before);
        List<String> seen = new ArrayList<>();
        String next = "/changements";
        while (!next.isEmpty()) {
            Document page = SITE.page(next);
            seen.addAll(page.select(".versions li[id]").eachAttr("id"));
            next = page.select("a[rel=next]").attr("href");
        }
        long last = SITE.library().written().lastRevision();
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) last - 1); // Two in one line.
    }

    @Test
    void aPageIsTheSameUntilSomethingChanges() {
        String tag = SITE.get("/changements").headers().firstValue("ETag").orElseThrow();
        assertThat(SITE.get("/changements", "If-None-Match", tag).statusCode()).isEqualTo(304);

        PENS.list("encore", Map.of("title", "Encore"), "", CLAIRE);

        assertThat(SITE.get("/changements", "If-None-Match", tag).body()).contains("Liste Encore");
    }

    @Test
    void theFeedHasAllThatAtomAsksFor() {
        Element root = read("/changements.atom");
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(root.getLocalName()).isEqualTo("feed");
        assertThat(said(root, "id")).isEqualTo(PUBLIC + "/changements.atom");
        assertThat(said(root, "title")).isEqualTo("Herbier\u00a0: Changements");
        assertThat(link(root, "self")).isEqualTo(PUBLIC + "/changements.atom");
        assertThat(link(root, "alternate")).isEqualTo(PUBLIC + "/changements");
        List<Element> entries = entries(root);
        assertThat(entries).hasSize(50);
        assertThat(OffsetDateTime.parse(said(root, "updated")))
                .isEqualTo(OffsetDateTime.parse(said(entries.getFirst(), "updated")));
        for (Element each : entries) {
            assertThat(said(each, "id")).matches("tag:herbier\\.example,2026:/versions/\\d+");
            assertThat(said(each, "title")).isNotBlank();
            assertThat(OffsetDateTime.parse(said(each, "updated"))).isNotNull();
            Element author = (Element) each.getElementsByTagNameNS(ATOM, "author").item(0);
            assertThat(said(author, "name")).isNotBlank();
            assertThat(link(each, "alternate")).startsWith(PUBLIC + "/");
        }
        Element note =
                entries.stream()
                        .filter(each -> said(each, "content").contains("ligne deux"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Jsoup.parse(said(note, "title")).text())
                .isEqualTo("Création : Annotation sur Serveur & sobre");
        assertThat(link(note, "alternate"))
                .isEqualTo(PUBLIC + "/annotations/NOTE2345/historique?de=0&a=1");
        assertThat(said(note, "content")).contains("Ligne &lt;i&gt;une&lt;/i&gt;<br>ligne deux");
        assertThat(Jsoup.parse(said(note, "content")).select("i")).isEmpty();
        Element list =
                entries.stream()
                        .filter(each -> said(each, "title").contains("Débuter"))
                        .findFirst()
                        .orElseThrow();
        assertThat(said(list, "content")).contains("<del>54</del><ins>55</ins>");
        assertThat(SITE.get(link(list, "alternate").replace(PUBLIC, "")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyChangeIsInTheFeedOnceAndKeepsItsNameInBothLanguages() {
        List<String> ids = new ArrayList<>();
        String next = "/changements.atom";
        while (!next.isEmpty()) {
            Element page = read(next);
            entries(page).forEach(each -> ids.add(said(each, "id")));
            next = link(page, "next").replace(PUBLIC, "");
        }
        assertThat(ids).doesNotHaveDuplicates().anyMatch(id -> id.contains("/imports/"));
        assertThat(ids)
                .filteredOn(id -> id.contains("/versions/"))
                .hasSize((int) SITE.library().written().lastRevision() - 1);
        List<String> english =
                entries(read("/en/changements.atom")).stream()
                        .map(each -> said(each, "id"))
                        .toList();
        assertThat(english).isEqualTo(ids.subList(0, english.size()));
        assertThat(SITE.get("/changements.atom").headers().firstValue("Content-Type"))
                .contains("application/atom+xml; charset=utf-8");
    }

    private static Element read(String path) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder()
                    .parse(
                            new ByteArrayInputStream(
                                    SITE.get(path).body().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (java.io.IOException
                | javax.xml.parsers.ParserConfigurationException
                | org.xml.sax.SAXException e) {
            throw new AssertionError(path, e);
        }
    }

    private static List<Element> entries(Element feed) {
        NodeList found = feed.getElementsByTagNameNS(ATOM, "entry");
        List<Element> entries = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            entries.add((Element) found.item(i));
        }
        return entries;
    }

    private static String said(Element in, String name) {
        return in.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static String link(Element in, String relation) {
        NodeList links = in.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return "";
    }
}
