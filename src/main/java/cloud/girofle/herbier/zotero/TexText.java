package cloud.girofle.herbier.zotero;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads the TeX of a BibTeX value as Unicode. Braces that only protect capitals go; italics, bold,
 * sub- and superscripts and small capitals become the tags that Zotero allows in a title; any other
 * {@code <} is just a character, as there. A command that is not known stays as it is written: a
 * title may speak of TeX, and some programs escape nothing.
 *
 * <p>Linear, and without recursion but for one level of formulas.
 */
final class TexText {

    /** How a value is dressed. */
    private enum Dress {
        /** Words, with TeX's dashes, ties and quotes. */
        TEXT,
        /** Names, keywords and numbers: a double hyphen is one, as in library subject headings. */
        WORDS,
        /** Addresses: only escapes are undone. */
        ADDRESS,
        /** As a text, and what is not a tag is escaped. */
        HTML,
        /** The inside of a formula. */
        FORMULA
    }

    /** The longest formula that is looked for, in characters. */
    private static final int LONGEST_FORMULA = 300;

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202F';

    private final String tex;
    private final Dress dress;
    private final boolean escaped;
    private final StringBuilder out = new StringBuilder();

    /** What each open group writes as it closes. */
    private final Deque<String> closers = new ArrayDeque<>();

    private int at;
    private int openQuotes;
    private String accents = "";
    private boolean unknown;

    private TexText(String tex, Dress dress, boolean escaped) {
        this.tex = tex;
        this.dress = dress;
        this.escaped = escaped;
        closers.push("");
    }

    /** A text on one line. */
    static String text(String tex) {
        return new TexText(oneLine(tex), Dress.TEXT, false).read();
    }

    /** A text whose lines matter; an indented line goes on with the one before it. */
    static String lines(String tex) {
        return new TexText(unwrapped(tex), Dress.TEXT, false).read();
    }

    /** A name, a keyword, a number. */
    static String words(String tex) {
        return new TexText(oneLine(tex), Dress.WORDS, false).read();
    }

    /** A web address or an identifier. */
    static String address(String tex) {
        String address = tex.strip();
        boolean dressed = address.indexOf('\\') >= 0 || address.startsWith("{");
        return dressed ? new TexText(address, Dress.ADDRESS, false).read().strip() : address;
    }

    /** A text as HTML: blank lines part paragraphs. */
    static String html(String tex) {
        String html = new TexText(unwrapped(tex), Dress.HTML, true).read();
        String paragraphs = html.replaceAll("\\n{2,}", "</p><p>").replace("\n", "<br>");
        return "<p>" + paragraphs + "</p>";
    }

    private static String oneLine(String tex) {
        return tex.indexOf('\n') < 0 ? tex.strip() : String.join(" ", stripped(tex));
    }

