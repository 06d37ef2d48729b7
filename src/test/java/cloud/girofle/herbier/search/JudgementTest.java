package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measure that searches are judged by, held against what was worked out by hand. */
class JudgementTest {

    private static final JudgedQueries.JudgedQuery QUERY =
            new JudgedQueries.JudgedQuery(
                    "T1", "essai", List.of("term"), Map.of("a", 3, "b", 2, "c", 1, "z", 0));

    @Test
    void theBestOrderGainsOne() {
        assertThat(judged("a", "b", "c").gain()).isEqualTo(1);
        assertThat(judged("a", "b", "c", "x", "z").gain()).isEqualTo(1);
        assertThat(judged("x", "z").gain()).isZero();
        assertThat(judged().gain()).isZero();
    }

    @Test
    void whatComesLateGainsLess() {
        // (3/1 + 0 + 7/2) / (7/1 + 3/log2(3) + 1/2)
        assertThat(judged("b", "x", "a").gain()).isCloseTo(0.69202, within(0.00001));
    }

    @Test
    void theRecallCountsWhatIsVeryUsefulAmongTheFirstTwenty() {
        assertThat(judged("b", "c").recall()).isEqualTo(0.5);
        assertThat(judged("b", "c").missing()).containsExactly("a=3");
        List<String> late = new ArrayList<>(Collections.nCopies(20, "x"));
        late.add("a");
        assertThat(new Judgement(QUERY, late, 21).recall()).isZero();
    }

    @Test
    void whatMustNotComeIsCountedAmongTheFirstTen() {
        assertThat(judged("z", "x", "a").unwanted()).isEqualTo(1);
    }

    private static Judgement judged(String... found) {
        return new Judgement(QUERY, List.of(found), found.length);
    }
}
