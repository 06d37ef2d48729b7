package cloud.girofle.herbier.web.quantity;

import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Unit;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;

/**
 * Quantities as people read them: « 2,5 % », « 240 à 340 TWh par an », with narrow no-break spaces
 * in French; {@code 2.5%}, {@code 240 to 340 TWh per year} in English. Digits are those that were
 * given, never more. Immutable and thread-safe.
 */
public final class FigureText {

    private static final char NARROW = '\u202f';
    private static final char NO_BREAK = '\u00a0';

    private final SiteLanguage language;

    /** In that language. */
    public FigureText(SiteLanguage language) {
        this.language = language;
    }

    /**
     * All of an amount: the value, then its range in brackets; the range alone; or nothing. « 236
     * kg CO₂e (60 à 468) ».
     */
    public String amount(KeyFigure.Amount amount) {
        Optional<String> range = range(amount);
        if (amount.value().isEmpty()) {
            return range.map(words -> withUnit(words, unit(amount.unit()))).orElse("");
        }
        String value = quantity(amount.value().get(), amount.unit());
        return range.map(words -> value + " (" + words + ")").orElse(value);
    }

    /**
     * A number with its unit: « 17,2 Mt CO₂e par an ».
     *
     * @param unit its code in UCUM with our annotations, or empty
     */
    public String quantity(BigDecimal number, String unit) {
        return withUnit(number(number), unit(unit, number));
    }

    /** A number alone: « 1 215,4 ». */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        int digits = Math.max(0, number.scale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number).replace('-', '−').replace(NO_BREAK, NARROW);
    }

    /** The words of a unit: « kg CO₂e par mois »; empty for none, the code where it is none. */
    public String unit(String code) {
        return unit(code, BigDecimal.TEN);
    }

    /** The same, short: « kg CO₂e/mois ». */
    public String symbol(Unit unit) {
        return UnitWords.symbol(unit, language.words());
    }

    private String unit(String code, BigDecimal number) {
        return Units.of(code)
                .map(unit -> UnitWords.spoken(unit, language.words(), number))
                .orElse(code);
    }

    private Optional<String> range(KeyFigure.Amount amount) {
        Optional<String> low = amount.low().map(this::number);
        Optional<String> high = amount.high().map(this::number);
        if (low.isPresent() && high.isPresent()) {
            return Optional.of(language.words().get("figure.range", low.get(), high.get()));
        }
        return low.map(words -> language.words().get("figure.atLeast", words))
                .or(() -> high.map(words -> language.words().get("figure.atMost", words)));
    }

    private String withUnit(String number, String words) {
        if (words.isEmpty()) {
            return number;
        }
        boolean close = language == SiteLanguage.ENGLISH && words.startsWith("%");
        return close ? number + words : number + NARROW + words;
    }
}
