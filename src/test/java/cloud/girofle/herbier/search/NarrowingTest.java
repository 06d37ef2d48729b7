package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Several values, ranges and topics: what is found, and whether the counts are honest. */
class NarrowingTest {

    @TempDir static Path folder;

    private static Catalogue catalogue;

    @BeforeAll
    static void fill() {
        catalogue = Catalogue.open(folder);
        catalogue.adopt(
                new Thesaurus(
                        List.of(
                                topic("numerique", "numérique", "digital"),
                                topic("centre", "datacenter", "data centre", "numerique"),
                                topic("geant", "hyperscale", "hyperscale", "centre"),
                                topic("energie", "énergie", "energy"),
                                topic("electricite", "électricité", "electricity", "energie"))));
        catalogue.apply(Samples.changes(Samples.references()));
    }

    @AfterAll
    static void close() {
        catalogue.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2018..2019, CARNIN18 ECOLOGIE LOWTECH8 ORDRELEC",
        "2019..2018, CARNIN18 ECOLOGIE LOWTECH8 ORDRELEC",
        "..2018, CARNIN18 LOWTECH8 REBOUND5",
        "2022.., LOPEZ222 PERMACOM ZEROTAGE",
        "1700..1800, ''"
    })
    void aRangeHoldsItsYears(String range, String keys) {
        assertThat(keys(search("", Map.of(Facet.YEAR, List.of(range)))))
                .containsExactlyInAnyOrder(keys.isEmpty() ? new String[0] : keys.split(" "));
    }

    @Test
    void aRangeIsAValueAmongOthersAndIsCountedAsTheyAre() {
        Map<Facet, List<String>> chosen =
                Map.of(
                        Facet.YEAR, List.of("2015", "2021..2022"),
                        Facet.LANGUAGE, List.of("fr"));
        Results results = search("", chosen);
        assertThat(keys(results)).containsExactlyInAnyOrder("LOPEZ222", "PODCAST1");
        assertThat(values(results, Facet.YEAR))
                .containsExactly(
                        new Results.Value("2022", "2022", 1, false),
                        new Results.Value("2021..2022", "2021..2022", 2, true),
                        new Results.Value("2021", "2021", 1, false),
                        new Results.Value("2019", "2019", 2, false),
                        new Results.Value("2018", "2018", 1, false),
                        new Results.Value("2015", "2015", 0, true));
        assertThat(results.allWords()).isTrue();
        assertThat(catalogue.values(Facet.TYPE, criteria("", chosen)))
                .as("the page of another facet is narrowed by the range too")
                .extracting(Results.Value::value)
                .containsExactly("book", "podcast");
    }

    @Test
    void whatIsOnATopicIsOnThoseAboveIt() {
        Results flow = search("flux", Map.of());
        assertThat(values(flow, Facet.TOPIC))
                .extracting(Results.Value::value)
                .containsExactlyInAnyOrder("numerique", "centre", "energie", "electricite");
        assertThat(keys(search("", Map.of(Facet.TOPIC, List.of("numerique")))))
                .contains("LOPEZ222", "CARNIN18", "MASANET2", "ECOLOGIE")
                .doesNotContain("ORDRELEC", "LOWTECH8");
        assertThat(keys(search("", Map.of(Facet.TOPIC, List.of("energie", "geant")))))
                .contains("ORDRELEC", "REBOUND5")
                .doesNotContain("ECOLOGIE");
    }

    static Stream<Criteria> searches() {
        List<Map<Facet, List<String>>> narrowings =
                List.of(
                        Map.of(),
                        Map.of(Facet.TYPE, List.of("book")),
                        Map.of(Facet.TYPE, List.of("book", "journalArticle", "nothing")),
                        Map.of(
                                Facet.TYPE, List.of("book", "report", "journalArticle"),
                                Facet.LANGUAGE, List.of("fr"),
                                Facet.SOURCE, List.of("girofle", "deuxfleurs")),
                        Map.of(Facet.YEAR, List.of("2018..2020", "2022")),
                        Map.of(
                                Facet.YEAR, List.of("..2019"),
                                Facet.TAG, List.of("sobriété", "énergie"),
                                Facet.AUTHOR, List.of("de-decker-kris", "gossart-cedric")),
                        Map.of(Facet.TOPIC, List.of("centre", "energie")),
                        Map.of(
                                Facet.TOPIC, List.of("numerique"),
                                Facet.YEAR, List.of("2018", "2019..2022"),
                                Facet.SOURCE, List.of("girofle")),
                        Map.of(
                                Facet.HAS, List.of(Facet.ANNOTATED),
                                Facet.COLLECTION, List.of("girofle/CLectures")));
        return Stream.of("", "lopez", "numérique électricité")
                .flatMap(text -> narrowings.stream().map(chosen -> criteria(text, chosen)));
    }

    /** A count is what the reader gets who chooses that value alone, all else being kept. */
    @ParameterizedTest
    @MethodSource("searches")
    void everyCountIsWhatChoosingThatValueFinds(Criteria criteria) {
        Results results = catalogue.search(criteria);
        List<String> wrong = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            for (Results.Value value : values(results, facet)) {
                Map<Facet, List<String>> alone = new EnumMap<>(Facet.class);
                alone.putAll(criteria.chosen());
                alone.put(facet, List.of(value.value()));
                long found = search(criteria.text(), alone).total();
                if (found != value.count()) {
                    wrong.add("%s: %d found".formatted(value, found));
                }
            }
        }
        assertThat(wrong).isEmpty();
        long widest = results.total();
        for (Facet facet : criteria.chosen().keySet()) {
            assertThat(
                            values(results, facet).stream()
                                    .filter(Results.Value::chosen)
                                    .mapToLong(Results.Value::count)
                                    .sum())
                    .as("those chosen of a facet hold all that is found")
                    .isGreaterThanOrEqualTo(widest);
        }
    }

    private static Results search(String text, Map<Facet, List<String>> chosen) {
        return catalogue.search(criteria(text, chosen));
    }

    private static Criteria criteria(String text, Map<Facet, List<String>> chosen) {
        return new Criteria(text, chosen, Order.RELEVANCE, 1);
    }

    private static List<Results.Value> values(Results results, Facet facet) {
        return Objects.requireNonNull(results.facets().get(facet));
    }

    private static List<String> keys(Results results) {
        return results.hits().stream().map(Results.Hit::key).toList();
    }

    private static Topic topic(String id, String french, String english, String... broader) {
        return new Topic(
                id,
                new Topic.Labels(french, List.of()),
                new Topic.Labels(english, List.of()),
                List.of(),
                List.of(broader),
                List.of());
    }
}
