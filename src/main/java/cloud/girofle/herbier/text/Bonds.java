package cloud.girofle.herbier.text;

import java.util.Optional;
import java.util.Set;

/** Spaces that hold two things together: a number and its unit, « p. 12 », 12 345. */
final class Bonds {

    private static final Set<String> UNITS =
            Set.of(
                    "%",
                    "‰", "€", "$", "£", "°C", "°", "g", "kg", "mg", "t", "kt", "Mt", "Gt", "m",
                    "cm", "mm", "nm", "km", "m²", "km²", "m³", "ha", "L", "l", "mL", "W", "kW",
                    "MW", "GW", "TW", "Wh", "kWh", "MWh", "GWh", "TWh", "J", "kJ", "MJ", "GJ", "TJ",
                    "EJ", "V", "Hz", "MHz", "GHz", "o", "ko", "Mo", "Go", "To", "Po", "Eo", "bit",
                    "bits", "kB", "MB", "GB", "TB", "s", "ms", "min", "h", "j", "k€", "M€", "Md€");

    private static final Set<String> ABBREVIATIONS =
            Set.of("p.", "pp.", "vol.", "chap.", "fig.", "art.", "n°", "nº", "N°", "§", "t.");

    private static final int LONGEST = 12;

    private Bonds() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\u00a0' || c == '\u202f';
    }

    /** The space that the one there should be, if it must not break. */
    static Optional<Character> space(String text, int at) {
        String after = word(text, at + 1);
        if (after.isEmpty() || at == 0) {
            return Optional.empty();
        }
        if (Character.isDigit(text.charAt(at - 1))) {
            if (isThousands(text, at, after)) {
                return Optional.of('\u202f');
            }
            return isUnit(after) ? Optional.of('\u00a0') : Optional.empty();
        }
        boolean place =
                Character.isDigit(after.charAt(0)) && ABBREVIATIONS.contains(wordBefore(text, at));
        return place ? Optional.of('\u00a0') : Optional.empty();
    }

    private static boolean isUnit(String word) {
        int slash = word.indexOf('/');
        String unit = slash > 0 ? word.substring(0, slash) : word;
        return UNITS.contains(unit) || unit.matches("(?:[kMG]?g|[kMG]?t)CO[2₂](?:e|eq)?");
    }

    /** One to three digits, then three: a longer number before is a year. */
    private static boolean isThousands(String text, int at, String after) {
        boolean three =
                after.length() >= 3
                        && after.substring(0, 3).chars().allMatch(Character::isDigit)
                        && (after.length() == 3 || !Character.isLetterOrDigit(after.charAt(3)));
        int start = at;
        while (start > 0 && at - start < 4 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return three && at - start <= 3;
    }

    private static String word(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST && isOfUnit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isOfUnit(char c) {
        return Character.isLetterOrDigit(c) || "%‰€$£°²³₂/".indexOf(c) >= 0;
    }

    private static String wordBefore(String text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST && !isSpace(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, end);
        return word.startsWith("(") ? word.substring(1) : word;
    }
}
