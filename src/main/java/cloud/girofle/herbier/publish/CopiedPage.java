package cloud.girofle.herbier.publish;

import cloud.girofle.herbier.publish.CopyLinks.Lead;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A page of the copy: its links lead from file to file, or to the site itself, and are marked so;
 * what only the site itself can do is left out, or leads there.
 */
final class CopiedPage {

    /** Follows the words of a link that leads to the site itself. */
    private static final String MARK = " ↗";

    /** What is of no use once nothing is left in it. */
    private static final Set<String> HOLDING =
            Set.of("li", "ul", "ol", "p", "nav", "section", "small", "span", "div", "form");

    private static final Set<String> HEADINGS = Set.of("h2", "h3");

    private final CopyLinks links;
    private final Scope scope;
    private final String address;
    private final Function<String, String> way;
    private final Document page;

    /**
     * The page that stands at an address.
     *
     * @param way from it to a file of the copy, as a link
     */
    CopiedPage(
            CopyLinks links,
            Scope scope,
            String address,
            String html,
            Function<String, String> way) {
        this.links = links;
        this.scope = scope;
        this.address = address;
        this.way = way;
        this.page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        rewrite();
    }

    /** As it goes into the copy. */
    Document page() {
        return page;
    }

    /** Whether it is about one thing, rather than a list of things, and may be listed itself. */
    boolean isFound() {
        String path = Bounds.inFrench(address);
        boolean listed = page.select("meta[name=robots][content*=noindex]").isEmpty();
        return listed
                && path.indexOf('?') < 0
                && (path.indexOf('/', 1) > 0 || path.equals("/a-propos"));
    }

    private void rewrite() {
        page.select("script:not([type^=application/]), link[rel=search]").remove();
        for (Map.Entry<String, String> naming : PageLinks.NAMING.entrySet()) {
            for (Element element : page.getElementsByTag(naming.getKey())) {
                if (element.hasAttr(naming.getValue()) && !isPublic(element)) {
                    lead(element, naming.getValue());
                }
            }
        }
        for (Element form : page.getElementsByTag("form")) {
            rewriteForm(form);
        }
    }

    /** The addresses that a page is known by stay what they are. */
    private static boolean isPublic(Element element) {
        return element.normalName().equals("link")
                && (element.attr("rel").equals("canonical") || element.hasAttr("hreflang"));
    }

    private void lead(Element element, String attribute) {
        switch (links.lead(address, element.attr(attribute))) {
            case Lead.Outside outside -> {}
            case Lead.Copied copied ->
                    element.attr(attribute, way.apply(copied.file()) + copied.fragment());
            case Lead.Live live -> {
                if (!scope.alone() && live.use() != CopyLinks.Use.DESK) {
                    element.attr(attribute, live.address());
                    mark(element);
                } else if (element.normalName().equals("a") && says(element, live.use())) {
                    element.unwrap();
                } else {
                    drop(element);
                }
            }
        }
    }

    /**
     * Whether the words of a link are worth more than the link: those of a search, or of a
     * sentence.
     */
    private static boolean says(Element link, CopyLinks.Use use) {
        return use == CopyLinks.Use.SEARCH
                || (link.closest("footer") == null
                        && (isProse(link.previousSibling()) || isProse(link.nextSibling())));
    }

    private static boolean isProse(@Nullable Node beside) {
        String text = beside instanceof TextNode words ? words.text().strip() : "";
        return !text.isEmpty() && text.indexOf('·') < 0;
    }

    private static void mark(Element element) {
        if (element.normalName().equals("a")) {
            String rel = element.attr("rel");
            element.attr("rel", (rel + " external").strip());
            element.appendText(MARK);
        }
    }

    private void rewriteForm(Element form) {
        boolean search = form.attr("role").equals("search");
        boolean index = search && scope.search() == Scope.Search.PAGEFIND;
        if (index) {
            form.attr("action", way.apply(SearchPage.file(SearchPage.isEnglish(address))));
        } else if (search ? scope.search() == Scope.Search.LIVE : !scope.alone()) {
            form.attr("action", links.live(address, form.attr("action")));
        } else {
            drop(form);
        }
    }

    /** Takes an element out, the dot that sets it off, and what nothing is left in. */
    private static void drop(Element element) {
        Element parent = element.parent();
        dropSeparator(element);
        element.remove();
        while (parent != null && HOLDING.contains(parent.normalName()) && isEmpty(parent)) {
            Element next = parent.parent();
            dropSeparator(parent);
            parent.remove();
            parent = next;
        }
    }

    private static void dropSeparator(Element element) {
        if (element.nextSibling() instanceof TextNode after) {
            int dot = after.getWholeText().indexOf('·');
            String before = dot < 0 ? "" : after.getWholeText().substring(0, dot).strip();
            if (dot >= 0 && (before.isEmpty() || before.startsWith(","))) {
                after.text(after.getWholeText().substring(dot + 1));
                return;
            }
        }
        Node previous = element.previousSibling();
        while (previous instanceof TextNode blank && blank.isBlank()) {
            previous = previous.previousSibling(); // Where another separator was.
        }
        if (previous instanceof TextNode before && before.text().strip().equals("·")) {
            before.text(" ");
        }
    }

    private static boolean isEmpty(Element element) {
        boolean holdsAny =
                element.getAllElements().stream()
                        .anyMatch(
                                each -> Set.of("img", "input", "svg").contains(each.normalName()));
        String text = element.text();
        for (Element heading : element.children()) {
            if (HEADINGS.contains(heading.normalName())) {
                text = text.replace(heading.text(), "");
            }
        }
        return !holdsAny && text.isBlank();
    }
}
