package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How each source files its references: parents before those they hold. */
public final class CollectionsJson implements Page {

    /**
     * One of them.
     *
     * @param source whose it is
     * @param id in that source
     * @param name as written
     * @param parent the id of the one that holds it
     * @param references how many it holds itself
     * @param search the address of those
     * @param page for people
     */
    record Entry(
            String source,
            String id,
            String name,
            Optional<String> parent,
            long references,
            String search,
            String page) {}

    private record Owned(String source, Collection collection) {}

    private final Library library;
    private final Catalogue catalogue;

    /** Those of that library. */
    public CollectionsJson(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Map<String, Long> counts = counts(catalogue, Facet.COLLECTION);
        List<Owned> all = new ArrayList<>();
        for (Source source : library.sources()) {
            library.collections(source.slug())
                    .forEach(each -> all.add(new Owned(source.slug(), each)));
        }
        return Listing.answer(
                visit, "/collections", all, each -> entry(visit.links(), each, counts));
    }

    private static Entry entry(Links links, Owned owned, Map<String, Long> counts) {
        Collection each = owned.collection();
        String value = owned.source() + "/" + each.id();
        return new Entry(
                owned.source(),
                each.id(),
                each.name(),
                ReferenceJson.said(each.parentId()),
                counts.getOrDefault(value, 0L),
                ValuesJson.search(links, Facet.COLLECTION, value),
                links.absolute(links.collection(owned.source(), each.id())));
    }

    /** How many references have each value of a facet. */
    static Map<String, Long> counts(Catalogue catalogue, Facet facet) {
        return catalogue.values(facet).stream()
                .collect(Collectors.toMap(Results.Value::value, Results.Value::count, Long::sum));
    }
}
