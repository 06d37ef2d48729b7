package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** Every author, or every keyword: the values of a facet, in alphabetical order. */
public final class ValuesJson implements Page {

    /**
     * One of them.
     *
     * @param id names it in the parameters of a search
     * @param name as the data write it
     * @param references how many have it
     * @param search the address of those
     * @param page for people
     */
    record Entry(String id, String name, long references, String search, String page) {}

    private final Catalogue catalogue;
    private final Facet facet;
    private final String path;
    private final BiFunction<Links, String, String> page;

    private ValuesJson(
            Catalogue catalogue, Facet facet, String path, BiFunction<Links, String, String> page) {
        this.catalogue = catalogue;
        this.facet = facet;
        this.path = path;
        this.page = page;
    }

    /** Everyone who made something that the library holds. */
    public static ValuesJson authors(Catalogue catalogue) {
        return new ValuesJson(catalogue, Facet.AUTHOR, "/authors", Links::author);
    }

    /** Every keyword of the library. */
    public static ValuesJson keywords(Catalogue catalogue) {
        return new ValuesJson(catalogue, Facet.TAG, "/keywords", Links::keyword);
    }

    @Override
    public Answer show(Visit visit) {
        List<Results.Value> all =
                catalogue.values(facet).stream()
                        .sorted(
                                Comparator.comparing((Results.Value v) -> Fold.words(v.label()))
                                        .thenComparing(Results.Value::value))
                        .toList();
        Links links = visit.links();
        return Listing.answer(
                visit,
                path,
                all,
                value ->
                        new Entry(
                                value.value(),
                                value.label(),
                                value.count(),
                                search(links, facet, value.value()),
                                links.absolute(page.apply(links, value.value()))));
    }

    /** The address that searches what has a value. */
    static String search(Links links, Facet facet, String value) {
        return links.absolute(links.api("/search") + SearchAddress.of(facet, value).query());
    }
}
