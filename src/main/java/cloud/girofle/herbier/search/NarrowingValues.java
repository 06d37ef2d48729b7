package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return new Tally(index, index.facets().get(), wanted.query(), others)
                .all(facet, criteria.chosen().getOrDefault(facet, List.of()));
    }
}
