package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastingTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, '0,0 s', 0.0 s
                    430, '0,4 s', 0.4 s
                    12900, 12 s, 12 s
                    185000, 3 min 05 s, 3 min 05 s
                    4800000, 1 h 20 min, 1 h 20 min
                    """)
    void timeIsSaidInTheUnitsPeopleUse(long millis, String french, String english) {
        Duration duration = Duration.ofMillis(millis);
        assertThat(Lasting.of(duration, Locale.FRENCH).replace('\u00a0', ' ')).isEqualTo(french);
        assertThat(Lasting.of(duration, Locale.ENGLISH).replace('\u00a0', ' ')).isEqualTo(english);
    }
}
