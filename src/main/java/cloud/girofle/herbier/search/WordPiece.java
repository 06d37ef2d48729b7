package cloud.girofle.herbier.search;

import cloud.girofle.herbier.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word within what the tokenizer takes for one: {@code avocat} in « l’avocat », {@code earth} in
 * « Earth’s », {@code auteur} and {@code ice} in « auteur.ice ». Numbers stay whole, and a decimal
 * comma becomes a point.
 *
 * @param word folded
 * @param start where it begins in the token
 * @param end where it ends
 * @param capitals whether it is written as short forms are
 * @param unit what it is also called as a unit, or empty
 */
record WordPiece(String word, int start, int end, boolean capitals, String unit) {

    /** As typed on a keyboard, as typeset, and as wrongly typeset. */
    private static final String APOSTROPHES = "'’‘ʼ＇";

    private static final int LONGEST_ACRONYM = 7;

    private static final Set<String> ELIDED =
            Set.of(
                    "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s",
                    "t");

    /**
     * The words of a token, in their order; none when it holds neither letter, digit nor symbol.
     */
    static List<WordPiece> of(String token) {
        if (isPlain(token)) {
            return List.of(new WordPiece(token, 0, token.length(), false, Units.of(token)));
        }
        List<WordPiece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= token.length(); at++) {
            if (at == token.length() || isJoint(token, at)) {
                add(pieces, token, from, at);
                from = at + 1;
            }
        }
        boolean acronym =
                pieces.size() > 1 && pieces.stream().allMatch(piece -> piece.word().length() == 1);
        if (acronym) {
            String letters = String.join("", pieces.stream().map(WordPiece::word).toList());
            return List.of(
                    new WordPiece(
                            letters,
                            pieces.getFirst().start(),
                            pieces.getLast().end(),
                            isCapitals(token),
                            ""));
        }
        return pieces;
    }

    /** Most words: nothing to cut, nothing to fold. */
    private static boolean isPlain(String token) {
        for (int at = 0; at < token.length(); at++) {
            char c = token.charAt(at);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJoint(String token, int at) {
        if (".,:_·‧".indexOf(token.charAt(at)) < 0) {
            return false;
        }
        boolean inNumber =
                at > 0
                        && at + 1 < token.length()
                        && Character.isDigit(token.charAt(at - 1))
                        && Character.isDigit(token.charAt(at + 1));
        return !inNumber;
    }

    private static void add(List<WordPiece> pieces, String token, int from, int to) {
        int start = from;
        int end = to;
        int apostrophe = apostrophe(token, from, to);
        if (apostrophe > 0
                && ELIDED.contains(token.substring(from, apostrophe).toLowerCase(Locale.ROOT))) {
            start = apostrophe + 1;
        }
        if (end - start > 2
                && "sS".indexOf(token.charAt(end - 1)) >= 0
                && APOSTROPHES.indexOf(token.charAt(end - 2)) >= 0) {
            end -= 2;
        }
        String word = fold(token.substring(start, end));
        if (!word.isEmpty()) {
            String written = token.substring(start, end);
            pieces.add(new WordPiece(word, start, end, isCapitals(written), Units.of(written)));
        }
    }

    /** Two capitals at least, as in « CO2e » and « IoT », and no longer than such forms are. */
    private static boolean isCapitals(String piece) {
        return piece.length() <= LONGEST_ACRONYM
                && piece.chars().filter(Character::isUpperCase).count() > 1;
    }

    private static int apostrophe(String token, int from, int to) {
        for (int at = from; at < to; at++) {
            if (APOSTROPHES.indexOf(token.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static String fold(String piece) {
        StringBuilder kept = new StringBuilder(piece.length());
        for (int at = 0; at < piece.length(); at++) {
            char c = piece.charAt(at);
            // An unseen hyphen or joiner is how the text was laid out, not how the word is spelt.
            if (APOSTROPHES.indexOf(c) < 0 && Character.getType(c) != Character.FORMAT) {
                kept.append(c);
            }
        }
        return Fold.fold(kept.toString()).replace(',', '.');
    }
}
