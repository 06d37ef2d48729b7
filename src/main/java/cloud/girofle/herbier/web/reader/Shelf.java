package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;

/**
 * The references that share one value: an author's, a collection's, the latest first.
 *
 * @param label of the value, as the data write it; the value itself when nothing has it
 * @param total how many there are
 * @param hits those of the page asked for
 * @param pager to the others
 * @param search where they can be searched and narrowed
 * @param take all of them, to be taken away
 */
public record Shelf(
        String label, long total, List<HitLine> hits, Pager pager, String search, Take take) {

    static Shelf of(
            Visit visit,
            Library library,
            Catalogue catalogue,
            Takings takings,
            Facet facet,
            String value,
            String address) {
        Results results = found(catalogue, facet, value, visit.page());
        int page = visit.page();
        if (page > Math.max(1, results.pages())) {
            page = Math.max(1, results.pages());
            results = found(catalogue, facet, value, page);
        }
        String label =
                results.facets().getOrDefault(facet, List.of()).stream()
                        .filter(known -> known.value().equals(value))
                        .map(Results.Value::label)
                        .findFirst()
                        .orElse(value);
        HitLines lines = new HitLines(visit, library);
        List<Reference> references = lines.found(results.hits());
        SearchAddress search = SearchAddress.of(facet, value).annotated(visit.annotated());
        return new Shelf(
                label,
                results.total(),
                lines.of(results.hits(), references),
                Pager.of(page, results.pages(), p -> address + visit.at(p)),
                visit.links().search(search),
                takings.shelf(visit, search, references, results.total(), address));
    }

    private static Results found(Catalogue catalogue, Facet facet, String value, int page) {
        return catalogue.search(
                new Criteria("", Map.of(facet, List.of(value)), Order.NEWEST, page).ofReferences());
    }
}
