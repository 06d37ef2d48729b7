package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How results are narrowed, counted and sorted. */
class FacetsTest {

    @TempDir Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        catalogue = Catalogue.open(folder);
        catalogue.apply(Samples.changes(Samples.references()));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void valuesAreCountedAmongTheResults() {
        Results results = catalogue.search(Criteria.of("lopez"));
        assertThat(values(results, Facet.TYPE))
                .extracting(Results.Value::value, Results.Value::count)
                .containsExactly(tuple("book", 2L), tuple("journalArticle", 1L));
        assertThat(values(results, Facet.AUTHOR))
                .extracting(Results.Value::value, Results.Value::label, Results.Value::count)
                .containsExactly(
                        tuple("lopez-fanny", "Lopez, Fanny", 2L),
                        tuple("lopez-maria", "Lopez, Maria", 1L));
        assertThat(values(results, Facet.SOURCE))
                .extracting(Results.Value::value, Results.Value::count)
                .containsExactly(tuple("girofle", 2L), tuple("deuxfleurs", 1L));
    }

    @Test
    void yearsComeNewestFirst() {
        Results results = catalogue.search(Criteria.of(""));
        assertThat(values(results, Facet.YEAR))
                .extracting(Results.Value::value)
                .containsExactly("2023", "2022", "2021", "2020", "2019", "2018", "2015");
    }

    @Test
    void aChosenFacetKeepsItsOtherValuesWithTheirCounts() {
        Results results = narrowed("lopez", Map.of(Facet.TYPE, List.of("book")));
        assertThat(keys(results)).containsExactlyInAnyOrder("LOPEZ222", "ORDRELEC");
        assertThat(values(results, Facet.TYPE))
                .containsExactly(
                        new Results.Value("book", "book", 2, true),
                        new Results.Value("journalArticle", "journalArticle", 1, false));
        assertThat(values(results, Facet.SOURCE))
                .containsExactly(new Results.Value("girofle", "girofle", 2, false));
    }

    @Test
    void severalValuesOfAFacetWidenSeveralFacetsNarrow() {
        Results wide = narrowed("", Map.of(Facet.TYPE, List.of("book", "podcast")));
        assertThat(keys(wide)).containsExactlyInAnyOrder("LOPEZ222", "ORDRELEC", "PODCAST1");
        Results narrow =
                narrowed(
                        "",
                        Map.of(
                                Facet.TYPE, List.of("book", "podcast"),
                                Facet.YEAR, List.of("2021", "2022")));
        assertThat(keys(narrow)).containsExactlyInAnyOrder("LOPEZ222", "PODCAST1");
        assertThat(narrow.allWords()).isTrue();
    }

    @Test
    void aChosenValueThatNothingHasStaysToBeUnchosen() {
        Results results = narrowed("lopez", Map.of(Facet.TAG, List.of("nowhere", "CO2")));
        assertThat(keys(results)).containsExactly("ZEROTAGE");
        assertThat(values(results, Facet.TAG))
                .contains(
                        new Results.Value("nowhere", "nowhere", 0, true),
                        new Results.Value("CO2", "CO2", 1, true));
        Results none = narrowed("lopez", Map.of(Facet.YEAR, List.of("l’an 2000", "")));
        assertThat(none.total()).isZero();
        assertThat(values(none, Facet.YEAR))
                .contains(new Results.Value("l’an 2000", "l’an 2000", 0, true));
    }

    @Test
    void collectionsAreNamedByTheirPath() {
        Results results = catalogue.search(Criteria.of("flux"));
        assertThat(values(results, Facet.COLLECTION))
                .containsExactly(
                        new Results.Value("girofle/CLivres", "Lectures › Livres", 1, false));
        assertThat(keys(narrowed("", Map.of(Facet.COLLECTION, List.of("girofle/CLivres")))))
                .containsExactly("LOPEZ222");
    }

    @Test
    void everyValueOfAFacetIsListedAsFrenchFilesIt() {
        assertThat(catalogue.values(Facet.TAG))
                .extracting(Results.Value::label)
                .containsExactly(
                        "CO2",
                        "datacenters",
                        "écologie",
                        "effet rebond",
                        "électricité",
                        "énergie",
                        "low-tech",
                        "permacomputing",
                        "politique",
                        "sobriété",
                        "technocritique",
                        "territoire");
        assertThat(catalogue.values(Facet.LANGUAGE))
                .extracting(Results.Value::value, Results.Value::count)
                .containsExactly(tuple("en", 5L), tuple("fr", 5L));
    }

