package cloud.girofle.herbier.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource({
        "2020-02-14, 14_février 2020, 14_February 2020",
        "2020-03-01, 1er_mars 2020, 1_March 2020",
        "2022-09, septembre 2022, September 2022",
        "2022-09-05T10:11:12Z, 5_septembre 2022, 5_September 2022",
        "1997-06-13 23:59:58, 13_juin 1997, 13_June 1997",
        "2021, 2021, 2021",
        "hiver 2021, hiver 2021, hiver 2021",
        "2021-00-00, 2021-00-00, 2021-00-00",
        "2018-05-03/2018-05-05, 2018-05-03/2018-05-05, 2018-05-03/2018-05-05",
        "-0051, -0051, -0051"
    })
    void isWrittenInThePagesLanguage(String written, String french, String english) {
        assertThat(WrittenDate.of(written, Locale.FRENCH)).isEqualTo(french.replace('_', '\u00a0'));
        assertThat(WrittenDate.of(written, Locale.ENGLISH))
                .isEqualTo(english.replace('_', '\u00a0'));
    }

    @Test
    void aMomentIsTheDayItIsInParis() {
        assertThat(WrittenDate.of(Instant.parse("2026-02-28T23:30:00Z"), Locale.FRENCH))
                .isEqualTo("1er\u00a0mars 2026");
    }
}
