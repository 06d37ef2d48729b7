package cloud.girofle.herbier.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Sets one paragraph, given as the runs of text its elements hold. For one use. */
final class Typesetter {

    /** What is changed. */
    enum Manner {
        FRENCH,
        /** French, but only spaces: the words are somebody else's. */
        FRENCH_SPACES,
        ENGLISH
    }

    /**
     * A run of text.
     *
     * @param text its characters
     * @param asItIs whether it stays: it only tells what stands before and after others
     */
    record Run(String text, boolean asItIs) {}

    private static final char WIDE = '\u00a0';
    private static final char NARROW = '\u202f';

    private final Manner manner;
    private final String all;
    private final List<StringBuilder> set = new ArrayList<>();
    private final List<Run> runs;
    private final BitSet untouched = new BitSet();
    private final BitSet leftOut = new BitSet();
    private final BitSet opening = new BitSet();
    private final BitSet closing = new BitSet();

    /** The run of the character being set. */
    private int run;

    private boolean inGuillemets;

    private Typesetter(List<Run> runs, Manner manner) {
        this.runs = runs;
        this.manner = manner;
        StringBuilder text = new StringBuilder();
        for (Run each : runs) {
            if (each.asItIs()) {
                untouched.set(text.length(), text.length() + each.text().length());
            }
            text.append(each.text());
            set.add(new StringBuilder(each.asItIs() ? 0 : each.text().length() + 16));
        }
        this.all = text.toString();
    }

    /** The runs as they are to be shown. */
    static List<String> set(List<Run> runs, Manner manner) {
        Typesetter typesetter = new Typesetter(runs, manner);
        typesetter.set();
        return typesetter.set.stream().map(StringBuilder::toString).toList();
    }

    private void set() {
        Addresses.in(all, untouched);
        pairQuotes();
        int end = 0;
        int at = 0;
        for (run = 0; run < runs.size(); run++) {
            end += runs.get(run).text().length();
            while (at < end) {
                at += isAsItIs(at) ? keep(at) : character(at);
            }
        }
    }

    private boolean isAsItIs(int at) {
        return untouched.get(at) || leftOut.get(at);
    }

    private int keep(int at) {
        return leftOut.get(at) || runs.get(run).asItIs() ? 1 : put(all.charAt(at));
    }

    /** Sets what begins there; answers how many characters that was. */
    private int character(int at) {
        char c = all.charAt(at);
        if (manner == Manner.ENGLISH) {
            return english(at, c);
        }
        return switch (c) {
            case '\'' -> put(isElision(at) && words() ? '’' : c);
            case '"' -> quote(at);
            case '«' -> openGuillemets(at);
            case '»' -> closeGuillemets(at);
            case ';', '!', '?', ':' -> mark(at, c);
            case '.' -> isEllipsis(at) ? put('…') + 2 : put(c);
            case '-' -> isDash(at) ? put('–') + 1 : put(c);
            case '°' -> put(isNumero(at) ? 'º' : c);
            case ' ' -> put(words() ? Bonds.space(all, at).orElse(' ') : ' ');
            default -> put(c);
        };
    }

    private int english(int at, char c) {
        if (c == '"' && (opening.get(at) || closing.get(at))) {
            return put(opening.get(at) ? '“' : '”');
        }
        if (c == ';' && isSpace(before(at)) && isSpace(next(at))) {
            dropSpaces(); // Between names that a French cataloguer listed.
        }
        if (c != '\'') {
            return put(c);
        }
        boolean after = Character.isLetter(before(at)) || ".,!?)”…".indexOf(before(at)) >= 0;
        boolean year = Character.isDigit(before(at)) && Character.isLetter(next(at));
        boolean decade = Character.isDigit(next(at)) && !Character.isDigit(before(at));
        if (after || year || decade) {
            return put('’');
        }
        boolean opens = !Character.isDigit(before(at)) && !isSpace(next(at)) && next(at) != 0;
        return put(opens ? '‘' : c);
    }

    private boolean words() {
        return manner == Manner.FRENCH;
    }

    private boolean isElision(int at) {
        char next = next(at);
        return Character.isLetter(before(at))
                && (Character.isLetterOrDigit(next) || "«\"“\uFFFC".indexOf(next) >= 0);
    }

