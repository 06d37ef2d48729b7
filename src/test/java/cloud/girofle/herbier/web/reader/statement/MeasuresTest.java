package cloud.girofle.herbier.web.reader.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Assets;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Meter;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Templates;
import cloud.girofle.herbier.web.visit.Visit;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was measured is told as it is, and what was not is said to be missing. */
class MeasuresTest {

    private static final String WEIGHTS =
            """
            page\tpath\tbytes\trequests\telements\tecoindex
            lists\t/listes\t6104\t2\t90\t93.7
            authors\t/auteurs\t13949\t3\t1260\t86.2
            unnamed\t/themes\t9100\t3\t190\t89
            """;

    private static final Templates TEMPLATES = new Templates();

    @TempDir Path folder;

    @Test
    void theModelGivesWhatItsAuthorsLibraryGives() {
        // CO2.js, src/constants/test-constants.js and src/sustainable-web-design-v4.test.js.
        BigDecimal world = WebDesignModel.WORLD;
        assertThat(WebDesignModel.USING.multiply(world)).isEqualByComparingTo("95.836");
        assertThat(WebDesignModel.MAKING.multiply(world)).isEqualByComparingTo("52.364");
        assertThat(WebDesignModel.grams(1_000_000_000, world)).isEqualByComparingTo("148.2");
        assertThat(WebDesignModel.grams(1_000_000_000, BigDecimal.ZERO))
                .as("making is counted with the world's electricity, whatever the grid")
                .isEqualByComparingTo("52.364");
        assertThat(WebDesignModel.grams(0, world)).isZero();
    }

    @Test
    void pagesAreToldAsTheyWereWeighedInEitherLanguage() {
        Document french = sobriety(Optional.of(weights()), "", SiteLanguage.FRENCH);
        assertThat(french.select("h1").text()).isEqualTo("Ce site pèse 9,1\u202fko par page");
        assertThat(french.select(".lead").text())
                .contains("moitié des 3 sortes", "«\u202fAuteur·ices\u202f», 13,9\u202fko");
        assertThat(french.select("h2#poids + table tr").eachText())
                .containsExactly(
                        "Sorte de page Poids Requêtes Éléments EcoIndex",
                        "Listes 6,1\u202fko 2 90 93",
                        "/themes 9,1\u202fko 3 190 89",
                        "Auteur·ices 13,9\u202fko 3 1\u202f260 86");
        assertThat(french.expectFirst("h2#estimation ~ table").select("tr").eachText())
                .contains("Page médiane, 9,1\u202fko 1,3\u202fmg CO₂e")
                .contains("Un gigaoctet 150\u202fg CO₂e");

        Document english = sobriety(Optional.of(weights()), "", SiteLanguage.ENGLISH);
        assertThat(english.select("h1").text()).isEqualTo("This site weighs 9.1\u202fkB a page");
        assertThat(english.select("h2#poids + table tr").eachText())
                .contains("Authors 13.9\u202fkB 3 1,260 86");
    }

    @Test
    void allKindsOfPagesAreListedTheHeaviestFirstAndPaged() {
        List<PageWeight> many =
                IntStream.range(0, 45)
                        .mapToObj(i -> new PageWeight("", "/" + i, 1_000 * i, 3, 90, 93))
                        .toList();
        Document first = shown(new WeightsPage(Optional.of(many)), "", SiteLanguage.FRENCH);
        assertThat(first.select("tbody th[scope=row]").eachText()).hasSize(20).startsWith("/44");
        Document last = shown(new WeightsPage(Optional.of(many)), "page=3", SiteLanguage.FRENCH);
        assertThat(last.select("tbody th[scope=row]").eachText())
                .containsExactly("/4", "/3", "/2", "/1", "/0");
        assertThat(last.select(".pager a").eachAttr("href"))
                .containsExactly("/sobriete/pages?page=2");
    }

    @Test
    void ofAKindInSeveralStatesTheHeaviestCounts() {
        List<PageWeight> states =
                List.of(
                        new PageWeight("search", "/recherche", 2, 3, 90, 93),
                        new PageWeight("search.number", "/recherche", 3, 3, 91, 92),
                        new PageWeight("search.nothing", "/recherche", 1, 3, 20, 95),
                        new PageWeight("lists", "/listes", 2, 3, 50, 94));
        assertThat(PageWeight.heaviest(states))
                .extracting(PageWeight::page)
                .containsExactly("lists", "search.number");
    }

