package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cloud.girofle.herbier.web.Browser.Device;
import cloud.girofle.herbier.web.Weighing.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of page that readers see, weighed by a browser: it keeps to its budget, and to what
 * {@code weights.tsv} says, which the page on sobriety shows. {@code -Dherbier.measure=write}
 * writes that file anew.
 */
class WeightsBrowserTest {

    private static final Path FILE =
            Path.of("src/main/resources/cloud/girofle/herbier/web/reader/weights.tsv");

    private static final String COLUMNS = "page\tpath\tbytes\trequests\telements\tecoindex";

    /** The sheets of cards are printed rather than read, six at once: see BudgetTest. */
    private static final String TO_PRINT = "cards-print";

    /** A first visit: one initial window of TCP. */
    private static final int BYTES = 14_600;

    private static final int REQUESTS = 3;
    private static final int ELEMENTS = 290;

    /**
     * Most people come to one of these first: they are lighter than others. Of most references
     * nobody said anything yet; the other one bears all that can be said.
     */
    private static final Set<String> FIRST_PAGES = Set.of("home", "reference.plain");

    /** How much heavier than told a page may become before it is told anew. */
    private static final double LEEWAY = 1.1;

    @Test
    void everyPageIsAsLightAsItIsToldToBe() throws IOException {
        List<Weight> weights = weights();
        if ("write".equals(System.getProperty("herbier.measure"))) {
            Files.write(FILE, lines(weights));
        }
        assertThat(weights)
                .hasSizeGreaterThan(50)
                .as("over its budget")
                .filteredOn(page -> !page.page().equals(TO_PRINT) && isOverBudget(page))
                .isEmpty();
        List<Weight> told =
                Files.readAllLines(FILE).stream().skip(1).map(WeightsBrowserTest::read).toList();
        assertThat(weights.stream().map(Weight::page))
                .as("pages that %s tells", FILE)
                .containsExactlyElementsOf(told.stream().map(Weight::page).toList());
        List<String> heavier = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (isHeavier(weights.get(i), told.get(i))) {
                heavier.add(told.get(i) + " has become " + weights.get(i));
            }
        }
        assertThat(heavier).as("heavier than %s tells", FILE).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ // Of the tests of ecoindex_python.
        "100, 100, 100, 72",
        "100, 100, 1000, 67",
        "100, 100, 10000, 58",
        "200, 200, 10000, 46",
        "2355, 267, 2493, 10",
        "240, 20, 331, 83",
        "2240, 100, 310182.902, 16",
    })
    void theEcoIndexIsThatOfThoseWhoPublishIt(
            int elements, int requests, double kilobytes, int index) {
        assertThat(EcoIndex.of(elements, requests, kilobytes)).isCloseTo(index, within(0.5));
    }

    private static List<Weight> weights() {
        try (Browser browser = Browser.start();
                KeptLibrary kept = new KeptLibrary()) {
            Weighing weighing = new Weighing(browser.open(new Device(360, true, false)));
            return EveryKind.of(kept).ofReaders().stream()
                    .map(kind -> weighing.weigh(kind, kept.site.address()))
                    .toList();
        }
    }

    private static boolean isOverBudget(Weight page) {
        return page.bytes() > BYTES
                || page.requests() > REQUESTS
                || page.elements() > ELEMENTS
                || page.ecoindex() < (FIRST_PAGES.contains(page.page()) ? 90 : 85);
    }

    private static boolean isHeavier(Weight page, Weight told) {
        return page.bytes() > LEEWAY * told.bytes()
                || page.elements() > LEEWAY * told.elements()
                || page.requests() > told.requests();
    }

    private static List<String> lines(List<Weight> weights) {
        List<String> lines = new ArrayList<>(List.of(COLUMNS));
        for (Weight page : weights) {
            lines.add(
                    "%s\t%s\t%d\t%d\t%d\t%d"
                            .formatted(
                                    page.page(),
                                    page.path(),
                                    page.bytes(),
                                    page.requests(),
                                    page.elements(),
                                    page.ecoindex()));
        }
        return lines;
    }

    private static Weight read(String line) {
        String[] cells = line.split("\t", -1);
        return new Weight(
                cells[0],
                cells[1],
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]));
    }
}
