package cloud.girofle.herbier.search;

import java.io.IOException;
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
        Wanted wanted = Search.wanted(
                        index,
                        Search.question(index, criteria, vocabulary),
                        vocabulary.thesaurus());
        DrillDownQuery narrowed = new DrillDownQuery(Schema.FACETS, wanted.query());
        for (Map.Entry<Facet, List<String>> chosen : criteria.chosen().entrySet()) {
            if (chosen.getKey() != facet) {
                chosen.getValue().forEach(v -> narrowed.add(Schema.dimension(chosen.getKey()), v));
            }
        }
        FacetsCollector found = index.searcher().search(narrowed, new FacetsCollectorManager());
        var counts = new SortedSetDocValuesFacetCounts(index.facets().get(), found);
        return new FacetCounts(index.searcher().getIndexReader(), counts)
                .all(facet, criteria.chosen().getOrDefault(facet, List.of()));
    }
}
