package cloud.girofle.herbier.web.reader;

import java.util.regex.Pattern;

/**
 * Keeps French punctuation on the line of the word it belongs to: sources write « numérique : »
 * with a plain space, and a colon at the start of a line is a blot. Nothing but spaces changes.
 */
final class FrenchSpaces {

    private static final Pattern BEFORE_WIDE = Pattern.compile("(?<=\\S) (?=[:»](\\s|<|$))");
    private static final Pattern BEFORE_NARROW = Pattern.compile("(?<=\\S) (?=[;?!](\\s|<|$))");
    private static final Pattern AFTER = Pattern.compile("(?<=«) ");

    private FrenchSpaces() {}

    /** The text or HTML with spaces that do not break. */
    static String bound(String text) {
        String wide = BEFORE_WIDE.matcher(text).replaceAll("\u00a0");
        String narrow = BEFORE_NARROW.matcher(wide).replaceAll("\u202f");
        return AFTER.matcher(narrow).replaceAll("\u00a0");
    }
}
