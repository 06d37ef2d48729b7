package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.reference.ItemDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes dates as Zotero keeps them, as text: {@code 2020-02-14}, {@code hiver 2021}. */
final class TaggedDates {

    private static final Set<String> FIELDS =
            Set.of("date", "accessDate", "filingDate", "originalDate");

    /** {@code YYYY/MM/DD/other words}, any part but the year blank. */
    private static final Pattern SLASHED =
            Pattern.compile("(\\d{4})/\\s*(\\d{0,2})\\s*(?:/\\s*(\\d{0,2})\\s*)?(?:/(.*))?");

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");

    private TaggedDates() {}

    /** Whether the base field holds a date. */
    static boolean isDate(String baseField) {
        return FIELDS.contains(baseField);
    }

    /** The date in Zotero's way of writing; as it stands where it is in none that is known here. */
    static String zotero(String written) {
        Matcher slashed = SLASHED.matcher(written);
        if (!slashed.matches()) {
            return written;
        }
        String year = slashed.group(1);
        int month = number(slashed.group(2), 12);
        int day = month == 0 ? 0 : number(slashed.group(3), 31);
        String other = slashed.group(4) == null ? "" : slashed.group(4);
        if (month == 0) {
            return year.equals("0000") && !other.isBlank() ? other.strip() : inWords(year, other);
        }
        String iso = year + "-%02d".formatted(month) + (day == 0 ? "" : "-%02d".formatted(day));
        return with(iso, other.strip());
    }

    /** Whether the date says its year: « 12 mars » does not. */
    static boolean hasYear(String date) {
        return ItemDate.parse(date).year().isPresent();
    }

    /** Whether the date says that year. */
    static boolean saysYear(String date, String year) {
        return date.contains(year)
                || ItemDate.parse(date).year().equals(ItemDate.parse(year).year());
    }

    /** Zotero's exporter cuts the year out of such words, and leaves a gap where it stood. */
    private static String inWords(String year, String other) {
        String words = other.strip();
        int gap = words.indexOf("  ");
        if (gap >= 0) {
            return words.substring(0, gap + 1) + year + words.substring(gap + 2);
        }
        return words.isEmpty() ? year : words + " " + year;
    }

    /** A time of day, the end of a span, or other words. */
    private static String with(String iso, String other) {
        if (other.isEmpty()) {
            return iso;
        }
        if (other.matches("T\\d.*")) {
            return iso + other;
        }
        return iso + (ISO.matcher(other).matches() ? "/" : " ") + other;
    }

    private static int number(@Nullable String digits, int most) {
        int number = digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return number <= most ? number : 0;
    }
}
