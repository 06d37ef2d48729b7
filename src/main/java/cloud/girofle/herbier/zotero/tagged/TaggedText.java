package cloud.girofle.herbier.zotero.tagged;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** The text of tagged values: puts folded lines together, and makes notes of plain text HTML. */
final class TaggedText {

    /** No line of folded text is longer, in characters. */
    private static final int WIDEST = 85;

    /** A line of folded text that is shorter than this ends a paragraph. */
    private static final int SHORTEST = 60;

    private static final Pattern ELEMENT = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*\\n\\s*");

    private TaggedText() {}

    /** The lines of a value that has no lines of its own. */
    static String joined(List<String> lines) {
        return String.join(" ", lines.stream().map(String::strip).toList()).strip();
    }

    /**
     * The lines of a text that may have paragraphs. Nothing tells a fold from a line break but the
     * width of the lines: where all are narrow, one that is filled goes on in the next.
     */
    static String paragraphs(List<String> lines) {
        boolean folded = lines.stream().allMatch(line -> line.length() <= WIDEST);
        StringBuilder text = new StringBuilder();
        int width = 0;
        for (String line : lines) {
            if (!text.isEmpty()) {
                text.append(folded && width >= SHORTEST && !line.isBlank() ? ' ' : '\n');
            }
            text.append(folded ? line.strip() : line);
            width = line.length();
        }
        return text.toString().strip();
    }

    /** The text as a note: HTML as it stands, plain text in paragraphs. */
    static String html(String text) {
        if (ELEMENT.matcher(text).find()) {
            return text;
        }
        String escaped = Entities.escape(text);
        return "<p>"
                + PARAGRAPHS.matcher(escaped).replaceAll("</p><p>").replace("\n", "<br>")
                + "</p>";
    }

    /** The text without the character references that some exporters leave in it. */
    static String unescaped(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Parser.unescapeEntities(found.group(), true)));
    }
}
