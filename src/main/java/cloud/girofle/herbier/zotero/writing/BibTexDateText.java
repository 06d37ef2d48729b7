package cloud.girofle.herbier.zotero.writing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a date as BibTeX has them; words that are no date of ISO 8601 stand where its reader
 * puts them together again.
 *
 * @param year the year, or all of it
 * @param month the name of BibTeX's macro, the words before the year, or empty
 * @param day or empty
 * @param isIso whether it is {@code 2020}, {@code 2020-02} or {@code 2020-02-14}
 */
record BibTexDateText(String year, String month, String day, boolean isIso) {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(\\d{2}))?)?");
    private static final Pattern WORDS = Pattern.compile("(\\p{L}+) (\\d{4})");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    static BibTexDateText of(String date) {
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            String month =
                    iso.group(2) == null ? "" : MONTHS.get(Integer.parseInt(iso.group(2)) - 1);
            return new BibTexDateText(
                    iso.group(1), month, iso.group(3) == null ? "" : iso.group(3), true);
        }
        Matcher words = WORDS.matcher(date);
        return words.matches()
                ? new BibTexDateText(words.group(2), words.group(1), "", false)
                : new BibTexDateText(date, "", "", false);
    }
}
