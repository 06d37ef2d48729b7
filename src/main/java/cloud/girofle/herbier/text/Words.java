package cloud.girofle.herbier.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut where a reader would: words, numbers with their decimals, spaces, line ends, each sign
 * of punctuation. Joined again they are the text. An elided article is a word: « l’ », « avocat ».
 */
final class Words {

    private Words() {}

    /** The pieces, in order; line ends are all {@code \n}. */
    static List<String> of(String text) {
        String plain = Lines.ended(text);
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int end = end(plain, at);
            pieces.add(plain.substring(at, end));
            at = end;
        }
        return pieces;
    }

    /** Whether the piece is a word or a number, and no space or punctuation. */
    static boolean isWord(String piece) {
        return !piece.isEmpty() && isOfWord(piece.codePointAt(0));
    }

    private static int end(String text, int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        if (first == '\n') {
            return at;
        }
        if (isSpace(first)) {
            while (at < text.length() && isSpace(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            return at;
        }
        if (!isOfWord(first)) {
            return at;
        }
        while (at < text.length() && (isOfWord(text.codePointAt(at)) || isDecimal(text, at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        boolean elided = at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '’');
        return elided ? at + 1 : at;
    }

    private static boolean isDecimal(String text, int at) {
        return (text.charAt(at) == ',' || text.charAt(at) == '.')
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isSpace(int c) {
        return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
