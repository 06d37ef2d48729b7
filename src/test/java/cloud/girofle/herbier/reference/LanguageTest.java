package cloud.girofle.herbier.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "fr, fr",
        "fr-FR, fr",
        "fr_BE, fr",
        "fre, fr",
        "fra, fr",
        "French, fr",
        "français, fr",
        "Francais, fr",
        "FR, fr",
        "en-US, en",
        "eng, en",
        "anglais, en",
        "English (US), en",
        "ger, de",
        "Deutsch, de",
        "中文, zh",
        "Español, es",
        "日本語, ja",
        "Ελληνικά, el",
        "brezhoneg, br",
        "العربية, ar",
        "Nederlands, nl",
        "íslenska, is",
        "es; fr, es",
        "'', ''",
        "klingon, ''",
        "?, ''"
    })
    void aLanguageIsKnownAgainHoweverItIsWritten(String written, String code) {
        assertThat(Language.code(written)).isEqualTo(code);
    }
}
