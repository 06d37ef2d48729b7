package cloud.girofle.herbier.zotero.tex;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date from BibTeX's year, month and day. What is read of them is written as ISO 8601 ({@code
 * 2020-02}); what is not, « hiver », stands before the year as Zotero writes it.
 */
final class BibTexDate {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** A month and perhaps a day, in either order: {@code feb}, {@code 12 mars}. */
    private static final Pattern MONTH =
            Pattern.compile(
                    "(?:(\\d{1,2})[^\\d\\p{L}]{1,4})?"
                            + "(\\p{L}{3,9})\\.?"
                            + "(?:[^\\d\\p{L}]{1,4}(\\d{1,2}))?");

    private static final String[] MONTHS = {
        "january janvier",
        "february fevrier février",
        "march mars",
        "april avril",
        "may mai",
        "june juin",
        "july juillet",
        "august aout août",
        "september septembre",
        "october octobre",
        "november novembre",
        "december decembre décembre"
    };

    private BibTexDate() {}

    static String of(String year, String month, String day) {
        String sound = YEAR.matcher(year).matches() ? year : "";
        int number = number(month, 12);
        String dayOfMonth = day;
        Matcher named = MONTH.matcher(month);
        if (number == 0 && named.matches()) {
            number = monthNamed(named.group(2));
            String before = named.group(1);
            String after = named.group(3);
            dayOfMonth = before != null ? before : after != null ? after : day;
        }
        if (sound.isEmpty() || number == 0) {
            return (day + " " + month + " " + year).strip().replaceAll(" {2,}", " ");
        }
        int date = number(dayOfMonth, 31);
        return date == 0
                ? sound + "-%02d".formatted(number) + (dayOfMonth.isEmpty() ? "" : " " + dayOfMonth)
                : sound + "-%02d-%02d".formatted(number, date);
    }

    private static int number(String digits, int most) {
        int number = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
        return number <= most ? number : 0;
    }

    /** A month by its name or the first three letters of it or more, French or English; else 0. */
    private static int monthNamed(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        for (int month = 0; month < MONTHS.length; month++) {
            for (String name : MONTHS[month].split(" ", -1)) {
                if (name.startsWith(plain)) {
                    return month + 1;
                }
            }
        }
        return plain.equals("sept") ? 9 : 0;
    }
}
