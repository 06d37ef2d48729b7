package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.web.reader.CitationLine;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final StringBuilder xml = new StringBuilder();

    /**
     * Nothing yet.
     *
     * @param search as the feed's address writes it
     */
    FeedText(Visit visit, SearchAddress search) {
        this.visit = visit;
        this.links = visit.links();
        this.search = search;
    }

    void begin(int page, int pages, Instant updated) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%s\">\n"
                        .formatted(visit.language().code()));
        element("id", address(1));
        element("title", title());
        element("updated", date(updated));
        element("icon", links.absolute(links.icon()));
        xml.append("<author><name>")
                .append(Xml.escaped(visit.words().get("site.name")))
                .append("</name></author>\n");
        link("self", "application/atom+xml", address(page));
        link("alternate", "text/html", links.absolute(links.search(search.sorted(Order.ADDED))));
        link("first", "application/atom+xml", address(1));
        if (page > 1) {
            link("previous", "application/atom+xml", address(page - 1));
        }
        if (page < pages) {
            link("next", "application/atom+xml", address(page + 1));
        }
        link("last", "application/atom+xml", address(pages));
    }

    void add(Reference reference, Instant changed) {
        String language = HitLines.foreignLanguage(visit, reference);
        xml.append(
                language.isEmpty()
                        ? "<entry>\n"
                        : "<entry xml:lang=\"%s\">\n".formatted(Xml.escaped(language)));
        // The same in both languages of the site, and for ever.
        Links lasting = links.in(SiteLanguage.FRENCH);
        element("id", lasting.absolute(lasting.reference(reference.key())));
        html("title", HitLines.title(visit, reference));
        element("updated", date(changed));
        element("published", date(reference.added()));
        for (Creator person : authors(reference)) {
            xml.append("<author><name>")
                    .append(Xml.escaped(person.displayName()))
                    .append("</name></author>\n");
        }
        link("alternate", "text/html", links.absolute(links.reference(reference.key())));
        for (Tag tag : reference.tags()) {
            xml.append("<category term=\"").append(Xml.escaped(tag.name())).append("\"/>\n");
        }
        html("content", content(reference));
        xml.append("</entry>\n");
    }

    String end() {
        return xml.append("</feed>\n").toString();
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

    private static List<Creator> authors(Reference reference) {
        return reference.creators().stream()
                .filter(person -> ItemTypes.isMainRole(reference.type(), person.role()))
                .filter(person -> !person.displayName().isBlank())
                .toList();
    }

    private String content(Reference reference) {
        String citation = CitationLine.of(reference, visit.words());
        return Stream.concat(Stream.of(citation), reference.field("abstractNote").lines())
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p>" + Xml.escaped(paragraph) + "</p>")
                .collect(Collectors.joining());
    }

    private static String date(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void element(String name, String text) {
        xml.append("<%s>%s</%s>\n".formatted(name, Xml.escaped(text), name));
    }

    private void html(String name, String html) {
        xml.append("<%s type=\"html\">%s</%s>\n".formatted(name, Xml.escaped(html), name));
    }

    private void link(String relation, String type, String address) {
        xml.append(
                "<link rel=\"%s\" type=\"%s\" href=\"%s\"/>\n"
                        .formatted(relation, type, Xml.escaped(address)));
    }
}
