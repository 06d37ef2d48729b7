package cloud.girofle.herbier.zotero.tex;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads one TeX value from its start to its end, for {@link TexText}. Linear, and without recursion
 * but for one level of formulas: groups are kept in a stack.
 */
final class TexReader {

    /** How a value is dressed. */
    enum Dress {
        /** Words, with TeX's dashes, ties and quotes. */
        TEXT,
        /** Names, keywords and numbers: a double hyphen is one, as in library subject headings. */
        WORDS,
        /** Addresses: only escapes are undone. */
        ADDRESS,
        /** The inside of a formula. */
        FORMULA
    }

    /** The longest formula that is looked for, in characters. */
    private static final int LONGEST_FORMULA = 300;

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202F';

    private final String tex;
    private final Dress dress;
    private final boolean html;
    private final TexOutput out;

    /** What each open group writes as it closes. */
    private final Deque<String> closers = new ArrayDeque<>();

    private int at;
    private int openQuotes;
    private boolean unknown;

    TexReader(String tex, Dress dress, boolean html) {
        this.tex = tex;
        this.dress = dress;
        this.html = html;
        this.out = new TexOutput(html);
        closers.push("");
    }

    /** The whole text; to be called once. */
    String read() {
        while (at < tex.length()) {
            char c = tex.charAt(at);
            switch (c) {
                case '\\' -> command();
                case '{' -> open("");
                case '}' -> close();
                case '$' -> dollar();
                case '~' -> tie();
                case '-', '`', '\'' -> ligature(c);
                case '^', '_' -> script(c);
                default -> {
                    out.add(c);
                    at++;
                }
            }
        }
        out.settle();
        for (String closer : closers) {
            out.addMarkup(closer.startsWith("<") ? closer : "");
        }
        return out.toString();
    }

    private char ahead(int offset) {
        int position = at + offset;
        return position >= 0 && position < tex.length() ? tex.charAt(position) : ' ';
    }

    /** Opens the group whose brace stands here. */
    private void open(String closer) {
        closers.push(closer);
        at++;
    }

    private void close() {
        out.settle();
        at++;
        if (closers.size() == 1) {
            out.add('}');
            return;
        }
        String closer = closers.pop();
        out.addMarkup(closer);
        if (closer.equals("}") && ahead(0) == '{') { // The next argument of an unknown command.
            out.add('{');
            open("}");
        }
    }

