package cloud.girofle.herbier.knowledge;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the code of a unit (<a href="https://ucum.org/ucum">UCUM</a>, section 2.2): factors joined
 * by points and strokes, from left to right, brackets, powers, annotations in braces. Not
 * thread-safe.
 */
final class UnitCode {

    private static final int LONGEST = 60;

    /** A watt-hour, or a number of something, that is divided by: people write no brackets. */
    private static final Pattern TOGETHER =
            Pattern.compile("/([kMGT]?W\\.h|\\d{1,4}\\.[a-zA-Z]{1,6})(?![A-Za-z0-9])");

    private static final Pattern FACTOR =
            Pattern.compile(
                    "(?:(\\d{1,9})|([A-Za-z]{1,6}|%)(-?[1-9])?)?(?:\\{([!-z|~]{1,30})\\})?");

    private final String code;
    private int at;
    private final List<UnitFactor> factors = new ArrayList<>();

    private UnitCode(String code) {
        this.code = code;
    }

    /**
     * The code as UCUM wants it. By its rule {@code g/kW.h} is grams by kilowatts, times hours;
     * nobody means that, so that it becomes {@code g/(kW.h)}.
     */
    static String strict(String written) {
        return TOGETHER.matcher(written.strip()).replaceAll("/($1)");
    }

    /** The factors of a code, in its order; empty where it is none. */
    static Optional<List<UnitFactor>> factors(String strict) {
        if (strict.length() > LONGEST) {
            return Optional.empty();
        }
        UnitCode reading = new UnitCode(strict);
        return strict.isEmpty() || (reading.term(1) && reading.at == strict.length())
                ? Optional.of(List.copyOf(reading.factors))
                : Optional.empty();
    }

    private boolean term(int sign) {
        int next = skip('/') ? -sign : sign;
        while (true) {
            if (!component(next)) {
                return false;
            }
            if (skip('.')) {
                next = sign;
            } else if (skip('/')) {
                next = -sign;
            } else {
                return true;
            }
        }
    }

    private boolean component(int sign) {
        if (skip('(')) {
            return term(sign) && skip(')');
        }
        Matcher factor = FACTOR.matcher(code).region(at, code.length());
        if (!factor.lookingAt() || factor.end() == at) {
            return false;
        }
        at = factor.end();
        BigInteger number =
                Optional.ofNullable(factor.group(1)).map(BigInteger::new).orElse(BigInteger.ONE);
        int power = Optional.ofNullable(factor.group(3)).map(Integer::parseInt).orElse(1);
        factors.add(new UnitFactor(number, group(factor, 2), group(factor, 4), sign * power));
        return number.signum() > 0;
    }

    private static String group(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).orElse("");
    }

    private boolean skip(char expected) {
        boolean there = at < code.length() && code.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }
}
