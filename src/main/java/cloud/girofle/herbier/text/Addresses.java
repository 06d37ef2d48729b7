package cloud.girofle.herbier.text;

import java.util.BitSet;

/** Finds web addresses and DOIs in a text, where no character may change. */
final class Addresses {

    private static final String AFTER = ".,;:!?)]»”\"'…";

    private Addresses() {}

    /** Sets the places of their characters. */
    static void in(String text, BitSet places) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !Bonds.isSpace(text.charAt(end))) {
                end++;
            }
            word(text, start, end, places);
            start = end + 1;
        }
    }

    private static void word(String text, int start, int end, BitSet places) {
        String word = text.substring(start, end);
        int scheme = word.indexOf("://");
        int first = scheme < 0 ? word.indexOf("www.") : letters(word, scheme);
        if (first < 0) {
            int doi = word.indexOf("10.");
            first = doi >= 0 && word.indexOf('/', doi) > 0 ? doi : word.indexOf("mailto:");
        }
        if (first < 0) {
            return;
        }
        int last = word.length();
        while (last > first && AFTER.indexOf(word.charAt(last - 1)) >= 0) {
            last--;
        }
        places.set(start + first, start + last);
    }

    private static int letters(String word, int end) {
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(word.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