    private void command() {
        at++;
        int end = at;
        while (end < tex.length() && isLetter(tex.charAt(end))) {
            end++;
        }
        if (end == at) {
            escape();
        } else {
            String name = tex.substring(at, end);
            at = end;
            word(name);
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A backslash and a sign. */
    private void escape() {
        if (at == tex.length()) {
            out.add('\\');
            return;
        }
        char c = tex.charAt(at++);
        boolean sign = "&%#_${}".indexOf(c) >= 0;
        if (sign || (dress == Dress.ADDRESS && "~^".indexOf(c) >= 0)) {
            out.add(c);
        } else if (dress != Dress.ADDRESS && TexCommands.isAccent(String.valueOf(c))) {
            out.accent(String.valueOf(c));
        } else if (dress == Dress.ADDRESS || "()[]*|<>+:".indexOf(c) >= 0 || c > 127) {
            out.add("\\" + c);
        } else if (c == '\\') {
            out.add('\n');
        } else if (c == ',') {
            out.add(NARROW_NO_BREAK_SPACE);
        } else if (c == ' ' || c == '\n' || c == ';') {
            out.add(' ');
        } else if ("-/@!".indexOf(c) < 0) { // Those four only set the type.
            out.add("\\" + c);
        }
    }

    /** A backslash and letters. */
    private void word(String name) {
        String symbol = TexCommands.symbol(name);
        String tag = TexCommands.tag(name);
        String switchTag = TexCommands.switchTag(name);
        if (!symbol.isEmpty()) {
            out.add(symbol);
            skipAfterName();
        } else if (dress != Dress.ADDRESS && TexCommands.isAccent(name)) {
            out.accent(name);
        } else if (name.equals("url") || name.equals("path") || name.equals("nolinkurl")) {
            out.add(ahead(0) == '{' ? rawArgument() : "\\" + name);
        } else if (name.equals("href") && ahead(0) == '{') {
            href();
        } else if (!tag.isEmpty() && ahead(0) == '{') {
            out.addMarkup("<" + tag + ">");
            open(endTag(tag));
        } else if (TexCommands.isPlainWithArgument(name) && ahead(0) == '{') {
            open("");
        } else if (!switchTag.isEmpty()) {
            skipAfterName();
            wear(switchTag);
        } else if (TexCommands.isSilent(name)) {
            skipAfterName();
        } else if (!french(name)) {
            verbatim(name);
        }
    }

    /** Wears a tag until the group ends, unless it does already. */
    private void wear(String tag) {
        String closer = closers.pop();
        boolean worn = closer.contains(endTag(tag));
        out.addMarkup(worn ? "" : "<" + tag + ">");
        closers.push(worn ? closer : endTag(tag) + closer);
    }

    private void verbatim(String name) {
        unknown = true;
        out.add("\\" + name);
        if (ahead(0) == '{') {
            out.add('{');
            open("}");
        }
    }

    private static String endTag(String tag) {
        int blank = tag.indexOf(' ');
        return "</" + (blank < 0 ? tag : tag.substring(0, blank)) + ">";
    }

    /** TeX drops the blanks after a command's name; an empty group is there to keep them. */
    private void skipAfterName() {
        if (ahead(0) == '{' && ahead(1) == '}') {
            at += 2;
            return;
        }
        if (dress != Dress.FORMULA) {
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
    }

    private String rawArgument() {
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

    private void href() {
        String address = rawArgument();
        if (ahead(0) != '{') {
            out.add(address);
            return;
        }
        open(out.escaped(" (" + address + ")"));
    }

    /** The quotes and ordinals of babel-french. */
    private boolean french(String name) {
        switch (name) {
            case "og" -> {
                skipAfterName();
                out.add("«" + NO_BREAK_SPACE);
            }
            case "fg" -> {
                out.dropLastBlanks();
                at += ahead(0) == '{' && ahead(1) == '}' ? 2 : 0;
                out.add(NO_BREAK_SPACE + "»");
            }
            case "ier" -> ordinal("er");
            case "iers" -> ordinal("ers");
            case "iere" -> ordinal("re");
            case "ieres" -> ordinal("res");
            case "ieme" -> ordinal("e");
            case "iemes" -> ordinal("es");
            case "enquote" -> {
                out.add('“');
                closers.push("”");
                at += ahead(0) == '{' ? 1 : 0;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void ordinal(String ending) {
        skipAfterName();
        out.addMarkup("<sup>" + ending + "</sup>");
    }

    /** A tie stands between two words; elsewhere a tilde is a tilde, as in « ~0.61 ». */
    private void tie() {
        boolean tied = !Character.isWhitespace(ahead(-1)) && "([{".indexOf(ahead(-1)) < 0;
        boolean ties = tied && !Character.isWhitespace(ahead(1));
        out.add(ties && dress != Dress.ADDRESS ? NO_BREAK_SPACE : '~');
        at++;
    }

    /** Dashes and double quotes; a hyphen that leads an option, {@code --help}, is none. */
    private void ligature(char c) {
        int run = 1;
        while (ahead(run) == c) {
            run++;
        }
        boolean even = Character.isWhitespace(ahead(-1)) == Character.isWhitespace(ahead(run));
        if (dress != Dress.TEXT) {
            out.add(String.valueOf(c).repeat(run));
        } else if (c == '-' && even && (run == 2 || run == 3)) {
            out.add(run == 2 ? '–' : '—');
        } else if (c == '`' && run == 2) {
            out.add('“');
            openQuotes++;
        } else if (c == '\'' && run >= 2 && openQuotes > 0) {
            out.add("”" + (run > 2 ? "'".repeat(run - 2) : ""));
            openQuotes--;
        } else {
            out.add(String.valueOf(c).repeat(run));
        }
        at += run;
    }

    /** In a formula, what follows is raised or lowered. */
    private void script(char c) {
        if (dress != Dress.FORMULA) {
            out.add(c);
            at++;
            return;
        }
        String tag = c == '^' ? "sup" : "sub";
        at++;
        out.addMarkup("<" + tag + ">");
        if (ahead(0) == '{') {
            open(endTag(tag));
        } else if (Character.isLetterOrDigit(ahead(0))) {
            out.add(ahead(0));
            at++;
            out.addMarkup(endTag(tag));
        } else {
            unknown = true;
        }
    }

    /** A formula starts and ends tight, and no digit follows it: « $20 and $30 » is none. */
    private void dollar() {
        int end = Math.min(tex.length(), at + LONGEST_FORMULA);
        int close = at + 1;
        while (close < end && !closesFormula(close)) {
            close++;
        }
        boolean plain = dress == Dress.ADDRESS || dress == Dress.FORMULA;
        if (plain || close == end || Character.isWhitespace(ahead(1))) {
            out.add('$');
            at++;
            return;
        }
        String formula = tex.substring(at + 1, close);
        TexReader inside = new TexReader(formula, Dress.FORMULA, html);
        String read = inside.read();
        out.settle();
        if (inside.unknown) {
            out.add("$" + formula + "$");
        } else {
            out.addMarkup(read);
        }
        at = close + 1;
    }

    private boolean closesFormula(int position) {
        return tex.charAt(position) == '$'
                && position > at + 1
                && tex.charAt(position - 1) != '\\'
                && !Character.isWhitespace(tex.charAt(position - 1))
                && !(position + 1 < tex.length() && Character.isDigit(tex.charAt(position + 1)));
    }
}
