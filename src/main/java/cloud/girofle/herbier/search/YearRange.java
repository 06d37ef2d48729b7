package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.ItemDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads years and ranges of years: {@code 2018..2022}, {@code ..2020}, {@code >=2018}, {@code
 * 2018-}.
 */
final class YearRange {

    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|≤|≥)(\\d{1,4})");
    private static final Pattern RANGE = Pattern.compile("(\\d{4})?(?:\\.{2,3}|…)(\\d{4})?");
    private static final Pattern DASHED = Pattern.compile("(\\d{4})?[-–—/](\\d{4})?");
    private static final Pattern ALONE = Pattern.compile("-?\\d{1,4}");

    private YearRange() {}

    /** The years of a text that cannot mean anything else: {@code 2018..2022}. */
    static Optional<Asked> read(String text) {
        return bounds(RANGE.matcher(text));
    }

    /**
     * The years of a text that is known to be about years: also {@code 2022}, {@code 2018-2022},
     * {@code <2020}.
     */
    static Optional<Asked> readValue(String text) {
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            int year = Integer.parseInt(bound.group(2));
            return Optional.of(
                    switch (bound.group(1)) {
                        case "<" -> new Asked.Years(Integer.MIN_VALUE, year - 1);
                        case ">" -> new Asked.Years(year + 1, Integer.MAX_VALUE);
                        case "<=", "≤" -> new Asked.Years(Integer.MIN_VALUE, year);
                        default -> new Asked.Years(year, Integer.MAX_VALUE);
                    });
        }
        if (ALONE.matcher(text).matches()) {
            int year = Integer.parseInt(text);
            return Optional.of(new Asked.Years(year, year));
        }
        return read(text).or(() -> bounds(DASHED.matcher(text))).or(() -> yearOf(text));
    }

    private static Optional<Asked> yearOf(String date) {
        OptionalInt year = ItemDate.parse(date).year();
        return year.isPresent()
                ? Optional.of(new Asked.Years(year.getAsInt(), year.getAsInt()))
                : Optional.empty();
    }

    private static Optional<Asked> bounds(Matcher range) {
        if (!range.matches() || (range.group(1) == null && range.group(2) == null)) {
            return Optional.empty();
        }
        int from = range.group(1) == null ? Integer.MIN_VALUE : Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(range.group(2));
        return Optional.of(new Asked.Years(Math.min(from, to), Math.max(from, to)));
    }
}
