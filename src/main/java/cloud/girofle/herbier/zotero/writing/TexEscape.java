package cloud.girofle.herbier.zotero.writing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text as TeX, in UTF-8: only what TeX takes for a command or a ligature is escaped. The
 * tags that Zotero allows in a title become commands, and always close. No brace stands in a text
 * as itself, since BibTeX counts even those behind a backslash.
 */
final class TexEscape {

    /** A tag and the command for it. */
    private record Markup(String open, String close, String command) {}

    private static final List<Markup> MARKUP =
            List.of(
                    new Markup("<i>", "</i>", "\\textit{"),
                    new Markup("<b>", "</b>", "\\textbf{"),
                    new Markup("<sub>", "</sub>", "\\textsubscript{"),
                    new Markup("<sup>", "</sup>", "\\textsuperscript{"),
                    new Markup(
                            "<span style=\"font-variant:small-caps;\">", "</span>", "\\textsc{"));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern CAPITAL_WITHIN = Pattern.compile(".+\\p{Lu}.*");

    private final String text;
    private final boolean title;
    private final StringBuilder tex = new StringBuilder();
    private final Deque<Markup> open = new ArrayDeque<>();

    private TexEscape(String text, boolean title) {
        this.text = text;
        this.title = title;
    }

    /** A text whose tags become commands. */
    static String text(String text) {
        return new TexEscape(text, false).marked();
    }

    /** The same for a title: styles that lower its capitals leave those of « CO2 » alone. */
    static String title(String text) {
        return new TexEscape(text, true).marked();
    }

    /** A text that holds no tags. */
    static String plain(String text) {
        TexEscape escape = new TexEscape(text, false);
        escape.letters(0, text.length());
        return escape.tex.toString();
    }

    private String marked() {
        int from = 0;
        for (int i = 0; i < text.length(); ) {
            int tag = text.charAt(i) == '<' ? tag(from, i) : 0;
            i += Math.max(1, tag);
            from = tag > 0 ? i : from;
        }
        letters(from, text.length());
        return tex.append("}".repeat(open.size())).toString();
    }

    /** Writes the tag that stands there, and what comes before it; gives its length, 0 for none. */
    private int tag(int from, int at) {
        for (Markup markup : MARKUP) {
            if (text.startsWith(markup.open(), at) && text.indexOf(markup.close(), at) > 0) {
                letters(from, at);
                tex.append(markup.command());
                open.push(markup);
                return markup.open().length();
            }
            boolean closes = !open.isEmpty() && open.element().equals(markup);
            if (closes && text.startsWith(markup.close(), at)) {
                letters(from, at);
                tex.append('}');
                open.pop();
                return markup.close().length();
            }
        }
        return 0;
    }

    private void letters(int from, int to) {
        Matcher words = WORD.matcher(text).region(from, to);
        int at = from;
        while (words.find()) {
            signs(at, words.start());
            String word = words.group();
            boolean keep = title && CAPITAL_WITHIN.matcher(word).matches();
            tex.append(keep ? "{" + word + "}" : word);
            at = words.end();
        }
        signs(at, to);
    }

    private void signs(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean twice = i > from && text.charAt(i - 1) == c;
            switch (c) {
                case '\\' -> tex.append("{\\textbackslash}");
                case '{' -> tex.append("{\\textbraceleft}");
                case '}' -> tex.append("{\\textbraceright}");
                case '<' -> tex.append("{\\textless}");
                case '>' -> tex.append("{\\textgreater}");
                case '~' -> tex.append("{\\textasciitilde}");
                case '^' -> tex.append("{\\textasciicircum}");
                case '&', '%', '#', '_', '$' -> tex.append('\\').append(c);
                case '-', '`', '\'' -> tex.append(twice ? "{}" : "").append(c); // No ligature.
                default -> tex.append(c);
            }
        }
    }
}
