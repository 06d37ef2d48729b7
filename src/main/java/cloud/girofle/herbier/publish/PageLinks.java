package cloud.girofle.herbier.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/** What a page leads to, and what it is made of. */
final class PageLinks {

    /** The elements that name an address, each with the attribute that does. */
    static final Map<String, String> NAMING =
            Map.of(
                    "a", "href",
                    "area", "href",
                    "link", "href",
                    "img", "src",
                    "source", "src",
                    "object", "data",
                    "image", "href",
                    "use", "href");

    private static final List<String> ATTRIBUTES = List.of(" href=\"", " src=\"", " data=\"");

    private PageLinks() {}

    /**
     * The addresses that a page of ours names, and maybe a few that its text only speaks of: those
     * are asked for in vain. Far quicker than to parse it.
     */
    static List<String> of(String html) {
        List<String> links = new ArrayList<>();
        for (String attribute : ATTRIBUTES) {
            int at = html.indexOf(attribute);
            while (at >= 0) {
                int from = at + attribute.length();
                int end = html.indexOf('"', from);
                if (end < 0) {
                    break;
                }
                links.add(Parser.unescapeEntities(html.substring(from, end), true));
                at = html.indexOf(attribute, end);
            }
        }
        return links;
    }
}
