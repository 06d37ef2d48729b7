package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;

/**
 * An index as it stood at one moment, with the map of its facets, which is costly to draw and is
 * drawn once for each. Thread-safe.
 */
final class OpenIndex extends IndexSearcher {

    /** Makes one for each refresh. */
    static final SearcherFactory FACTORY =
            new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, IndexReader before)
                        throws IOException {
                    return new OpenIndex(reader);
                }
            };

    private final Optional<SortedSetDocValuesReaderState> facets;

    private final int references;

    /** Of what is one search's alone: when it ends, and the index that all have. */
    private final Optional<Lent> lent;

    private record Lent(OpenIndex whole, Deadline deadline) {}

    /** Made when it is first asked for. */
    private volatile Optional<Map<String, Integer>> initials = Optional.empty();

    OpenIndex(IndexReader reader) throws IOException {
        super(reader);
        this.references = reader.numDocs() - count(Schema.ours());
        setSimilarity(Rarity.PRESENCE);
        boolean any =
                FieldInfos.getIndexedFields(reader).contains(FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
        this.facets =
                any && reader.numDocs() > 0
                        ? Optional.of(
                                new DefaultSortedSetDocValuesReaderState(reader, Schema.FACETS))
                        : Optional.empty();
        this.lent = Optional.empty();
    }

    private OpenIndex(Lent lent) {
        super(lent.whole().getIndexReader());
        this.references = lent.whole().references;
        this.facets = lent.whole().facets;
        this.lent = Optional.of(lent);
        setSimilarity(Rarity.PRESENCE);
        setTimeout(lent.deadline());
    }

    /**
     * The same, for one search that has to end by then.
     *
     * @see SearchCutException
     */
    OpenIndex until(Deadline deadline) {
        return new OpenIndex(new Lent(this, deadline));
    }

    /** Lucene gives what it had found when time ran out: that is no answer. */
    @Override
    public <C extends Collector, T> T search(Query query, CollectorManager<C, T> collecting)
            throws IOException {
        lent.ifPresent(one -> one.deadline().check());
        T found = super.search(query, collecting);
        if (timedOut()) {
            lent.ifPresent(one -> one.deadline().check());
        }
        return found;
    }

    /** The map of the facets; empty as long as there is nothing. */
    Optional<SortedSetDocValuesReaderState> facets() {
        return facets;
    }

    /** Under which letters references are filed, and how many. */
    Map<String, Integer> initials() throws IOException {
        if (lent.isPresent()) {
            return lent.get().whole().initials();
        }
        if (initials.isEmpty()) {
            initials = Optional.of(Initials.of(this));
        }
        return initials.orElseThrow();
    }

    IndexSearcher searcher() {
        return this;
    }

    /** How many things there are. */
    int size() {
        return getIndexReader().numDocs();
    }

    /** How many of them are references. */
    int references() {
        return references;
    }
}
