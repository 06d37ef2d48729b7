package cloud.girofle.herbier.knowledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How many digits of a number mean something: a result has no more than what it is made of. */
public final class Digits {

    /** Whoever says 80 or 300 means more than one digit. */
    private static final int FEWEST = 2;

    private Digits() {}

    /** Those that somebody gave: 3 of 22.0 and of 0.810, 2 of 22, 2 of 30 000. */
    public static int of(BigDecimal number) {
        BigDecimal given = number.scale() > 0 ? number : number.stripTrailingZeros();
        return Math.max(FEWEST, given.precision());
    }

    /** The number with that many digits at most: 3.994 with two is 4.0, 1234 is 1200. */
    public static BigDecimal rounded(BigDecimal number, int digits) {
        BigDecimal round = number.round(new MathContext(digits, RoundingMode.HALF_UP));
        return round.scale() < 0 ? round.setScale(0) : round;
    }
}
