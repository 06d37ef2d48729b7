package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * The first of what is found. Where the best come first, Lucene is asked for these by score alone,
 * and only those that score the same are then sorted further: a sort by several fields looks up the
 * values of many that no page shows, and takes several times as long.
 */
final class Best {

    /** How many more are asked for, to know all that score as the last one does. */
    private static final int MORE = 100;

    /** What is sorted by after the score. */
    private record Tie(BytesRef date, BytesRef title) {}

    private Best() {}

    /** The first so many, in the order of {@link Sorting}. */
    static List<ScoreDoc> of(IndexSearcher searcher, Query query, Sort sort, int most)
            throws IOException {
        if (sort.getSort()[0].getType() != SortField.Type.SCORE) {
            return List.of(searcher.search(query, most, sort).scoreDocs);
        }
        ScoreDoc[] best = searcher.search(query, most + MORE).scoreDocs;
        if (best.length == most + MORE && best[best.length - 1].score == best[most - 1].score) {
            return List.of(searcher.search(query, most, sort, true).scoreDocs);
        }
        Map<Integer, Tie> ties = ties(searcher.getIndexReader(), best);
        Comparator<ScoreDoc> byScore = Comparator.comparingDouble(hit -> -hit.score);
        Arrays.sort(best, byScore.thenComparing((one, other) -> compare(ties, one, other)));
        return List.of(best).subList(0, Math.min(most, best.length));
    }

    /** As {@link Sorting} does: the newest first, then by title; what has neither last. */
    private static int compare(Map<Integer, Tie> ties, ScoreDoc one, ScoreDoc other) {
        Tie first = ties.getOrDefault(one.doc, new Tie(new BytesRef(), new BytesRef()));
        Tie second = ties.getOrDefault(other.doc, new Tie(new BytesRef(), new BytesRef()));
        int byDate = second.date().compareTo(first.date());
        if (byDate != 0) {
            return byDate;
        }
        int byTitle =
                first.title().length == 0 || second.title().length == 0
                        ? Integer.compare(second.title().length, first.title().length)
                        : first.title().compareTo(second.title());
        return byTitle != 0 ? byTitle : Integer.compare(one.doc, other.doc);
    }

    private static Map<Integer, Tie> ties(IndexReader reader, ScoreDoc[] best) throws IOException {
        Map<Integer, Tie> ties = new HashMap<>();
        for (int i = 0; i < best.length; i++) {
            boolean tied =
                    (i > 0 && best[i - 1].score == best[i].score)
                            || (i + 1 < best.length && best[i + 1].score == best[i].score);
            if (tied) {
                int doc = best[i].doc;
                LeafReaderContext leaf =
                        reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
                ties.put(
                        doc,
                        new Tie(
                                value(leaf, Schema.SORT_DATE, doc - leaf.docBase),
                                value(leaf, Schema.SORT_TITLE, doc - leaf.docBase)));
            }
        }
        return ties;
    }

    /** The value of a document; empty where it has none. */
    private static BytesRef value(LeafReaderContext leaf, String field, int doc)
            throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
        return values.advanceExact(doc)
                ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue()))
                : new BytesRef();
    }
}