    @Test
    void everyValueThatWouldNarrowASearchIsListed() {
        Criteria datacenters =
                new Criteria(
                        "datacenter",
                        Map.of(Facet.YEAR, List.of("2018", "2020"), Facet.TAG, List.of("énergie")),
                        Order.RELEVANCE,
                        1);
        assertThat(catalogue.values(Facet.TAG, datacenters))
                .as("in every spelling of the word, whatever is chosen of the facet itself")
                .containsExactly(
                        new Results.Value("datacenters", "datacenters", 2, false),
                        new Results.Value("énergie", "énergie", 1, true),
                        new Results.Value("politique", "politique", 1, false));
    }

    @Test
    void anEmptyCatalogueAnswersToo(@TempDir Path other) {
        try (Catalogue empty = Catalogue.open(other)) {
            Results results =
                    empty.search(
                            new Criteria("x", Map.of(Facet.TYPE, List.of("book")), Order.TITLE, 3));
            assertThat(results.total()).isZero();
            assertThat(values(results, Facet.TYPE))
                    .containsExactly(new Results.Value("book", "book", 0, true));
            assertThat(empty.values(Facet.TAG)).isEmpty();
            assertThat(empty.count()).isZero();
        }
    }

    @Test
    void resultsAreSortedByDateWithTheUndatedLast() {
        assertThat(sorted(Order.NEWEST))
                .startsWith("PERMACOM", "LOPEZ222", "ZEROTAGE", "PODCAST1")
                .endsWith("REBOUND5", "UNDATED1", "NOTE0001");
        assertThat(sorted(Order.OLDEST))
                .startsWith("REBOUND5", "CARNIN18", "LOWTECH8")
                .endsWith("UNDATED1", "NOTE0001");
    }

    @Test
    void resultsAreSortedByAuthorWithTheUnsignedLast() {
        assertThat(sorted(Order.AUTHOR))
                .containsExactly(
                        "CARNIN18",
                        "LOWTECH8",
                        "REBOUND5",
                        "ORDRELEC",
                        "LOPEZ222",
                        "ZEROTAGE",
                        "PERMACOM",
                        "MASANET2",
                        "PODCAST1",
                        "ECOLOGIE",
                        "UNDATED1",
                        "NOTE0001");
    }

    @Test
    void titlesAreSortedWithoutTheirFirstArticle() {
        assertThat(Values.sortTitle("L’ordre électrique", "fr")).isEqualTo("ordre electrique");
        assertThat(Values.sortTitle("The Cost of a Click", "")).isEqualTo("cost of a click");
        assertThat(Values.sortTitle("A Click", "en")).isEqualTo("click");
        assertThat(Values.sortTitle("A bout de flux", "fr")).isEqualTo("a bout de flux");
        assertThat(Values.sortTitle("Les", "fr")).isEqualTo("les");
        assertThat(sorted(Order.TITLE))
                .containsExactly(
                        "LOPEZ222",
                        "ZEROTAGE",
                        "CARNIN18",
                        "LOWTECH8",
                        "PODCAST1",
                        "ORDRELEC",
                        "PERMACOM",
                        "ECOLOGIE",
                        "REBOUND5",
                        "MASANET2",
                        "UNDATED1",
                        "NOTE0001");
    }

    @Test
    void pagesEndAndGoOnEmpty() {
        Results first = catalogue.search(Criteria.of(""));
        assertThat(first.pages()).isEqualTo(1);
        for (int page : new int[] {2, 50, Integer.MAX_VALUE}) {
            Results beyond = catalogue.search(new Criteria("", Map.of(), Order.RELEVANCE, page));
            assertThat(beyond.hits()).isEmpty();
            assertThat(beyond.total()).isEqualTo(12);
            assertThat(beyond.facets()).isEqualTo(first.facets());
        }
    }

    private List<String> sorted(Order order) {
        return keys(catalogue.search(new Criteria("", Map.of(), order, 1)));
    }

    private Results narrowed(String text, Map<Facet, List<String>> chosen) {
        return catalogue.search(new Criteria(text, chosen, Order.RELEVANCE, 1));
    }

    private static List<Results.Value> values(Results results, Facet facet) {
        return Objects.requireNonNull(results.facets().get(facet));
    }

    private static List<String> keys(Results results) {
        return results.hits().stream().map(Results.Hit::key).toList();
    }
}
