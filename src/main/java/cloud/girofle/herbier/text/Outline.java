package cloud.girofle.herbier.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A text that is a page of its own: its highest headings stand right under the page's title, and
 * each can be led to.
 *
 * @param html the same text, safe to show as it was before
 * @param headings all of them, in their order
 */
public record Outline(String html, List<Heading> headings) {

    /** So that no id of a text is one of the page around it. */
    private static final String PREFIX = "p-";

    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    /** As many headings make a text long enough to need a table of contents. */
    private static final int MANY = 4;

    /**
     * One of them.
     *
     * @param id to lead to it
     * @param label plain text
     * @param level 2 for the highest
     */
    public record Heading(String id, String label, int level) {}

    public Outline {
        headings = List.copyOf(headings);
    }

    /** That of a clean text. */
    public static Outline of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        List<Element> found = document.select(HEADINGS);
        int highest = found.stream().mapToInt(Outline::level).min().orElse(2);
        Set<String> taken = new HashSet<>(document.select("[id]").eachAttr("id"));
        List<Heading> headings = new ArrayList<>();
        for (Element heading : found) {
            int level = Math.min(level(heading) - highest + 2, 6);
            String slug = PREFIX + Fold.slug(heading.text());
            String id = slug;
            for (int copy = 2; !taken.add(id); copy++) {
                id = slug + "-" + copy;
            }
            heading.tagName("h" + level).attr("id", id);
            headings.add(new Heading(id, heading.text(), level));
        }
        return new Outline(document.body().html(), headings);
    }

    /** The highest headings, where the text is long enough for them to help; else none. */
    public List<Heading> contents() {
        return headings.size() < MANY
                ? List.of()
                : headings.stream().filter(heading -> heading.level() == 2).toList();
    }

    private static int level(Element heading) {
        return heading.tagName().charAt(1) - '0';
    }
}
