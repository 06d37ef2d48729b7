package cloud.girofle.herbier.web.reader.magnitude;

import cloud.girofle.herbier.knowledge.Quantity;
import cloud.girofle.herbier.knowledge.Unit;
import cloud.girofle.herbier.knowledge.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How one quantity is told by another one, by their dimensions alone.
 *
 * @param way of computing it
 * @param mine the one, as it enters the computation: over a year, where it comes by the year
 * @param other the other one, likewise
 * @param result how many times, or how much
 */
record Against(Way way, Span mine, Span other, Span result) {

    private static final MathContext PRECISE = MathContext.DECIMAL64;

    /** What is computed. */
    enum Way {
        /** The one divided by the other, both of one kind. */
        TIMES,
        /** What a year of the one amounts to, divided by the other. */
        YEAR_TIMES,
        /** The one divided by what the other costs apiece: so much of what that is by. */
        AS_MANY,
        /** The one, multiplied by what each of it costs. */
        COSTS
    }

    /** The first way in which their dimensions agree; empty where they do not. */
    static Optional<Against> of(Span mine, Span other) {
        if (other.low().value().signum() <= 0) {
            return Optional.empty();
        }
        boolean byUse = isByUse(other.unit()) && !isByUse(mine.unit());
        if (!byUse && mine.unit().isLike(other.unit())) {
            return Optional.of(ratio(Way.TIMES, mine, other));
        }
        Span year = aYearOf(mine);
        if (!year.equals(mine) && year.unit().isLike(other.unit())) {
            return Optional.of(ratio(Way.YEAR_TIMES, year, other));
        }
        Unit divisor = Units.divisor(other.unit());
        Unit dividend = Units.dividend(other.unit());
        if (divisor.isBare()) {
            return Optional.empty();
        }
        if (year.unit().isLike(dividend)) {
            return Optional.of(asMany(year.in(dividend), other, divisor));
        }
        return year.unit().isLike(divisor)
                ? Optional.of(costs(year.in(divisor), other, dividend))
                : Optional.empty();
    }

    /** Whether it says how many times the other one it is. */
    boolean isRatio() {
        return way == Way.TIMES || way == Way.YEAR_TIMES;
    }

    /** What comes in a year, where it comes by the time. */
    static Span aYearOf(Span span) {
        return Units.paced(span.unit(), "a")
                .filter(yearly -> span.unit().isLike(yearly))
                .map(yearly -> {
                    Unit whole = Units.dividend(yearly);
                    return Units.divisor(yearly).code().equals("a")
                            ? span.in(yearly).map(each -> new Quantity(each.value(), whole))
                            : span;
                })
                .orElse(span);
    }

    /** Whether it is told by the hour or less: of use, and not of a year that passes. */
    private static boolean isByUse(Unit unit) {
        Unit day = Units.of("d").orElseThrow();
        return Units.pace(unit)
                .flatMap(pace -> new Quantity(BigDecimal.ONE, pace).to(day))
                .filter(time -> time.value().compareTo(BigDecimal.ONE) < 0)
                .isPresent();
    }

    /** Both in the unit of the smaller one, which is told in the fewest digits there. */
    private static Against ratio(Way way, Span mine, Span other) {
        Unit bare = Units.of("").orElseThrow();
        boolean more = mine.in(other.unit()).low().value().compareTo(other.low().value()) > 0;
        Unit unit = more ? other.unit() : mine.unit();
        Span same = mine.in(unit);
        Span theirs = other.in(unit);
        return new Against(way, same, theirs, divided(same, theirs, bare));
    }

    private static Against asMany(Span mine, Span other, Unit divisor) {
        return new Against(Way.AS_MANY, mine, other, divided(mine, other, divisor));
    }

    /** The least of the one by the most of the other, and the other way round. */
    private static Span divided(Span mine, Span other, Unit unit) {
        return new Span(
                quotient(mine.low(), other.high(), unit),
                quotient(mine.high(), other.low(), unit),
                Math.min(mine.digits(), other.digits()));
    }

    private static Quantity quotient(Quantity mine, Quantity other, Unit unit) {
        return new Quantity(mine.value().divide(other.value(), PRECISE), unit);
    }

    private static Against costs(Span mine, Span other, Unit dividend) {
        return new Against(
                Way.COSTS,
                mine,
                other,
                new Span(
                        new Quantity(mine.low().value().multiply(other.low().value()), dividend),
                        new Quantity(mine.high().value().multiply(other.high().value()), dividend),
                        Math.min(mine.digits(), other.digits())));
    }
}
