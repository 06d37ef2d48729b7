package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/** What was measured, as a language writes it, with no more digits than it is worth. */
final class Numbers {

    private static final MathContext TWO = new MathContext(2, RoundingMode.HALF_UP);

    private final FigureText text;

    /** In that language. */
    Numbers(SiteLanguage language) {
        this.text = new FigureText(language);
    }

    /** « 9,3 ko ». */
    String kilobytes(long bytes) {
        return text.quantity(
                BigDecimal.valueOf(bytes).movePointLeft(3).setScale(1, RoundingMode.HALF_UP),
                "kBy");
    }

    /** Of so many grams, « 1,3 mg CO₂e »; from a gram on, « 1,3 g CO₂e ». */
    String gases(BigDecimal grams) {
        return grams.compareTo(BigDecimal.ONE) < 0
                ? text.quantity(two(grams.movePointRight(3)), "mg{CO2e}")
                : text.quantity(two(grams), "g{CO2e}");
    }

    /** « 98 g CO₂e/kWh ». */
    String grid(BigDecimal grams) {
        return text.quantity(grams, "g{CO2e}/(kW.h)");
    }

    /** « 4,2 ms ». */
    String milliseconds(Duration time) {
        return text.quantity(two(BigDecimal.valueOf(time.toNanos()).movePointLeft(6)), "ms");
    }

    /** Of another duration, « 0,34 % ». */
    String share(Duration part, Duration whole) {
        BigDecimal hundredths =
                BigDecimal.valueOf(part.toMillis())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(Math.max(1, whole.toMillis())), TWO);
        return text.quantity(two(hundredths), "%");
    }

    private static BigDecimal two(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal rounded = number.round(TWO);
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
