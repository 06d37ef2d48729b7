package cloud.girofle.herbier.knowledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import tech.units.indriya.function.RationalNumber;

/**
 * So much of something.
 *
 * @param value how many
 * @param unit of what
 */
public record Quantity(BigDecimal value, Unit unit) {

    /** Far beyond what any figure knows: only thirds and the like are rounded at all. */
    private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_EVEN);

    /**
     * The same in another unit, exactly, where a decimal number can say it, to 34 digits where not;
     * empty where the dimensions differ. A year is 365.25 days, a month the twelfth of it (UCUM,
     * table 7, Julian).
     */
    public Optional<Quantity> to(Unit other) {
        return unit.isLike(other)
                ? Optional.of(new Quantity(times(value, unit.in(other)), other))
                : Optional.empty();
    }

    /** How many times the other it is; empty where the dimensions differ, or the other is none. */
    public Optional<BigDecimal> over(Quantity other) {
        return other.value.signum() == 0
                ? Optional.empty()
                : to(other.unit).map(same -> plain(same.value.divide(other.value, EXACT)));
    }

    /** So many times it. */
    public Quantity times(BigDecimal number) {
        return new Quantity(plain(value.multiply(number, EXACT)), unit);
    }

    private static BigDecimal times(BigDecimal value, RationalNumber factor) {
        return plain(
                value.multiply(new BigDecimal(factor.getDividend()))
                        .divide(new BigDecimal(factor.getDivisor()), EXACT));
    }

    /** Without zeros at its end, and without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