    private static Iterable<String> stripped(String tex) {
        return tex.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String unwrapped(String tex) {
        StringBuilder text = new StringBuilder();
        boolean blank = true;
        for (String line : tex.strip().lines().toList()) {
            boolean wrapped = !blank && (line.startsWith(" ") || line.startsWith("\t"));
            blank = line.isBlank();
            text.append(wrapped && !blank ? " " : "\n").append(line.strip());
        }
        return text.toString().strip();
    }

    private String read() {
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
                    emit(c);
                    at++;
                }
            }
        }
        settle();
        for (String closer : closers) {
            out.append(closer.startsWith("<") ? closer : "");
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
        settle();
        at++;
        if (closers.size() == 1) {
            emit('}');
            return;
        }
        String closer = closers.pop();
        out.append(closer);
        if (closer.equals("}") && ahead(0) == '{') { // The next argument of an unknown command.
            emit('{');
            open("}");
        }
    }

    private void emit(char c) {
        if (accents.isEmpty() || Character.isSurrogate(c)) {
            put(c);
        } else if (!Character.isWhitespace(c)) {
            String letter = TexCommands.accented(accents, c);
            accents = "";
            letter.chars().forEach(each -> put((char) each));
        }
    }

    private void emit(String text) {
        text.chars().forEach(c -> emit((char) c));
    }

    private void put(char c) {
        String entity = c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "";
        if (escaped && !entity.isEmpty()) {
            out.append(entity);
        } else {
            out.append(c);
        }
    }

    /** Writes accents that found no letter. */
    private void settle() {
        String alone = TexCommands.alone(accents);
        accents = "";
        emit(alone);
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
            emit('\\');
            return;
        }
        char c = tex.charAt(at++);
        boolean sign = "&%#_${}".indexOf(c) >= 0;
        if (sign || (dress == Dress.ADDRESS && "~^".indexOf(c) >= 0)) {
            emit(c);
        } else if (dress != Dress.ADDRESS && TexCommands.isAccent(String.valueOf(c))) {
            accents = c + accents;
        } else if (dress == Dress.ADDRESS || "()[]*|<>+:".indexOf(c) >= 0 || c > 127) {
            emit("\\" + c);
        } else if (c == '\\') {
            emit('\n');
        } else if (c == ',') {
            emit(NARROW_NO_BREAK_SPACE);
        } else if (c == ' ' || c == '\n' || c == ';') {
            emit(' ');
        } else if ("-/@!".indexOf(c) < 0) { // Those four only set the type.
            emit("\\" + c);
        }
    }

    /** A backslash and letters. */
    private void word(String name) {
        String symbol = TexCommands.symbol(name);
        String tag = TexCommands.tag(name);
        String switchTag = TexCommands.switchTag(name);
        if (!symbol.isEmpty()) {
            emit(symbol);
            skipAfterName();
        } else if (dress != Dress.ADDRESS && TexCommands.isAccent(name)) {
            accents = name + accents;
        } else if (name.equals("url") || name.equals("path") || name.equals("nolinkurl")) {
            emit(ahead(0) == '{' ? rawArgument() : "\\" + name);
        } else if (name.equals("href") && ahead(0) == '{') {
            href();
        } else if (!tag.isEmpty() && ahead(0) == '{') {
            out.append('<').append(tag).append('>');
            open(endTag(tag));
        } else if (TexCommands.isPlainWithArgument(name) && ahead(0) == '{') {
            open("");
        } else if (!switchTag.isEmpty()) {
            skipAfterName();
            out.append('<').append(switchTag).append('>');
            closers.push(endTag(switchTag) + closers.pop());
        } else if (TexCommands.isSilent(name)) {
            skipAfterName();
        } else if (!french(name)) {
            verbatim(name);
        }
    }

    private void verbatim(String name) {
        unknown = true;
        emit("\\" + name);
        if (ahead(0) == '{') {
            emit('{');
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
            emit(address);
            return;
        }
        int before = out.length();
        emit(" (" + address + ")");
        String closer = out.substring(before);
        out.setLength(before);
        open(closer);
    }

    /** The quotes and ordinals of babel-french. */
    private boolean french(String name) {
        switch (name) {
            case "og" -> {
                skipAfterName();
                emit("«" + NO_BREAK_SPACE);
            }
            case "fg" -> {
                while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                    out.setLength(out.length() - 1);
                }
                at += ahead(0) == '{' && ahead(1) == '}' ? 2 : 0;
                emit(NO_BREAK_SPACE + "»");
            }
            case "ier" -> ordinal("er");
            case "iers" -> ordinal("ers");
            case "iere" -> ordinal("re");
            case "ieres" -> ordinal("res");
            case "ieme" -> ordinal("e");
            case "iemes" -> ordinal("es");
            case "enquote" -> {
                emit('“');
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
        out.append("<sup>").append(ending).append("</sup>");
    }

    /** A tie stands between two words; elsewhere a tilde is a tilde, as in « ~0.61 ». */
    private void tie() {
        boolean tied = !Character.isWhitespace(ahead(-1)) && "([{".indexOf(ahead(-1)) < 0;
        boolean ties = tied && !Character.isWhitespace(ahead(1));
        emit(ties && dress != Dress.ADDRESS ? NO_BREAK_SPACE : '~');
        at++;
    }

    /** Dashes and double quotes; a hyphen that leads an option, {@code --help}, is none. */
    private void ligature(char c) {
        int run = 1;
        while (run < 4 && ahead(run) == c) {
            run++;
        }
        boolean even = Character.isWhitespace(ahead(-1)) == Character.isWhitespace(ahead(run));
        if (dress != Dress.TEXT && dress != Dress.HTML) {
            emit(String.valueOf(c).repeat(run));
        } else if (c == '-' && even && (run == 2 || run == 3)) {
            emit(run == 2 ? '–' : '—');
        } else if (c == '`' && run == 2) {
            emit('“');
            openQuotes++;
        } else if (c == '\'' && run >= 2 && openQuotes > 0) {
            emit("”" + (run > 2 ? "'".repeat(run - 2) : ""));
            openQuotes--;
        } else {
            emit(String.valueOf(c).repeat(run));
        }
        at += run;
    }

    /** In a formula, what follows is raised or lowered. */
    private void script(char c) {
        if (dress != Dress.FORMULA) {
            emit(c);
            at++;
            return;
        }
        String tag = c == '^' ? "sup" : "sub";
        at++;
        out.append('<').append(tag).append('>');
        if (ahead(0) == '{') {
            open(endTag(tag));
        } else if (Character.isLetterOrDigit(ahead(0))) {
            emit(ahead(0));
            at++;
            out.append(endTag(tag));
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
            emit('$');
            at++;
            return;
        }
        String formula = tex.substring(at + 1, close);
        TexText inside = new TexText(formula, Dress.FORMULA, escaped);
        String read = inside.read();
        settle();
        if (inside.unknown) {
            emit("$" + formula + "$");
        } else {
            out.append(read);
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
