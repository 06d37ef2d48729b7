package cloud.girofle.herbier.web.reader.magnitude;

import cloud.girofle.herbier.knowledge.Digits;
import cloud.girofle.herbier.knowledge.Quantity;
import cloud.girofle.herbier.knowledge.Unit;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** The steps that lead from a figure to what it is told as. */
final class Computation {

    private static final int FEWEST = 3;
    private static final String PER_PERSON = "/{person}";

    private final Telling telling;
    private final Messages words;

    Computation(SiteLanguage language) {
        this.telling = new Telling(language);
        this.words = language.words();
    }

    /** By another time, {@code a} or {@code mo}; empty where the figure is not by the time. */
    Optional<Step> paced(Span span, String time) {
        return Units.paced(span.unit(), time)
                .filter(unit -> unit.isLike(span.unit()) && !unit.equals(span.unit()))
                .map(unit -> paced(span, unit));
    }

    private Step paced(Span span, Unit unit) {
        BigDecimal factor =
                new Quantity(BigDecimal.ONE, span.unit()).to(unit).orElseThrow().value();
        boolean less = factor.compareTo(BigDecimal.ONE) < 0;
        BigDecimal by = less ? BigDecimal.ONE.divide(factor, MathContext.DECIMAL64) : factor;
        String sum =
                telling.exact(span)
                        + (less ? " ÷ " : " × ")
                        + telling.number(plain(Digits.rounded(by, 7)));
        return new Step(words.get("magnitude.paced"), sum, shown(span.in(unit)));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** By person, among so many. */
    Step shared(Span span, BigDecimal people) {
        String sum = shown(span) + " ÷ " + words.get("magnitude.people", telling.number(people));
        Unit unit = Units.of(span.unit().code() + PER_PERSON).orElse(span.unit());
        Span each = among(span, people);
        return new Step(
                words.get("magnitude.shared"),
                sum,
                telling.result(each.map(one -> new Quantity(one.value(), unit))));
    }

    /** What falls to each of so many, in the same unit. */
    static Span among(Span span, BigDecimal people) {
        return span.map(one ->
                        new Quantity(one.value().divide(people, MathContext.DECIMAL64), one.unit()))
                .with(Digits.of(people));
    }

    /** Against another figure. */
    Step against(Against against, String title) {
        String sign = against.way() == Against.Way.COSTS ? " × " : " ÷ ";
        String sum = shown(against.mine()) + sign + telling.exact(against.other());
        String result =
                switch (against.way()) {
                    case TIMES -> telling.times(against.result());
                    case YEAR_TIMES -> telling.times(against.result()) + years(against.result());
                    case AS_MANY, COSTS -> telling.result(against.result());
                };
        return new Step(words.get("magnitude.way." + against.way(), title), sum, result);
    }

    /** How long it takes, where a year does not do. */
    private String years(Span ratio) {
        boolean less =
                ratio.isOne()
                        && ratio.low().value().signum() > 0
                        && ratio.low().value().compareTo(BigDecimal.ONE) < 0;
        if (!less) {
            return "";
        }
        BigDecimal years =
                Digits.rounded(
                        BigDecimal.ONE.divide(ratio.low().value(), MathContext.DECIMAL64),
                        ratio.digits());
        return words.get("magnitude.years", telling.number(years));
    }

    /** What is computed on: a digit more than what is told in the end. */
    private String shown(Span span) {
        int digits = Math.max(FEWEST, span.digits() + 1);
        return telling.exact(
                span.map(one -> new Quantity(Digits.rounded(one.value(), digits), one.unit())));
    }
}
