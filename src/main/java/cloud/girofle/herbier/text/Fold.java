package cloud.girofle.herbier.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings together spellings that people do not tell apart: case, accents, ligatures. */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Fold() {}

    /**
     * The text in lower case, without accents: {@code Écologie} and {@code ecologie} fold alike.
     */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
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
        return NOT_WORD.matcher(fold(text)).replaceAll(" ").strip();
    }

    /**
     * Folded words joined by hyphens, for an address: {@code Lopez, Fanny} gives {@code
     * lopez-fanny}.
     */
    public static String slug(String text) {
        return words(text).replace(' ', '-');
    }
}
