package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.search.MatchAllDocsQuery;

/** Every value by which a search could be narrowed, of one facet. */
final class NarrowingValues {

    /** Those of which things have values that are no references. */
    private static final Set<Facet> SHARED =
            Set.of(Facet.KIND, Facet.TOPIC, Facet.YEAR, Facet.LANGUAGE);

    private NarrowingValues() {}

    /** All that references have, by label. */
    static List<Results.Value> ofReferences(OpenIndex index, Facet facet) throws IOException {
        if (index.facets().isEmpty()) {
            return List.of();
        }
        if (SHARED.contains(facet)) {
            return new Tally(
                            index,
                            index.facets().get(),
                            MatchAllDocsQuery.INSTANCE,
                            Criteria.REFERENCES_ALONE,
                            Map.of())
                    .all(facet, List.of());
        }
        var counts = new SortedSetDocValuesFacetCounts(index.facets().get());
        return new FacetCounts(index.getIndexReader(), counts).all(facet, List.of());
    }

    /** By label, counted among what the words and the other facets leave. */
    static List<Results.Value> of(
            OpenIndex index, Facet facet, Criteria criteria, Vocabulary vocabulary)
            throws IOException {
        if (index.facets().isEmpty()) {
            return FacetCounts.none(criteria).getOrDefault(facet, List.of());
        }
        Understanding understood = Understanding.of(index, criteria, vocabulary);
        Map<Facet, List<String>> others = new HashMap<>(understood.narrowing(criteria));
        others.remove(facet);
        return new Tally(index, index.facets().get(), understood.found(), others, criteria.chosen())
                .all(facet, criteria.chosen().getOrDefault(facet, List.of()));
    }
}