    /** The sign of a degree, typed for the small o of « numéro ». */
    private boolean isNumero(int at) {
        boolean alone = at < 2 || !Character.isLetter(all.charAt(at - 2));
        char after = isSpace(next(at)) ? next(at + 1) : next(at);
        return words()
                && (before(at) == 'n' || before(at) == 'N')
                && alone
                && Character.isDigit(after);
    }

    private boolean isEllipsis(int at) {
        return words() && all.startsWith("...", at) && before(at) != '.' && next(at + 2) != '.';
    }

    /** Two hyphens between spaces or numbers; elsewhere they may be an option of a command. */
    private boolean isDash(int at) {
        char before = before(at);
        char after = next(at + 1);
        return words()
                && all.startsWith("--", at)
                && ((isSpace(before) && isSpace(after))
                        || (Character.isDigit(before) && Character.isDigit(after)));
    }

    private int quote(int at) {
        if (!words() || (!opening.get(at) && !closing.get(at))) {
            return put('"');
        }
        if (inGuillemets) {
            return put(opening.get(at) ? '“' : '”');
        }
        if (opening.get(at)) {
            put('«');
            return put(NARROW);
        }
        put(NARROW);
        return put('»');
    }

    private int openGuillemets(int at) {
        put('«');
        inGuillemets = true;
        int word = at + 1;
        while (word < all.length() && isSpace(all.charAt(word))) {
            word++;
        }
        leftOut.set(at + 1, word);
        if (word < all.length() && (words() || word > at + 1)) {
            put(NARROW);
        }
        return 1;
    }

    private int closeGuillemets(int at) {
        inGuillemets = false;
        boolean spaced = isSpace(before(at));
        if (lastWord(at) != 0 && (words() || spaced)) {
            dropSpaces();
            put(NARROW);
        }
        return put('»');
    }

    /** A mark with a space before it, in French. */
    private int mark(int at, char mark) {
        char next = next(at);
        boolean ends = next == 0 || isSpace(next) || "»”\",;:.!?…\u2028".indexOf(next) >= 0;
        boolean closes = (mark == '!' || mark == '?') && (next == ')' || next == ']');
        char word = lastWord(at);
        char space = mark == ':' ? WIDE : NARROW;
        if ((ends || closes) && word != 0 && word != '\u2028') {
            if (isSpace(before(at))) {
                dropSpaces();
                put(space);
            } else if (words() && takesSpace(word, mark)) {
                put(space);
            }
        }
        return put(mark);
    }

    private static boolean takesSpace(char word, char mark) {
        return Character.isLetter(word)
                || (mark != ':' && Character.isDigit(word))
                || ")]»”’%".indexOf(word) >= 0;
    }

    /** Straight quotes in pairs; one alone may be an inch. */
    private void pairQuotes() {
        int open = -1;
        for (int at = all.indexOf('"'); at >= 0; at = all.indexOf('"', at + 1)) {
            if (untouched.get(at)) {
                continue;
            }
            char before = before(at);
            boolean apart =
                    before == 0 || isSpace(before) || "([{«“—–-/’'\u2028".indexOf(before) >= 0;
            boolean opens = apart && next(at) != 0 && !isSpace(next(at));
            if (open >= 0 && before != 0 && !isSpace(before)) {
                opening.set(open);
                closing.set(at);
                open = -1;
            } else if (opens) {
                open = at;
            }
        }
    }

    private char before(int at) {
        return at == 0 ? 0 : all.charAt(at - 1);
    }

    private char next(int at) {
        return at + 1 >= all.length() ? 0 : all.charAt(at + 1);
    }

    /** The last character before that is no space; 0 at the start. */
    private char lastWord(int at) {
        int last = at - 1;
        while (last >= 0 && isSpace(all.charAt(last))) {
            last--;
        }
        return last < 0 ? 0 : all.charAt(last);
    }

    private void dropSpaces() {
        for (int each = run; each >= 0 && !runs.get(each).asItIs(); each--) {
            StringBuilder text = set.get(each);
            while (!text.isEmpty() && isSpace(text.charAt(text.length() - 1))) {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty()) {
                return;
            }
        }
    }

    private int put(char c) {
        set.get(run).append(c);
        return 1;
    }

    private static boolean isSpace(char c) {
        return Bonds.isSpace(c);
    }
}
