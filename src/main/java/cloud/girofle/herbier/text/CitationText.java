package cloud.girofle.herbier.text;

import cloud.girofle.herbier.text.Citation.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Pandoc's citations (<a href="https://pandoc.org/MANUAL.html#citation-syntax">Citation
 * syntax</a>). A key begins with a letter, a digit or {@code _}, and may hold single signs of
 * punctuation; any other stands in braces: {@code @{a..b}}.
 */
final class CitationText {

    private static final String INSIDE = ":.#$%&-+?<>~/_";

    private CitationText() {}

    /** {@code voir @one, p. 3 ; @other}: what stands between brackets, if each part cites. */
    static Optional<List<Item>> items(String text) {
        List<Item> items = new ArrayList<>();
        for (String part : text.replace('\n', ' ').split(";", -1)) {
            Optional<Item> item = item(part);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        return Optional.of(items);
    }

    private static Optional<Item> item(String part) {
        for (int at = part.indexOf('@'); at >= 0; at = part.indexOf('@', at + 1)) {
            int end = keyEnd(part, at + 1);
            boolean withoutName = at > 0 && part.charAt(at - 1) == '-';
            int start = withoutName ? at - 1 : at;
            boolean apart = start == 0 || opens(part.codePointBefore(start));
            if (end > at + 1 && apart) {
                return Optional.of(
                        new Item(
                                part.substring(0, start).strip(),
                                key(part, at + 1, end),
                                withoutName,
                                part.substring(end).strip()));
            }
        }
        return Optional.empty();
    }

    /** Whether a citation may follow that character: in an address or an e-mail, none does. */
    static boolean opens(int before) {
        return Character.isWhitespace(before)
                || Character.isSpaceChar(before)
                || "([{«“‘’'\"*_—–,;!".indexOf(before) >= 0;
    }

    /** The key between both, its braces left out. */
    static String key(String text, int start, int end) {
        return text.charAt(start) == '{'
                ? text.substring(start + 1, end - 1)
                : text.substring(start, end);
    }

    /** Where the key that begins there ends; there too where none does. */
    static int keyEnd(String text, int start) {
        if (start < text.length() && text.charAt(start) == '{') {
            int close = text.indexOf('}', start);
            return close > start + 1 && isPlain(text, start + 1, close) ? close + 1 : start;
        }
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean goesOn =
                    isOfKey(c)
                            || (at > start
                                    && INSIDE.indexOf(c) >= 0
                                    && at + 1 < text.length()
                                    && isOfKey(text.codePointAt(at + 1)));
            if (!goesOn) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isOfKey(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isPlain(String text, int start, int end) {
        return text.substring(start, end)
                .chars()
                .noneMatch(c -> Character.isWhitespace(c) || c == '{' || c == '[' || c == ']');
    }
}
