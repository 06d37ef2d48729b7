package cloud.girofle.herbier.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Fits the clean HTML of a text into a page that holds others: ids, links, footnotes, tables. */
final class Finishing {

    /** The classes that a text can have: those that its Markdown gives. */
    private static final Set<String> CLASSES =
            Set.of(CitationWriter.MISSING, "footnotes", "footnote-ref", "footnote-backref");

    private Finishing() {}

    static void finish(Document document, String language, String prefix) {
        document.select("[class]").forEach(Finishing::onlyOurClasses);
        anchors(document, prefix);
        document.select("a[href]").forEach(Finishing::trustNoOutsideLink);
        Messages words = Messages.in(Locale.of(language.equals("en") ? "en" : "fr"));
        int number = 0;
        for (Element note : document.select("section.footnotes > ol > li")) {
            String label = words.get("note.back", ++number);
            note.select("a.footnote-backref").forEach(back -> back.attr("aria-label", label));
        }
        for (Element cell : document.select("[align]")) {
            // HTML 5 knows no such attribute, and the site allows no style in a page.
            if (cell.attr("align").equals("right") || cell.attr("align").equals("center")) {
                cell.addClass(cell.attr("align"));
            }
            cell.removeAttr("align");
        }
        document.select("thead th").attr("scope", "col");
        document.select("tbody th").attr("scope", "row");
        Typography.set(document.body(), language);
    }

    private static void onlyOurClasses(Element element) {
        element.classNames().stream()
                .filter(name -> !CLASSES.contains(name))
                .toList()
                .forEach(element::removeClass);
        if (element.className().isBlank()) {
            element.removeAttr("class");
        }
    }

    /** Several texts share a page: their ids begin with a prefix, and none comes twice. */
    private static void anchors(Document document, String prefix) {
        Map<String, String> renamed = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Element element : document.select("[id]")) {
            String id = prefix + element.id().replaceAll("[^\\p{L}\\p{N}_-]+", "-");
            if (taken.add(id)) {
                renamed.put("#" + element.id(), "#" + id);
                element.attr("id", id);
            } else {
                element.removeAttr("id");
            }
        }
        for (Element link : document.select("a[href^=#]")) {
            String href = link.attr("href");
            link.attr("href", renamed.getOrDefault(href, href));
        }
    }

    private static void trustNoOutsideLink(Element link) {
        String href = link.attr("href");
        boolean inside = href.startsWith("#") || href.matches("/(?:[^/\\\\].*)?");
        if (!inside) {
            link.attr("rel", "nofollow noopener");
        }
    }
}
