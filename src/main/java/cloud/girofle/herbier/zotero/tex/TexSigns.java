package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.zotero.tex.TexReader.Dress;

/** What TeX writes with plain signs: escapes, ties, dashes and quotes. Not thread-safe. */
final class TexSigns {

    static final char NO_BREAK_SPACE = '\u00A0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202F';

    private final TexSource tex;
    private final TexOutput out;
    private final Dress dress;
    private int openQuotes;

    TexSigns(TexSource tex, TexOutput out, Dress dress) {
        this.tex = tex;
        this.out = out;
        this.dress = dress;
    }

    /** The sign behind a backslash. */
    void escape() {
        if (!tex.hasMore()) {
            out.add('\\');
            return;
        }
        char c = tex.next();
        tex.skip(1);
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

    /** A tie stands between two words; elsewhere a tilde is a tilde, as in « ~0.61 ». */
    void tie() {
        char before = tex.ahead(-1);
        boolean tied = !Character.isWhitespace(before) && "([{".indexOf(before) < 0;
        boolean ties = tied && !Character.isWhitespace(tex.ahead(1));
        out.add(ties && dress != Dress.ADDRESS ? NO_BREAK_SPACE : '~');
        tex.skip(1);
    }

    /** Dashes and double quotes; a hyphen that leads an option, {@code --help}, is none. */
    void ligature(char c) {
        int run = tex.run(c);
        boolean even =
                Character.isWhitespace(tex.ahead(-1)) == Character.isWhitespace(tex.ahead(run));
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
        tex.skip(run);
    }
}
