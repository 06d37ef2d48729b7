package cloud.girofle.herbier.search;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A year, or years that follow each other: a value of {@link Facet#YEAR}, written {@code 2019},
 * {@code 2015..2019}, {@code ..1999} or {@code 2020..}.
 *
 * @param from the first year; {@link Integer#MIN_VALUE} when it has no beginning
 * @param to the last year; {@link Integer#MAX_VALUE} when it has no end
 */
public record Period(int from, int to) {

    private static final Pattern YEAR = Pattern.compile("-?\\d{1,6}");

    public Period {
        if (from > to) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** Reads a value as a reader may have written it in an address; most other texts are none. */
    public static Optional<Period> read(String value) {
        if (YEAR.matcher(value).matches()) {
            int year = Integer.parseInt(value);
            return Optional.of(new Period(year, year));
        }
        return YearRange.read(value)
                .filter(Asked.Years.class::isInstance)
                .map(Asked.Years.class::cast)
                .map(years -> new Period(years.from(), years.to()));
    }

    /** The years between two, whichever is the first; empty when there is neither. */
    public static Optional<Period> between(OptionalInt from, OptionalInt to) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        int one = from.orElse(Integer.MIN_VALUE);
        int other = to.orElse(Integer.MAX_VALUE);
        return Optional.of(new Period(Math.min(one, other), Math.max(one, other)));
    }

    /** Whether it is one year. */
    public boolean isYear() {
        return from == to;
    }

    /** Whether every year of the other is one of its own. */
    public boolean holds(Period other) {
        return from <= other.from && other.to <= to;
    }

    /** Whether some year is in both. */
    public boolean meets(Period other) {
        return from <= other.to && other.from <= to;
    }

    /** How it is written in an address. */
    public String value() {
        if (isYear()) {
            return String.valueOf(from);
        }
        return (from == Integer.MIN_VALUE ? "" : from) + ".." + (to == Integer.MAX_VALUE ? "" : to);
    }
}
