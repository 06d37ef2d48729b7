package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.zotero.reading.Lines;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where things end in the text of a BibTeX file. A brace behind a backslash does not count,
 * as Zotero writes them, unless the field plainly ends there.
 *
 * <p>Linear: what was never closed is looked for no further than {@link #PATIENCE} past the next
 * entry.
 */
final class BibTexText {

    /** The head of an entry at the start of a line: its type is group 1. */
    static final Pattern HEAD = Pattern.compile("[ \\t]*@[ \\t]*([A-Za-z][\\w-]*+)\\s*+[{(]");

    private static final Pattern WHOLE_HEAD =
            Pattern.compile(HEAD.pattern() + "\\s*+(?:[^\\s,{}=\"][^,{}=\"\\n]*+)?[,=}\\n]");
    private static final String WORD = "[^\\s={}(),\"#%@]";
    private static final Pattern FIELD =
            Pattern.compile("\\s*+(?=\\p{L})" + WORD + "++(?:[ \\t]++" + WORD + "++){0,3}+\\s*+=");
    private static final Pattern FILLED = Pattern.compile(FIELD.pattern() + "\\s*+[{\"]");
    private static final Pattern ENDS =
            Pattern.compile("[ \\t]*+(?:,?[ \\t]*+\\n|,)(?:\\s*+[})]|" + FIELD.pattern() + ")");

    /** How far a value that runs into an entry may turn out to quote it, in characters. */
    private static final int PATIENCE = 2_048;

    /** The end was not found. */
    static final int NOWHERE = -1;

    private final String text;
    private final Lines lines;
    private int deepest;

    BibTexText(String text) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        this.lines = new Lines(this.text);
    }

    String between(int start, int end) {
        return text.substring(start, Math.max(start, end));
    }

    int length() {
        return text.length();
    }

    /** The character there; a line end past the end. */
    char at(int position) {
        return position < text.length() ? text.charAt(position) : '\n';
    }

    /** The number of the line, from 1; cheap when asked in the file's order. */
    int line(int position) {
        return lines.at(position);
    }

    /** The deepest nesting of braces that were closed. */
    int deepest() {
        return deepest;
    }

    /** Where the character next stands; the text's end where it does not. */
    int find(char c, int from) {
        int found = text.indexOf(c, from);
        return found < 0 ? text.length() : found;
    }

    /** Where one of the characters next stands; the text's end where none does. */
    int findAny(String chars, int from) {
        int found = Math.min(from, text.length());
        while (found < text.length() && chars.indexOf(text.charAt(found)) < 0) {
            found++;
        }
        return found;
    }

    /** The last blank before the last word between the positions; the end where there is none. */
    int lastBlank(int start, int end) {
        int word = end;
        while (word > start && Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        while (word > start && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        return word > start ? word : end;
    }

    int skipBlank(int position) {
        int end = position;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    int lineEnd(int position) {
        return find('\n', position);
    }

    /** The closing brace of the group opened just before the position, or {@link #NOWHERE}. */
    int closingBrace(int position) {
        return closing(position, '}', 1);
    }

    /**
     * The closing brace of a value, or {@link #NOWHERE}: also where the value holds fields and the
     * entry has no brace left, as then the entry's was taken for the value's.
     */
    int closingBraceOfValue(int position) {
        int end = closingBrace(position);
        if (end == NOWHERE) {
            return NOWHERE;
        }
        int next = skipBlank(at(end + 1) == ',' ? end + 2 : end + 1);
        boolean nothingLeft = next >= length() || (at(next) == '@' && startsEntry(next));
        return nothingLeft && nextField(position, end) < end ? NOWHERE : end;
    }

    /** The quote that closes the one just before the position, or {@link #NOWHERE}. */
    int closingQuote(int position) {
        int end = closing(position, '"', 0);
        int before = end;
        while (before > position && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        boolean opensAnother = before > position && text.charAt(before - 1) == '=';
        return opensAnother ? NOWHERE : end;
    }

    private int closing(int position, char closer, int depthAtStart) {
        int depth = depthAtStart;
        int depthMet = depth;
        int stop = text.length();
        int end = NOWHERE;
        for (int i = position; i < stop && end == NOWHERE; i++) {
            char c = text.charAt(i);
            if (c == '\\' && at(i + 1) != '\n') {
                i++;
                boolean closes = text.charAt(i) == closer && depth == depthAtStart;
                end = closes && ends(i + 1) ? i : NOWHERE;
            } else if (c == '{') {
                depth++;
                depthMet = Math.max(depthMet, depth);
            } else if (c == '}') {
                depth--;
                if (depth < depthAtStart && closer != '}') {
                    return NOWHERE;
                }
                end = depth < depthAtStart ? i : NOWHERE;
            } else if (c == closer && depth == 0) {
                end = i;
            } else if (c == '\n' && stop == text.length() && startsEntry(i + 1)) {
                stop = Math.min(stop, i + PATIENCE);
            }
        }
        if (end != NOWHERE) {
            deepest = Math.max(deepest, depthMet);
        }
        return end;
    }

    /** Where the next entry starts a line; the text's end where none does. */
    int nextEntry(int position) {
        boolean midLine = position > 0 && at(position - 1) != '\n';
        int start = midLine ? lineEnd(position) + 1 : position;
        while (start < text.length()) {
            if (startsEntry(start)) {
                return start;
            }
            start = lineEnd(start) + 1;
        }
        return text.length();
    }

    /** Where an unclosed value gives way: before the next line that is a field or a lone closer. */
    int nextField(int position, int limit) {
        int end = lineEnd(position);
        while (end < limit) {
            int next = skipBlank(end);
            if (next >= limit || at(next) == '}' || at(next) == ')' || startsField(end)) {
                return end;
            }
            end = lineEnd(next);
        }
        return limit;
    }

    /** The first line between the positions that fills a field, or {@link #NOWHERE}. */
    int filledField(int position, int limit) {
        int start = skipBlank(position);
        while (start < limit) {
            if (looking(FILLED, start).lookingAt()) {
                return start;
            }
            start = skipBlank(lineEnd(start));
        }
        return NOWHERE;
    }

    /** Whether a field's name and equals sign stand there, after blanks. */
    boolean startsField(int position) {
        return looking(FIELD, position).lookingAt();
    }

    /** The head of an entry there, if one is. */
    Matcher head(int position) {
        return looking(HEAD, position);
    }

    /** Whether an entry starts the line that starts there. */
    boolean startsEntry(int position) {
        int at = position;
        while (at(at) == ' ' || at(at) == '\t') {
            at++;
        }
        return at(at) == '@' && looking(WHOLE_HEAD, at).lookingAt();
    }

    /** Whether a value may end before the position: a comma or line end, then a field or closer. */
    private boolean ends(int position) {
        return looking(ENDS, position).lookingAt();
    }

    private Matcher looking(Pattern pattern, int position) {
        return pattern.matcher(text).region(Math.min(position, text.length()), text.length());
    }
}
