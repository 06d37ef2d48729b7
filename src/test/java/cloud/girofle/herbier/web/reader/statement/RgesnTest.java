package cloud.girofle.herbier.web.reader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.reader.statement.Criterion.Priority;
import cloud.girofle.herbier.web.reader.statement.Criterion.Verdict;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The RGESN as the grid that comes with it has it, each criterion judged in both languages. */
class RgesnTest {

    private static final Rgesn RGESN = Rgesn.packaged();

    @Test
    void everyCriterionOfEveryThemeIsThere() {
        assertThat(Arrays.stream(Theme.values()).map(theme -> RGESN.of(theme).size()))
                .containsExactly(10, 10, 7, 15, 8, 7, 4, 10, 7);
        for (Theme theme : Theme.values()) {
            List<Criterion> criteria = RGESN.of(theme);
            for (int i = 0; i < criteria.size(); i++) {
                assertThat(criteria.get(i).number()).isEqualTo(theme.number() + "." + (i + 1));
            }
        }
    }

    @Test
    void prioritiesAreThoseOfTheGrid() {
        assertThat(of(Priority.HIGH))
                .containsExactly(
                        "1.1", "1.2", "1.4", "1.5", "1.9", "2.1", "2.2", "2.4", "2.5", "2.7", "2.8",
                        "2.10", "3.1", "3.4", "4.1", "4.2", "4.13", "5.3", "5.4", "5.5", "7.4",
                        "8.1", "8.2", "8.3", "9.1", "9.2", "9.3", "9.4", "9.5", "9.7");
        assertThat(of(Priority.LOW))
                .containsExactly(
                        "1.7", "2.9", "3.3", "3.5", "3.6", "3.7", "4.5", "4.7", "4.8", "4.9",
                        "4.10", "4.11", "5.6", "5.7", "6.3", "6.6", "6.7", "7.3", "8.8");
        assertThat(of(Priority.MEDIUM)).hasSize(29);
    }

    @Test
    void eachSaysWhatItAsksAndWhyInBothLanguages() {
        for (SiteLanguage language : SiteLanguage.values()) {
            assertThat(RGESN.criteria())
                    .allSatisfy(each -> {
                        assertThat(each.label(language)).isNotBlank().doesNotEndWith(".");
                        assertThat(each.why(language)).endsWith(".");
                    });
            assertThat(RGESN.criteria().stream().map(each -> each.label(language)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theScoreWeighsWhatAppliesByPriority() {
        Rgesn some =
                new Rgesn(
                        List.of(
                                criterion("1.1", Priority.HIGH, Verdict.MET),
                                criterion("1.3", Priority.MEDIUM, Verdict.UNMET),
                                criterion("1.7", Priority.LOW, Verdict.MET),
                                criterion("1.10", Priority.MEDIUM, Verdict.NONE)));
        assertThat(some.score()).isEqualTo(66); // (1.5 + 1) of (1.5 + 1.25 + 1).
        assertThat(new Rgesn(List.of()).score()).isZero();
    }

    private static List<String> of(Priority priority) {
        return RGESN.criteria().stream()
                .filter(each -> each.priority() == priority)
                .map(Criterion::number)
                .toList();
    }

    private static Criterion criterion(String number, Priority priority, Verdict verdict) {
        return new Criterion(number, priority, verdict, Map.of(), Map.of(), "");
    }
}