    @Test
    void everyKindThatWasMeasuredHasAName() {
        for (SiteLanguage language : SiteLanguage.values()) {
            assertThat(PageWeight.measured().orElseThrow())
                    .allSatisfy(each ->
                            assertThat(each.name(language.words()))
                                    .as(each.page())
                                    .doesNotStartWith("/"));
        }
    }

    @Test
    void whatWasNotMeasuredIsSaidToBeMissing() {
        assertThat(PackagedTable.read(Rgesn.class, "nothing.tsv")).isEmpty();
        Document page = sobriety(Optional.empty(), "", SiteLanguage.FRENCH);
        assertThat(page.select("h1").text()).isEqualTo("Ce que pèse ce site");
        assertThat(page.select(".lead").text()).contains("n’y a pas été mesuré");
        assertThat(page.select("#poids")).isEmpty();
        Document weights = shown(new WeightsPage(Optional.empty()), "", SiteLanguage.FRENCH);
        assertThat(weights.select(".lead").text()).contains("n’y a pas été mesuré");
        assertThat(weights.select("table")).isEmpty();
        Document access =
                shown(new AccessibilityPage("", Optional.empty()), "", SiteLanguage.FRENCH);
        assertThat(access.select("#essais ~ p").eachText())
                .contains("Les résultats de ces essais manquent à cette version du programme.");
        assertThat(access.select("table, a[href^=mailto]")).isEmpty();
    }

    @Test
    void checksAreToldWithWhomToWriteTo() {
        Check check = new Check("nav.titles", "4.10", 1_152, 0);
        Document page =
                shown(
                        new AccessibilityPage("herbier@exemple.org", Optional.of(List.of(check))),
                        "",
                        SiteLanguage.FRENCH);
        assertThat(page.select("tr").eachText()).contains("Titres 4.10 1\u202f152 0");
        assertThat(page.select("a[href=mailto:herbier@exemple.org]").text())
                .isEqualTo("herbier@exemple.org");
        assertThat(page.text()).contains("Non conforme, faute d’audit", "75342 Paris CEDEX 07");
    }

    @Test
    void theMachineIsWhatItsKeeperSays() {
        Document told = sobriety(Optional.empty(), "Un Atom N2800 <de 2011>", SiteLanguage.FRENCH);
        assertThat(told.select("dd").eachText().getLast()).isEqualTo("Un Atom N2800 <de 2011>");
        assertThat(
                        sobriety(Optional.empty(), "", SiteLanguage.ENGLISH)
                                .select("dd")
                                .eachText()
                                .getLast())
                .contains("nobody has described it", "“machine”");
    }

    @Test
    void memoryIsWhatTheSystemTellsOrElseThatOfJava() throws IOException {
        Path status = folder.resolve("status");
        assertThat(Memory.resident(status)).isEmpty();
        Files.writeString(status, "Name:\tjava\nVmRSS:\t  187012 kB\nRssAnon:\t 1 kB\n");
        assertThat(Memory.resident(status)).contains(187_012L * 1_024);
        assertThat(Memory.now().bytes()).isPositive();
    }

    @Test
    void aRowWithoutACellForEachColumnIsRefused() {
        assertThat(PackagedTable.rows("a\tb\n\n1\t\n")).containsExactly(Map.of("a", "1", "b", ""));
        assertThatThrownBy(() -> PackagedTable.rows("a\tb\n1\n"))
                .hasMessageContaining("Line 2 has 1 cells");
    }

    @Test
    void theMiddleIsThatOfAnEvenNumberToo() {
        List<PageWeight> four =
                IntStream.of(4, 1, 3, 9)
                        .mapToObj(bytes -> new PageWeight("", "/", bytes, 1, 1, 1))
                        .toList();
        assertThat(PageWeight.median(four)).isEqualTo(3); // Of 3 and 4, whole bytes.
    }

    private static List<PageWeight> weights() {
        return PackagedTable.rows(WEIGHTS).stream().map(PageWeight::of).toList();
    }

    private Document sobriety(
            Optional<List<PageWeight>> weights, String machine, SiteLanguage language) {
        try (Library library = Library.open(folder)) {
            Meter meter = new Meter(Instant.EPOCH);
            return shown(new SobrietyPage(library, meter, folder, machine, weights), "", language);
        }
    }

    private static Document shown(Page page, String query, SiteLanguage language) {
        Links links = Links.of(URI.create("https://herbier.example"), Assets.read()).in(language);
        Visit visit = new Visit("/sobriete", Map.of(), Query.parse(query), "", links);
        return page.show(visit) instanceof Answer.Shown shown
                ? Jsoup.parse(TEMPLATES.html(shown.template(), shown.view()))
                : new Document("");
    }
}
