package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What the W3C's feed checker holds an Atom feed to: the MUSTs of RFC 4287, and what it says that
 * readers stumble over. The numbers are the sections of the RFC.
 */
final class FeedRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Elements that it warns of in a content. */
    private static final String DANGEROUS =
            "script, style, iframe, frame, object, embed, applet, form, input, meta, link, base, svg,"
                    + " [style], [onclick], [onload], [onerror], [srcdoc]";

    private FeedRules() {}

    /**
     * Holds a feed against all of them.
     *
     * @param self where it stands
     */
    static Element hold(String xml, String self) {
        Element feed = read(xml);
        // 2, 4.1.1: the document element, its language.
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getAttribute("xml:lang")).isIn("fr", "en");
        // 4.1.1: exactly one id, title and updated; at most one icon.
        isAbsolute(one(feed, "id"));
        assertThat(one(feed, "title")).isNotBlank().doesNotContain("<", "&amp;");
        OffsetDateTime updated = date(one(feed, "updated"));
        isAbsolute(one(feed, "icon"));
        hasLinks(feed, self);
        // 4.1.2: an author everywhere: an entry without one takes the feed's.
        assertThat(authors(feed)).singleElement().asString().isNotBlank();
        List<Element> entries = children(feed, "entry");
        // 4.1.1: two entries of one feed that have the same id are versions of one.
        assertThat(entries.stream().map(each -> one(each, "id"))).doesNotHaveDuplicates();
        entries.forEach(FeedRules::holdEntry);
        assertThat(entries.stream().map(each -> date(one(each, "updated"))))
                .allSatisfy(each -> assertThat(each).isBeforeOrEqualTo(updated));
        return feed;
    }

    private static void hasLinks(Element feed, String self) {
        // Recommended: one link to itself, which is where it was read.
        assertThat(links(feed, "self")).containsExactly(self);
        // 4.1.1: no two alternates of one type and language.
        assertThat(links(feed, "alternate")).hasSize(1);
        for (Element link : children(feed, "link")) {
            isAbsolute(link.getAttribute("href"));
            // RFC 5005, 4: each of these at most once.
            String relation = link.getAttribute("rel");
            assertThat(relation).isIn("self", "alternate", "first", "previous", "next", "last");
            assertThat(links(feed, relation)).hasSize(1);
            assertThat(link.getAttribute("type"))
                    .isEqualTo(relation.equals("alternate") ? "text/html" : "application/atom+xml");
        }
    }

    private static void holdEntry(Element entry) {
        String id = one(entry, "id");
        isAbsolute(id);
        OffsetDateTime updated = date(one(entry, "updated"));
        children(entry, "published").stream()
                .map(each -> date(each.getTextContent()))
                .forEach(published -> assertThat(published).isBeforeOrEqualTo(updated));
        assertThat(authors(entry)).allSatisfy(name -> assertThat(name).isNotBlank());
        // 4.1.2: without a content, a link; we have both.
        assertThat(links(entry, "alternate")).singleElement().satisfies(FeedRules::isAbsolute);
        for (Element category : children(entry, "category")) {
            assertThat(category.getAttribute("term")).isNotBlank();
        }
        // 3.1.1: what is said to be HTML is HTML.
        Element title = children(entry, "title").getFirst();
        assertThat(title.getAttribute("type")).isEqualTo("html");
        assertThat(one(entry, "title")).isNotBlank();
        holdHtml(id, one(entry, "title"));
        Element content = children(entry, "content").getFirst();
        assertThat(content.getAttribute("type")).isEqualTo("html");
        holdHtml(id, one(entry, "content"));
    }

    /** Nothing that acts, and nothing that leads nowhere once it is elsewhere. */
    static void holdHtml(String id, String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        assertThat(body.select(DANGEROUS)).as(id).isEmpty();
        assertThat(body.select("[href]").eachAttr("href"))
                .as(id)
                .allSatisfy(href -> assertThat(href).matches("(https?://|mailto:).+"));
        assertThat(body.select("[src], [srcset], [data], [action]")).as(id).isEmpty();
    }

    private static void isAbsolute(String address) {
        assertThat(URI.create(address).isAbsolute()).as(address).isTrue();
    }

    /** 3.3: a date of RFC 3339, its T and Z in capitals. */
    private static OffsetDateTime date(String written) {
        assertThat(written).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        return OffsetDateTime.parse(written);
    }

    static Element read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .forEach(node -> {
                    if (node instanceof Element child && name.equals(child.getLocalName())) {
                        assertThat(child.getNamespaceURI()).isEqualTo(ATOM);
                        children.add(child);
                    }
                });
        return children;
    }

    static String one(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst().getTextContent();
    }

    static List<String> links(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static List<String> authors(Element parent) {
        return children(parent, "author").stream().map(author -> one(author, "name")).toList();
    }

    /** Members of a JSON Feed 1.1 and of its items, apart from extensions. */
    static final Set<String> FEED_MEMBERS =
            Set.of(
                    "version",
                    "title",
                    "home_page_url",
                    "feed_url",
                    "next_url",
                    "favicon",
                    "authors",
                    "language",
                    "items");

    static final Set<String> ITEM_MEMBERS =
            Set.of(
                    "id",
                    "url",
                    "title",
                    "content_html",
                    "date_published",
                    "date_modified",
                    "authors",
                    "tags",
                    "language");
}
