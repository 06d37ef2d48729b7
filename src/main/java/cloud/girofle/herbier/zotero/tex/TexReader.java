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

    private final TexSource tex;
    private final Dress dress;
    private final boolean html;
    private final TexOutput out;
    private final TexSigns signs;

    /** What each open group writes as it closes. */
    private final Deque<String> closers = new ArrayDeque<>();

    private boolean unknown;

    TexReader(String tex, Dress dress, boolean html) {
        this.tex = new TexSource(tex);
        this.dress = dress;
        this.html = html;
        this.out = new TexOutput(html);
        this.signs = new TexSigns(this.tex, out, dress);
        closers.push("");
    }

    /** The whole text; to be called once. */
    String read() {
        while (tex.hasMore()) {
            char c = tex.next();
            switch (c) {
                case '\\' -> command();
                case '{' -> open("");
                case '}' -> close();
                case '$' -> dollar();
                case '~' -> signs.tie();
                case '-', '`', '\'' -> signs.ligature(c);
                case '^', '_' -> script(c);
                default -> {
                    out.add(c);
                    tex.skip(1);
                }
            }
        }
        out.settle();
        for (String closer : closers) {
            out.addMarkup(closer.startsWith("<") ? closer : "");
        }
        return out.toString();
    }

    /** Opens the group whose brace stands here. */
    private void open(String closer) {
        closers.push(closer);
        tex.skip(1);
    }

    private void close() {
        out.settle();
        tex.skip(1);
        if (closers.size() == 1) {
            out.add('}');
            return;
        }
        String closer = closers.pop();
        out.addMarkup(closer);
        if (closer.equals("}") && tex.next() == '{') { // The next argument of an unknown command.
            out.add('{');
            open("}");
        }
    }

    private void command() {
        tex.skip(1);
        String name = tex.name();
        if (name.isEmpty()) {
            signs.escape();
        } else {
            word(name);
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
            out.add(tex.next() == '{' ? tex.argument() : "\\" + name);
        } else if (name.equals("href") && tex.next() == '{') {
            href();
        } else if (!tag.isEmpty() && tex.next() == '{') {
            out.addMarkup("<" + tag + ">");
            open(endTag(tag));
        } else if (TexCommands.isPlainWithArgument(name) && tex.next() == '{') {
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
        if (tex.next() == '{') {
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
        if (!tex.skipEmptyGroup() && dress != Dress.FORMULA) {
            tex.skipBlanks();
        }
    }

    private void href() {
        String address = tex.argument();
        if (tex.next() != '{') {
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
                out.add("«" + TexSigns.NO_BREAK_SPACE);
            }
            case "fg" -> {
                out.dropLastBlanks();
                tex.skipEmptyGroup();
                out.add(TexSigns.NO_BREAK_SPACE + "»");
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
                tex.skip(tex.next() == '{' ? 1 : 0);
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

    /** In a formula, what follows is raised or lowered. */
    private void script(char c) {
        if (dress != Dress.FORMULA) {
            out.add(c);
            tex.skip(1);
            return;
        }
        String tag = c == '^' ? "sup" : "sub";
        tex.skip(1);
        out.addMarkup("<" + tag + ">");
        if (tex.next() == '{') {
            open(endTag(tag));
        } else if (Character.isLetterOrDigit(tex.next())) {
            out.add(tex.next());
            tex.skip(1);
            out.addMarkup(endTag(tag));
        } else {
            unknown = true;
        }
    }

    private void dollar() {
        boolean plain = dress == Dress.ADDRESS || dress == Dress.FORMULA;
        String formula = plain ? "" : tex.formula();
        if (formula.isEmpty()) {
            out.add('$');
            tex.skip(1);
            return;
        }
        TexReader inside = new TexReader(formula, Dress.FORMULA, html);
        String read = inside.read();
        out.settle();
        if (inside.unknown) {
            out.add("$" + formula + "$");
        } else {
            out.addMarkup(read);
        }
        tex.skip(formula.length() + 2);
    }
}
