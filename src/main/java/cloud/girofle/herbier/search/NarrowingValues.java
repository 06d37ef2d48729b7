package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;

/** Every value by which a search could be narrowed, of one facet. */
final class NarrowingValues {

    private NarrowingValues() {}

    /** By label, counted among what the words and the other facets leave. */
    static List<Results.Value> of(
            OpenIndex index, Facet facet, Criteria criteria, Vocabulary vocabulary)
            throws IOException {
        if (index.facets().isEmpty()) {
            return FacetCounts.none(criteria).getOrDefault(facet, List.of());
        }
        Wanted wanted = Understanding.of(index, criteria, vocabulary).wanted();
        Map<Facet, List<String>> others = new HashMap<>(criteria.chosen());
        others.remove(facet);
        DrillDownQuery narrowed = Narrowing.of(wanted.query(), others);
        FacetsCollector found = index.searcher().search(narrowed, new FacetsCollectorManager());
        var counts = new SortedSetDocValuesFacetCounts(index.facets().get(), found);
        return new FacetCounts(index.searcher().getIndexReader(), counts)
                .all(facet, criteria.chosen().getOrDefault(facet, List.of()));
    }
}
