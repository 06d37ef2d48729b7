package cloud.girofle.herbier.web.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.KeyFigure.Amount;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2.5    |      |        | %           | 2,5_%                          | 2.5%
                           | 240  | 340    | TW.h/a      | 240 à 340_TWh par an           | 240 to 340_TWh per year
                    1215.4 | 465  | 2502.6 | kg{CO2e}    | 1_215,4_kg~CO₂e (465 à 2_502,6) | 1,215.4_kg~CO₂e (465 to 2,502.6)
                    22     |      |        | kg{CO2e}/mo | 22_kg~CO₂e par mois            | 22_kg~CO₂e per month
                    0.300  |      |        | kW.h/GBy    | 0,300_kWh par Go               | 0.300_kWh per GB
                    1.58   |      |        |             | 1,58                           | 1.58
                    -6     |      |        | %/a         | −6_% par an                    | −6% per year
                           | 1    |        | %           | au moins 1_%                   | at least 1%
                           |      | 13     | %           | au plus 13_%                   | at most 13%
                           |      |        | %           | ''                             | ''
                    """)
    void isWrittenInThePagesLanguage(
            String value, String low, String high, String unit, String french, String english) {
        Amount amount =
                new Amount(
                        number(value),
                        number(low),
                        number(high),
                        Optional.ofNullable(unit).orElse(""),
                        "");
        assertThat(new FigureText(SiteLanguage.FRENCH).amount(amount))
                .isEqualTo(french.replace('_', '\u202f').replace('~', '\u00a0'));
        assertThat(new FigureText(SiteLanguage.ENGLISH).amount(amount))
                .isEqualTo(english.replace('_', '\u202f').replace('~', '\u00a0'));
    }

    private static Optional<BigDecimal> number(@org.jspecify.annotations.Nullable String written) {
        return Optional.ofNullable(written).map(BigDecimal::new);
    }
}
