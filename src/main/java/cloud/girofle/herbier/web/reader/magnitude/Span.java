package cloud.girofle.herbier.web.reader.magnitude;

import cloud.girofle.herbier.knowledge.Digits;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Quantity;
import cloud.girofle.herbier.knowledge.Unit;
import cloud.girofle.herbier.knowledge.Units;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a figure says, ready to compute with: its value, or the two ends of its range.
 *
 * @param low the value, or the lower end
 * @param high the value again, or the upper end
 * @param digits that mean something: those of what was given least exactly
 */
record Span(Quantity low, Quantity high, int digits) {

    /** That of a figure; empty where it has no number, or no unit that we know. */
    static Optional<Span> of(KeyFigure.Amount amount) {
        return Units.of(amount.unit())
                .flatMap(unit ->
                        amount.value()
                                .or(() -> amount.low().isPresent() ? amount.low() : amount.high())
                                .map(low -> {
                                    var high = amount.value().or(amount::high).orElse(low);
                                    return new Span(
                                            new Quantity(low, unit),
                                            new Quantity(high, unit),
                                            Math.min(Digits.of(low), Digits.of(high)));
                                }));
    }

    Unit unit() {
        return low.unit();
    }

    boolean isOne() {
        return low.equals(high);
    }

    /** The same computed on both ends. */
    Span map(Function<Quantity, Quantity> sum) {
        return new Span(sum.apply(low), sum.apply(high), digits);
    }

    /** The same where the number of another one limits what it tells. */
    Span with(int otherDigits) {
        return new Span(low, high, Math.min(digits, otherDigits));
    }

    /** The same in a unit like its own. */
    Span in(Unit other) {
        return map(quantity -> quantity.to(other).orElse(quantity));
    }

    /** The same in the size that suits its lower end. */
    Span readable() {
        return in(Units.readable(low).unit());
    }
}
