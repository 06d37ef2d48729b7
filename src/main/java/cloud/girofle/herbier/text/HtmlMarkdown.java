package cloud.girofle.herbier.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns a note of a source into Markdown that a person goes on writing: paragraphs, lists, quotes,
 * headings, emphasis and links; anything else leaves its words. Thread-safe.
 */
public final class HtmlMarkdown {

    /** Deeper than that, only words are kept. */
    private static final int DEEPEST = 40;

    /** What would be markup in a text. */
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]<])");

    /** What would be markup where a line begins. */
    private static final Pattern LINE_MARKUP =
            Pattern.compile("(?m)^(#{1,6} |>|[-+] |\\d+(?=[.)] )|~~~|===)");

    private HtmlMarkdown() {}

    /** The Markdown of an HTML text. */
    public static String of(String html) {
        return blocks(Jsoup.parseBodyFragment(html).body(), 0)
                .replaceAll("[ \\u00a0]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String blocks(Element parent, int depth) {
        StringBuilder text = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(escaped(words.text()));
            } else if (node instanceof Element element) {
                text.append(depth > DEEPEST ? escaped(element.text()) : block(element, depth + 1));
            }
        }
        return text.toString();
    }

    private static String block(Element element, int depth) {
        String name = element.normalName();
        String inside = blocks(element, depth);
        return switch (name) {
            case "p", "div", "table", "pre" -> apart(lineEscaped(inside.strip()));
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    apart("#".repeat(name.charAt(1) - '0') + " " + oneLine(inside));
            case "ul", "ol" -> apart(inside.stripTrailing());
            case "li" -> item(element, inside.strip());
            case "blockquote" -> apart(quoted(inside.strip()));
            case "br" -> "\n";
            case "tr" -> oneLine(inside) + "\n";
            case "td", "th" -> inside.strip() + " ";
            case "strong", "b" -> around("**", inside);
            case "em", "i" -> around("*", inside);
            case "a" -> link(element, inside);
            case "script", "style" -> "";
            default -> inside;
        };
    }

    private static String apart(String text) {
        return text.isBlank() ? "" : "\n\n" + text + "\n\n";
    }

    private static String quoted(String text) {
        return text.replaceAll("\n{3,}", "\n\n").replaceAll("(?m)^", "> ");
    }

    private static String item(Element item, String inside) {
        boolean numbered = item.parent() != null && item.parent().normalName().equals("ol");
        String mark = numbered ? (item.elementSiblingIndex() + 1) + ". " : "- ";
        String lines = inside.replaceAll("\n{2,}", "\n");
        return "\n" + mark + lines.replace("\n", "\n" + " ".repeat(mark.length()));
    }

    private static String around(String mark, String inside) {
        String words = inside.strip();
        if (words.isEmpty() || words.contains("\n") || words.startsWith(mark)) {
            return inside;
        }
        String before = Character.isWhitespace(inside.charAt(0)) ? " " : "";
        String after = Character.isWhitespace(inside.charAt(inside.length() - 1)) ? " " : "";
        return before + mark + words + mark + after;
    }

    private static String link(Element link, String inside) {
        String address = link.attr("href");
        boolean plain = address.matches("(?i)https?://[^\\s()<>]+");
        return plain && !inside.isBlank() ? "[" + oneLine(inside) + "](" + address + ")" : inside;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$1");
    }

    private static String lineEscaped(String text) {
        return LINE_MARKUP.matcher(text).replaceAll("\\\\$1");
    }
}
