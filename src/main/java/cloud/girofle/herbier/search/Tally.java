package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Kind;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.Query;

/**
 * How many there are of what is found, and of each value of the facets. A facet that narrows is
 * counted as if it did not, so that a reader sees what its other values would bring. Nothing is
 * scored for it.
 */
final class Tally {

    private final OpenIndex index;
    private final SortedSetDocValuesReaderState facets;
    private final Query found;
    private final Map<Facet, List<String>> narrowing;
    private final Map<Facet, List<String>> chosen;
    private final FacetsCollector narrowed;

    /**
     * @param facets the map of the index
     * @param found before it is narrowed
     * @param narrowing what narrows it
     * @param chosen what of that the reader has chosen
     */
    Tally(
            OpenIndex index,
            SortedSetDocValuesReaderState facets,
            Query found,
            Map<Facet, List<String>> narrowing,
            Map<Facet, List<String>> chosen)
            throws IOException {
        this.index = index;
        this.facets = facets;
        this.found = found;
        this.narrowing = narrowing;
        this.chosen = chosen;
        this.narrowed = collect(narrowing);
    }

    /** How many are found. */
    long total() {
        return narrowed.getMatchingDocs().stream().mapToLong(docs -> docs.totalHits()).sum();
    }

    /** The values of each facet that most of them have, and those chosen. */
    Map<Facet, List<Results.Value>> top() throws IOException {
        FacetCounts counts = counts(narrowed);
        Map<Facet, List<Results.Value>> top = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = chosen.getOrDefault(facet, List.of());
            FacetCounts own = narrowing.containsKey(facet) ? without(facet) : counts;
            top.put(facet, own.top(facet, values));
        }
        return top;
    }

    /** How many of each kind are found, of those that are. */
    Map<Kind, Long> kinds() throws IOException {
        Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
        for (Results.Value value : counts(narrowed).all(Facet.KIND, List.of())) {
            Kind.of(value.value()).ifPresent(kind -> kinds.put(kind, value.count()));
        }
        long known = kinds.values().stream().mapToLong(Long::longValue).sum();
        if (known < total()) {
            kinds.merge(Kind.REFERENCE, total() - known, Long::sum); // Of an older index.
        }
        return kinds;
    }

    /**
     * Every value of a facet that does not narrow, see {@link FacetCounts#all}.
     *
     * @param marked those that the reader has chosen all the same
     */
    List<Results.Value> all(Facet facet, List<String> marked) throws IOException {
        return counts(narrowed).all(facet, marked);
    }

    private FacetCounts without(Facet facet) throws IOException {
        Map<Facet, List<String>> others = new HashMap<>(narrowing);
        others.remove(facet);
        return counts(collect(others));
    }

    private FacetsCollector collect(Map<Facet, List<String>> narrowing) throws IOException {
        return index.searcher()
                .search(Narrowing.of(found, narrowing), new FacetsCollectorManager());
    }

    private FacetCounts counts(FacetsCollector collected) throws IOException {
        return new FacetCounts(
                index.searcher().getIndexReader(),
                new SortedSetDocValuesFacetCounts(facets, collected));
    }
}
