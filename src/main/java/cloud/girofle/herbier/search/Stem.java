package cloud.girofle.herbier.search;

/**
 * Light stemmers, made for names of things rather than for verbs. They undo plurals and feminines
 * and little more, so that {@code numérique} stays away from {@code numéro}; and they bring both
 * languages to the same ending where the words are the same ({@code énergie} and {@code energy},
 * {@code centre} and {@code center}, {@code politique} and {@code political}), so that a query in
 * one finds texts in the other. What comes out is a key, not a word: it is only ever compared.
 *
 * <p>Words come folded (see {@link cloud.girofle.herbier.text.Fold}). Words of three letters or
 * less, and words with a digit, are left alone: they are acronyms, units and numbers.
 */
final class Stem {

    private static final int SHORT = 3;

    private Stem() {}

    static String french(String word) {
        if (isLeftAlone(word)) {
            return word;
        }
        String stem = word;
        if (stem.endsWith("aux") && !stem.endsWith("eaux") && stem.length() > 4) {
            stem = cut(stem, 2) + "l";
        } else if (stem.endsWith("eaux") || stem.endsWith("eux") || stem.endsWith("oux")) {
            stem = cut(stem, 1);
        } else if (stem.endsWith("s") && !stem.endsWith("ss")) {
            stem = cut(stem, 1);
        }
        return ending(stem);
    }

    static String english(String word) {
        if (isLeftAlone(word)) {
            return word;
        }
        String stem = word;
        if (stem.endsWith("sis")) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("sses") || stem.endsWith("xes") || stem.endsWith("shes")) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("ches")) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("s")
                && !stem.endsWith("ss")
                && !stem.endsWith("us")
                && !stem.endsWith("is")) {
            stem = cut(stem, 1);
        }
        if (stem.endsWith("ing") && stem.length() >= 7) {
            stem = cut(stem, 3);
        } else if (stem.endsWith("ed") && stem.length() >= 6) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("ical") && stem.length() >= 7) {
            stem = cut(stem, 2);
        }
        return ending(stem);
    }

    /** What both languages share. */
    private static String ending(String word) {
        String stem = word;
        while (stem.endsWith("e") && stem.length() > 4) {
            stem = cut(stem, 1);
        }
        if (stem.endsWith("iqu")) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("ic") && stem.length() >= 6) {
            stem = cut(stem, 1);
        } else if (stem.endsWith("y")) {
            stem = cut(stem, 1) + "i";
        } else if ((stem.endsWith("ter") || stem.endsWith("ber")) && stem.length() >= 5) {
            stem = cut(stem, 2) + "r";
        }
        int last = stem.length() - 1;
        return last > SHORT && stem.charAt(last) == stem.charAt(last - 1) ? cut(stem, 1) : stem;
    }

    private static boolean isLeftAlone(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (Character.isDigit(word.charAt(at))) {
                return true;
            }
        }
        return word.length() <= SHORT;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
