package cloud.girofle.herbier.web.reader.comparison;

import cloud.girofle.herbier.knowledge.Digits;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Quantity;
import cloud.girofle.herbier.knowledge.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure among others on one scale.
 *
 * @param number from 1, by which the page names it
 * @param slug its own
 * @param figure what it says
 * @param unit what it says it in
 * @param begins whether a group of figures begins with it
 */
record Measured(int number, String slug, KeyFigure figure, Unit unit, boolean begins) {

    private static final int FEWEST = 3;

    /** Its amount in a unit like its own, with as many digits as it was given, three at least. */
    KeyFigure.Amount in(Unit other) {
        KeyFigure.Amount amount = figure.amount();
        if (other.equals(unit)) {
            return amount;
        }
        return new KeyFigure.Amount(
                amount.value().flatMap(value -> in(value, other)),
                amount.low().flatMap(value -> in(value, other)),
                amount.high().flatMap(value -> in(value, other)),
                other.code(),
                amount.whole());
    }

    /** Every number that it gives, in a unit like its own. */
    List<BigDecimal> numbers(Unit other) {
        KeyFigure.Amount amount = in(other);
        return Stream.of(amount.low(), amount.value(), amount.high())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<BigDecimal> in(BigDecimal value, Unit other) {
        return new Quantity(value, unit)
                .to(other)
                .map(same -> Digits.rounded(same.value(), Math.max(FEWEST, Digits.of(value))));
    }
}
