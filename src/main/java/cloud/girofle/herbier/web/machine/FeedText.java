package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a feed of a search. Not thread-safe. */
final class FeedText {

    static final String SUFFIX = "atom";

    private final Visit visit;
    private final Links links;
    private final SearchAddress search;
    private final AtomText xml;

    /**
     * Nothing yet.
     *
     * @param search as the feed's address writes it
     */
    FeedText(Visit visit, SearchAddress search) {
        this.visit = visit;
        this.links = visit.links();
        this.search = search;
        this.xml = new AtomText(visit.language().code());
    }

    void begin(int page, int pages, Instant updated) {
        xml.element("id", address(1));
        xml.element("title", title());
        xml.date("updated", updated);
        xml.element("icon", links.absolute(links.icon()));
        xml.author(visit.words().get("site.name"));
        xml.link("self", AtomText.TYPE, address(page));
        xml.link(
                "alternate", "text/html", links.absolute(links.search(search.sorted(Order.ADDED))));
        xml.link("first", AtomText.TYPE, address(1));
        if (page > 1) {
            xml.link("previous", AtomText.TYPE, address(page - 1));
        }
        if (page < pages) {
            xml.link("next", AtomText.TYPE, address(page + 1));
        }
        xml.link("last", AtomText.TYPE, address(pages));
    }

    void add(FeedEntry entry) {
        xml.entry(entry.foreignLanguage());
        xml.element("id", entry.id());
        xml.html("title", entry.title());
        xml.date("updated", entry.updated());
        xml.date("published", entry.published());
        entry.authors().forEach(xml::author);
        xml.link("alternate", "text/html", entry.address());
        entry.categories().forEach(xml::category);
        xml.html("content", entry.content());
        xml.endEntry();
    }

    String end() {
        return xml.end();
    }

    private String title() {
        String about =
                Stream.of(
                                List.of(search.criteria().text()),
                                search.criteria().chosen().values().stream()
                                        .flatMap(List::stream)
                                        .toList())
                        .flatMap(Collection::stream)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return about.isEmpty()
                ? visit.words().get("feed.everything")
                : visit.words().get("feed.title", about);
    }

    private String address(int page) {
        return links.absolute(links.search(search.at(page), SUFFIX));
    }
}
