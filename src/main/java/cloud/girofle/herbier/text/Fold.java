package cloud.girofle.herbier.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Brings together spellings that people do not tell apart: case, accents, ligatures. */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What the letters of European languages and their punctuation fold to, worked out once. */
    private static final String[] LATIN = table(0, 0x180);

    private static final int PUNCTUATION_FROM = 0x2010;
    private static final String[] PUNCTUATION = table(PUNCTUATION_FROM, 0x2040);

    private Fold() {}

    /**
     * The text in lower case, without accents: {@code Écologie} and {@code ecologie} fold alike.
     */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int plain = 0;
        while (plain < lower.length() && lower.charAt(plain) < 0x80) {
            plain++;
        }
        if (plain == lower.length()) {
            return lower; // Nothing to take off.
        }
        StringBuilder folded = new StringBuilder(lower.length() + 8).append(lower, 0, plain);
        for (int at = plain; at < lower.length(); at++) {
            char c = lower.charAt(at);
            if (c < 0x80) {
                folded.append(c);
            } else if (c < LATIN.length) {
                folded.append(LATIN[c]);
            } else if (c >= PUNCTUATION_FROM && c < PUNCTUATION_FROM + PUNCTUATION.length) {
                folded.append(PUNCTUATION[c - PUNCTUATION_FROM]);
            } else {
                return slowly(lower);
            }
        }
        return folded.toString();
    }

    private static String[] table(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(c -> slowly(String.valueOf((char) c)))
                .toArray(String[]::new);
    }

    /** Any text; one that decomposes letter by letter gives the same letter by letter. */
    private static String slowly(String lower) {
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
