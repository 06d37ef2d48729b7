package cloud.girofle.herbier.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings together spellings that people do not tell apart: case, accents, ligatures. */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Fold() {}

    /**
     * The text in lower case, without accents: {@code Écologie} and {@code ecologie} fold alike.
     */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower; // Nothing to take off, and no need of the slow way.
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return bare.replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
    }

    /** Folded words joined by single spaces, punctuation left out: for comparing titles. */
    public static String words(String text) {
        String folded = fold(text);
        StringBuilder words = new StringBuilder(folded.length());
        boolean apart = false;
        for (int at = 0; at < folded.length(); ) {
            int c = folded.codePointAt(at);
            at += Character.charCount(c);
            if (!isOfWord(c)) {
                apart = true;
                continue;
            }
            if (apart && !words.isEmpty()) {
                words.append(' ');
            }
            apart = false;
            words.appendCodePoint(c);
        }
        return words.toString();
    }

    /** Letters, digits, and other numbers: the « ² » of m² became a digit already. */
    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    /**
     * Folded words joined by hyphens, for an address: {@code Lopez, Fanny} gives {@code
     * lopez-fanny}.
     */
    public static String slug(String text) {
        return words(text).replace(' ', '-');
    }
}
