package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/** The names of all that a query finds, in order. */
final class FoundKeys {

    private FoundKeys() {}

    static List<String> of(IndexSearcher searcher, Query query, Sort sort, int from, int most)
            throws IOException {
        int last = (int) Math.min((long) from + most, searcher.getIndexReader().numDocs());
        if (from >= last) {
            return List.of();
        }
        ScoreDoc[] found = searcher.search(query, last, sort).scoreDocs;
        String[] keys = new String[Math.max(0, found.length - from)];
        StoredFields stored = searcher.storedFields();
        // Documents are stored in blocks, each unpacked once when they are read in their own order.
        int[] asStored =
                IntStream.range(0, keys.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(rank -> found[from + rank].doc))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int rank : asStored) {
            int document = found[from + rank].doc;
            keys[rank] = stored.document(document, Set.of(Schema.KEY)).get(Schema.KEY);
        }
        return List.copyOf(Arrays.asList(keys));
    }
}
