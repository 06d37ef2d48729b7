package cloud.girofle.herbier.zotero.database;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the database holds them, and as the Web API gives them. */
final class Moments {

    /** Of the time zone UTC, as all that SQLite writes. */
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2})");

    /** What Zotero understood of a date that somebody typed, then what they typed. */
    private static final Pattern TYPED =
            Pattern.compile("-?\\d{4}-(?:0\\d|1[0-2])-(?:[0-2]\\d|3[01]) (.*)", Pattern.DOTALL);

    private Moments() {}

    /** {@code 2021-03-04 10:11:12} as {@code 2021-03-04T10:11:12Z}; anything else as it is. */
    static String of(String written) {
        Matcher moment = MOMENT.matcher(written);
        return moment.matches() ? moment.group(1) + "T" + moment.group(2) + "Z" : written;
    }

    /** The value of a field as people typed it. */
    static String value(String field, String held) {
        if (field.equals("accessDate")) {
            return of(held);
        }
        Matcher typed = TYPED.matcher(held);
        return field.toLowerCase(Locale.ROOT).contains("date") && typed.matches()
                ? typed.group(1)
                : held;
    }
}
