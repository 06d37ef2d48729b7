package cloud.girofle.herbier.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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

    private PageLinks() {}

    /** The addresses as they are written. */
    static List<String> of(Document page) {
        List<String> links = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            String attribute = NAMING.get(element.normalName());
            if (attribute != null && element.hasAttr(attribute)) {
                links.add(element.attr(attribute));
            }
        }
        return links;
    }
}
