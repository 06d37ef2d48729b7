package cloud.girofle.herbier.text;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns what curators write (CommonMark) into HTML. Raw HTML in it is shown as text, and links lead
 * only to safe schemes. Thread-safe.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {}

    /** The text as HTML, safe to show. */
    public static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
