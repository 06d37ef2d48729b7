package cloud.girofle.herbier.reference;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a source wrote it, with what can be sorted of it. Zotero's dates are free text ({@code
 * hiver 2021}, {@code c. 1503-1506}, {@code -0051}): the text is kept, nothing is corrected.
 *
 * @param written as written
 * @param year the year, negative before Christ (astronomical, as ISO 8601 writes it)
 * @param sortKey sorts as the dates do, compared as text; empty when there is no year
 */
public record ItemDate(String written, OptionalInt year, String sortKey) {

    private static final Pattern ISO =
            Pattern.compile(
                    "^\\s*(-?\\d{4,5})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?![\\d]).*", Pattern.DOTALL);
    private static final Pattern DAY_FIRST =
            Pattern.compile("^\\s*(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b.*", Pattern.DOTALL);
    private static final Pattern SLASHED =
            Pattern.compile("^\\s*(\\d{4})/(\\d{1,2})?(?:/(\\d{1,2}))?.*", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?(?!\\d)");

    /**
     * Month names by number, French and English, without accents; four letters tell them apart but
     * for juin and juillet.
     */
    private static final String[][] MONTHS = {
        {"janv", "jan"},
        {"fevr", "fev", "feb"},
        {"mars", "mar"},
        {"avri", "avr", "apr"},
        {"mai", "may"},
        {"juin", "june", "jun"},
        {"juil", "july", "jul"},
        {"aout", "aug"},
        {"sept", "sep"},
        {"oct"},
        {"nov"},
        {"dec"}
    };

    /** Reads a date in any of the forms Zotero's exports hold; never fails. */
    public static ItemDate parse(String written) {
        Matcher iso = ISO.matcher(written);
        if (iso.matches()) {
            return of(written, number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(written);
        if (dayFirst.matches()) {
            return of(
                    written,
                    number(dayFirst.group(3)),
                    number(dayFirst.group(2)),
                    number(dayFirst.group(1)));
        }
        Matcher slashed = SLASHED.matcher(written);
        if (slashed.matches()) {
            return of(
                    written,
                    number(slashed.group(1)),
                    number(slashed.group(2)),
                    number(slashed.group(3)));
        }
        Matcher year = YEAR.matcher(written);
        if (!year.find()) {
            return new ItemDate(written, OptionalInt.empty(), "");
        }
        int month = month(written);
        Matcher day = DAY.matcher(written);
        return of(
                written,
                number(year.group(1)),
                month,
                month > 0 && day.find() ? number(day.group(1)) : 0);
    }

    private static ItemDate of(String written, int year, int month, int day) {
        int soundMonth = month >= 1 && month <= 12 ? month : 0;
        int soundDay = soundMonth > 0 && day >= 1 && day <= 31 ? day : 0;
        return new ItemDate(
                written,
                OptionalInt.of(year),
                "%06d-%02d-%02d".formatted(year + 100_000, soundMonth, soundDay));
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static int month(String written) {
        String plain =
                java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        for (String word : plain.split("[^a-z]+", -1)) {
            for (int number = 0; number < MONTHS.length; number++) {
                for (String start : MONTHS[number]) {
                    if (word.startsWith(start)) {
                        return number + 1;
                    }
                }
            }
        }
        return 0;
    }
}
