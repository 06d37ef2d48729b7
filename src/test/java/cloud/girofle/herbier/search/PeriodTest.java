package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2019, 2019, 2019, 2019",
        "-50, -50, -50, -50",
        "2015..2019, 2015, 2019, 2015..2019",
        "2019..2015, 2015, 2019, 2015..2019",
        "2015..2015, 2015, 2015, 2015",
        "..1999, -2147483648, 1999, ..1999",
        "2020.., 2020, 2147483647, 2020.."
    })
    void readsAYearOrSeveral(String written, int from, int to, String value) {
        assertThat(Period.read(written)).contains(new Period(from, to));
        assertThat(new Period(from, to).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "l’an 2000", "2015-2019", "99999999999", "20..30"})
    void readsNothingElse(String written) {
        assertThat(Period.read(written)).isEmpty();
    }

    @Test
    void knowsWhatItHoldsAndWhatItMeets() {
        Period years = new Period(2015, 2019);
        assertThat(years.holds(new Period(2019, 2019))).isTrue();
        assertThat(years.holds(new Period(2019, 2020))).isFalse();
        assertThat(years.meets(new Period(2019, 2020))).isTrue();
        assertThat(years.meets(new Period(2020, Integer.MAX_VALUE))).isFalse();
    }
}
