package cloud.girofle.herbier.web.reader;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the page's language writes them. */
public final class WrittenDate {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2})(?:[T ]\\d{2}:\\d{2}.*)?)?");

    /** Where the readers are. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private WrittenDate() {}

    /** {@code 2020-02-14}: « 14 février 2020 ». Anything but an ISO date stays as it is written. */
    public static String of(String written, Locale locale) {
        Matcher iso = ISO.matcher(written.strip());
        if (!iso.matches()) {
            return written;
        }
        int year = Integer.parseInt(iso.group(1));
        int month = Integer.parseInt(iso.group(2));
        String day = iso.group(3);
        try {
            return day == null
                    ? DateTimeFormatter.ofPattern("MMMM uuuu", locale)
                            .format(YearMonth.of(year, month))
                    : of(LocalDate.of(year, month, Integer.parseInt(day)), locale);
        } catch (DateTimeException e) {
            return written; // 2021-00-00 and its like: what the source wrote says more.
        }
    }

    /** The day of a moment: « 1er mars 2026 ». */
    public static String of(Instant moment, Locale locale) {
        return of(LocalDate.ofInstant(moment, ZONE), locale);
    }

    /** A moment to the minute: « 1er mars 2026, 14 h 05 ». */
    public static String withTime(Instant moment, Locale locale) {
        return of(moment, locale) + ", " + time(moment, locale);
    }

    /** The time of a moment to the minute: « 14 h 05 ». */
    public static String time(Instant moment, Locale locale) {
        boolean french = locale.getLanguage().equals("fr");
        return DateTimeFormatter.ofPattern(french ? "H'\u00a0h\u00a0'mm" : "HH:mm", locale)
                .format(moment.atZone(ZONE));
    }

    private static String of(LocalDate day, Locale locale) {
        boolean first = day.getDayOfMonth() == 1 && locale.getLanguage().equals("fr");
        return DateTimeFormatter.ofPattern(
                        first ? "d'er'\u00a0MMMM uuuu" : "d\u00a0MMMM uuuu", locale)
                .format(day);
    }
}
