package cloud.girofle.herbier.zotero.tex;

/** The TeX of one value, and how far it is read. Not thread-safe. */
final class TexSource {

    /** The longest formula that is looked for, in characters. */
    private static final int LONGEST_FORMULA = 300;

    private final String tex;
    private int at;

    TexSource(String tex) {
        this.tex = tex;
    }

    boolean hasMore() {
        return at < tex.length();
    }

    /** The next character; a blank past the end. */
    char next() {
        return ahead(0);
    }

    /** The character so far ahead, or behind; a blank where there is none. */
    char ahead(int offset) {
        int position = at + offset;
        return position >= 0 && position < tex.length() ? tex.charAt(position) : ' ';
    }

    void skip(int characters) {
        at += characters;
    }

    void skipBlanks() {
        while (hasMore() && tex.charAt(at) == ' ') {
            at++;
        }
    }

    boolean skipEmptyGroup() {
        boolean empty = next() == '{' && ahead(1) == '}';
        at += empty ? 2 : 0;
        return empty;
    }

    /** How many of the next characters are that one. */
    int run(char c) {
        int run = 0;
        while (at + run < tex.length() && tex.charAt(at + run) == c) {
            run++;
        }
        return run;
    }

    /** The name of a command, which is letters; empty where a sign stands. */
    String name() {
        int start = at;
        while (hasMore() && isLetter(tex.charAt(at))) {
            at++;
        }
        return tex.substring(start, at);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The inside of the group whose brace stands here, as written. */
    String argument() {
        int depth = 0;
        int start = at + 1;
        for (; at < tex.length(); at++) {
            char c = tex.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                at++;
                return tex.substring(start, at - 1);
            }
        }
        return tex.substring(start);
    }

    /**
     * The formula whose dollar stands here; empty where none does. It starts and ends tight, and no
     * digit follows it: « $20 and $30 » is none.
     */
    String formula() {
        int end = Math.min(tex.length(), at + LONGEST_FORMULA);
        int close = at + 1;
        while (close < end && !closesFormula(close)) {
            close++;
        }
        boolean none = close == end || Character.isWhitespace(ahead(1));
        return none ? "" : tex.substring(at + 1, close);
    }

    private boolean closesFormula(int position) {
        return tex.charAt(position) == '$'
                && position > at + 1
                && tex.charAt(position - 1) != '\\'
                && !Character.isWhitespace(tex.charAt(position - 1))
                && !(position + 1 < tex.length() && Character.isDigit(tex.charAt(position + 1)));
    }
}
