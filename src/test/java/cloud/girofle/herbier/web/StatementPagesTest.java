package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.reader.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the site says of itself, while it runs. */
class StatementPagesTest {

    private static final SampleSite SITE = SampleSite.furnished();

    private static final List<String> THEMES =
            List.of(
                    "strategie",
                    "specifications",
                    "architecture",
                    "interface",
                    "contenus",
                    "affichage",
                    "serveur",
                    "hebergement",
                    "algorithmes");

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void itTellsWhatItUsesAtThatMoment() {
        String tag = SITE.get("/listes").headers().firstValue("ETag").orElseThrow();
        SITE.get("/listes", "If-None-Match", tag);
        SITE.get("/recherche?q=acv");
        SITE.get("/recherche.json?q=acv"); // No page.
        var before = SITE.meter().tallies();
        long unchanged = before.values().stream().mapToLong(each -> each.unchanged()).sum();
        long made = before.values().stream().mapToLong(each -> each.made()).sum() - 1;
        long kept = before.values().stream().mapToLong(each -> each.kept()).sum();

        HttpResponse<String> answer = SITE.get("/sobriete");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        Document page = SITE.page("/sobriete");
        assertThat(line(page, "Pages"))
                .matches("faites : \\d+\u202f; gardées en mémoire : \\d+\u202f; inchangées, .*");
        assertThat(line(SITE.page("/en/sobriete"), "Pages"))
                .isEqualTo(
                        "made: %d; kept in memory: %d; unchanged, and not sent again: %d"
                                .formatted(made + 2, kept, unchanged));
        assertThat(line(page, "Mémoire")).matches("\\d+(,\\d)? [MG]o, tout compris");
        assertThat(line(page, "Disque")).matches("\\d.* : base \\d.*, index \\d.*");
        assertThat(page.select("#depuis + p").text()).contains("2026");
    }

    @Test
    void theHeaviestPageIsThatOfTheFile() throws IOException {
        String[] heaviest = heaviest();
        String row =
                String.format(
                        Locale.ROOT,
                        "%.1f\u202fkB %s %s %s",
                        Integer.parseInt(heaviest[2]) / 1000.0,
                        heaviest[3],
                        heaviest[4],
                        heaviest[5]);
        assertThat(SITE.page("/en/sobriete/pages").expectFirst("tr:has(td)").text()).endsWith(row);
        assertThat(SITE.page("/en/sobriete").select("#poids + table tr").eachText().getLast())
                .endsWith(row);
        assertThat(SITE.page("/sobriete").select("h1").text()).startsWith("Ce site pèse ");
    }

    private static String[] heaviest() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Layout.class.getResourceAsStream("weights.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .max(Comparator.comparingInt(cells -> Integer.parseInt(cells[2])))
                    .orElseThrow();
        }
    }

    @Test
    void franceIsCountedWithOurOwnFigureAndDoubtsLeadToWhatWeHave() {
        Document page = SITE.page("/sobriete");
        Element table = page.expectFirst("#estimation ~ table");
        assertThat(table.select("th[scope=col]").eachText())
                .contains("Électricité de France, 98\u202fg CO₂e par kWh");
        assertThat(table.select("th a").eachAttr("href"))
                .contains("/chiffres/electricite-france-cycle-de-vie");
        assertThat(table.select("tr").eachText().getLast())
                .isEqualTo("Un gigaoctet 150\u202fg CO₂e 71\u202fg CO₂e");
        assertThat(page.select("details a").eachAttr("href"))
                .contains("/chiffres/swd-v4-par-go", "/questions/terminaux-ou-serveurs");
    }

    @Test
    void theTableOfThemesCountsWhatTheirPagesSay() {
        Document page = SITE.page("/sobriete");
        List<String> counted = page.select("#rgesn ~ table tr:has(td)").eachText();
        assertThat(counted).hasSize(9);
        List<String> unmet = new ArrayList<>();
        for (int i = 0; i < THEMES.size(); i++) {
            Document theme = SITE.page("/sobriete/" + THEMES.get(i));
            List<String> verdicts = theme.select(".criteria strong").eachText();
            assertThat(counted.get(i))
                    .isEqualTo(
                            "%s %d %d %d"
                                    .formatted(
                                            theme.select("h1").text(),
                                            count(verdicts, "Respecté"),
                                            count(verdicts, "Non respecté"),
                                            count(verdicts, "Sans objet")));
            theme.select(".criteria .no").forEach(each -> unmet.add(each.select("h2").text()));
            assertThat(theme.select("[id^=c]").eachAttr("id")).contains("c" + (i + 1) + ".1");
        }
        assertThat(page.select("details").getLast().select("li").eachText())
                .isEqualTo(unmet)
                .contains("2.2 Servir de vieux appareils");
        assertThat(SITE.get("/sobriete/rien").statusCode()).isEqualTo(404);
    }

    @Test
    void everyLinkOfTheStatementsLeadsSomewhere() {
        Set<String> links = new TreeSet<>();
        List<String> pages = new ArrayList<>(List.of("/sobriete", "/sobriete/pages"));
        THEMES.forEach(theme -> pages.add("/sobriete/" + theme));
        pages.add("/accessibilite");
        pages.forEach(
                path -> links.addAll(SITE.page(path).select("main a[href^=/]").eachAttr("href")));
        assertThat(links).contains("/sobriete#depuis", "/partager", "/proposer");
        assertThat(links)
                .allSatisfy(link -> {
                    String[] parts = link.split("#", 2);
                    Document page = SITE.page(parts[0]);
                    assertThat(SITE.get(parts[0]).statusCode()).as(link).isEqualTo(200);
                    assertThat(parts.length == 1 || page.getElementById(parts[1]) != null)
                            .as(link)
                            .isTrue();
                });
        assertThat(SITE.page("/a-propos").select("main a").eachAttr("href"))
                .contains("/sobriete", "/accessibilite");
    }

    private static String line(Document page, String label) {
        return page.select("dt").stream()
                .filter(each -> each.text().equals(label))
                .findFirst()
                .map(Element::nextElementSibling)
                .map(Element::text)
                .orElse("");
    }

    private static int count(List<String> all, String one) {
        return (int) all.stream().filter(one::equals).count();
    }
}
