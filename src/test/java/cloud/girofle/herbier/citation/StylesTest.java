package cloud.girofle.herbier.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cloud.girofle.herbier.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Styles as their guides write them: three known works, then all of the bibliography. */
class StylesTest {

    private static final Citations CITATIONS = new Citations();

    private static final String WORKS =
            """
            [{"id": "lopez", "type": "book", "title": "À bout de flux", "language": "fr",
              "author": [{"family": "Lopez", "given": "Fanny"}],
              "publisher": "Éditions Divergences", "publisher-place": "Paris",
              "issued": {"date-parts": [[2022]]}},
             {"id": "freitag", "type": "article-journal",
              "title": "The real climate and transformative impact of <i>ICT</i>",
              "author": [{"family": "Freitag", "given": "Charlotte"},
                         {"family": "Berners-Lee", "given": "Mike"},
                         {"family": "Widdicks", "given": "Kelly"},
                         {"family": "Knowles", "given": "Bran"}],
              "container-title": "Patterns", "volume": "2", "issue": "9", "page": "10-19",
              "issued": {"date-parts": [[2021, 9, 10]]}, "DOI": "10.1016/j.patter.2021.100340"},
             {"id": "arcep", "type": "webpage", "title": "Pour un numérique soutenable",
              "author": [{"literal": "Arcep"}], "URL": "https://www.arcep.fr/",
              "accessed": {"date-parts": [[2026, 2, 14]]}}]
            """;

    @Test
    void theFrenchStandardIsWrittenInFrench() {
        assertThat(lines(ShippedStyle.ISO690, "fr"))
                .containsExactly(
                        "Arcep, [sans date]. Pour un numérique soutenable. [en ligne]. Disponible à"
                                + " l’adresse : https://www.arcep.fr/ [Consulté le 14 février 2026].",
                        "FREITAG, Charlotte, BERNERS-LEE, Mike, WIDDICKS, Kelly et KNOWLES, Bran,"
                                + " 2021. The real climate and transformative impact of ICT."
                                + " <i>Patterns</i>. 10 septembre 2021. Vol. 2, n° 9, pp. 10‑19."
                                + " DOI 10.1016/j.patter.2021.100340.",
                        "LOPEZ, Fanny, 2022. <i>À bout de flux</i>. Paris : Éditions Divergences.");
    }

    @Test
    void otherStylesAreWrittenAsTheirGuidesHaveThem() {
        assertThat(lines(ShippedStyle.APA, "en"))
                .contains("Lopez, F. (2022). <i>À bout de flux</i>. Éditions Divergences.");
        assertThat(lines(ShippedStyle.MLA, "fr"))
                .element(1)
                .asString()
                .startsWith("Freitag, Charlotte, et al.");
        assertThat(lines(ShippedStyle.CHICAGO, "en"))
                .contains("Lopez, Fanny. 2022. <i>À bout de flux</i>. Éditions Divergences.");
        assertThat(lines(ShippedStyle.ISO690_NUMERIC, "fr").getFirst())
                .startsWith("LOPEZ, Fanny. ");
        assertThat(lines(ShippedStyle.VANCOUVER, "en").getFirst())
                .isEqualTo("Lopez F. À bout de flux. Paris: Éditions Divergences; 2022.");
    }

    @Test
    void thePartsOfADateStandApart() {
        String report =
                """
                [{"id": "a", "type": "report", "title": "T",
                  "issued": {"date-parts": [[2019, 5]]}}]
                """;
        assertThat(CITATIONS.bibliography(ShippedStyle.VANCOUVER, "fr", report).getFirst().html())
                .contains("2019 mai");
    }

    @Test
    void aTextNamesAWorkAsTheStyleHasIt() {
        assertThat(CITATIONS.inText(ShippedStyle.APA, "fr", WORKS))
                .extracting(Citations.Entry::id, Citations.Entry::html)
                .contains(
                        tuple("lopez", "(Lopez, 2022)"),
                        tuple("freitag", "(Freitag et al., 2021)"));
        assertThat(CITATIONS.inText(ShippedStyle.VANCOUVER, "fr", WORKS))
                .extracting(Citations.Entry::html)
                .containsExactly("(1)", "(2)", "(3)");
    }

    @Test
    void entriesKnowWhatTheyAreAbout() {
        assertThat(CITATIONS.bibliography(ShippedStyle.ISO690, "fr", WORKS))
                .extracting(Citations.Entry::id)
                .containsExactly("arcep", "freitag", "lopez");
        assertThat(CITATIONS.bibliography(ShippedStyle.VANCOUVER, "fr", WORKS))
                .extracting(Citations.Entry::id)
                .containsExactly("lopez", "freitag", "arcep");
        assertThat(CITATIONS.bibliography(ShippedStyle.APA, "fr", "[]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ShippedStyle.class)
    void strangeItemsGiveALineEachAndNothingThatActs(Style style) {
        String strange =
                """
                [{"id": "a"}, {"id": "b", "type": "nothing", "title": "<script>alert(1)</script>",
                  "issued": {"raw": "l’an <b>dernier</b>"}, "author": "Anne", "volume": {"x": 1}},
                 {"id": "c", "type": "book", "title": "T", "issued": "2020", "editor": [{}, 3, null],
                  "accessed": {"date-parts": [["2020", "x"], []]}, "DOI": ["1"], "year-suffix": 3,
                  "page": "1-", "number-of-pages": "IV", "custom": {"itemType": "x"}}]
                """;
        for (String language : List.of("fr", "en")) {
            assertThat(CITATIONS.bibliography(style, language, strange))
                    .hasSize(3)
                    .allSatisfy(entry -> assertThat(entry.html()).doesNotContain("<script", "<b>"));
        }
    }

    @Test
    void whatHasNoIdIsRefused() {
        assertThatThrownBy(() -> CITATIONS.bibliography(ShippedStyle.APA, "fr", "[{}]"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalMayAskAtOnce() throws InterruptedException, ExecutionException {
        List<String> alone = lines(ShippedStyle.ISO690, "fr");
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<List<String>>> asked =
                    IntStream.range(0, 12)
                            .<Callable<List<String>>>mapToObj(
                                    any -> () -> lines(ShippedStyle.ISO690, "fr"))
                            .toList();
            for (Future<List<String>> answer : threads.invokeAll(asked)) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void theWholeBibliographyIsWritten() throws IOException {
        String all = Files.readString(Shared.sample("domain/bibliography.csl.json"));
        List<Citations.Entry> entries = CITATIONS.bibliography(ShippedStyle.ISO690, "fr", all);
        assertThat(entries).hasSize(162).allSatisfy(each -> assertThat(each.html()).isNotBlank());
        assertThat(entries).extracting(Citations.Entry::id).doesNotHaveDuplicates();
    }

    /** No-break spaces are no matter here. */
    private static List<String> lines(Style style, String language) {
        return CITATIONS.bibliography(style, language, WORKS).stream()
                .map(entry -> entry.html().replaceAll("&nbsp;|[\u00a0\u202f]", " "))
                .toList();
    }
}
