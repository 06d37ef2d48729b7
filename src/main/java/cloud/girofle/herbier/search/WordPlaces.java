package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.PostingsOffsetStrategy;
import org.apache.lucene.search.uhighlight.UHComponents;

/**
 * Finds where what was asked for stands in a few documents. A thing has dozens of names, of which a
 * document holds one or two: Lucene's own way looks for each of them in each document, which took
 * most of the time of a search. Here each is looked for once in all of them.
 */
final class WordPlaces extends PostingsOffsetStrategy {

    private final IndexSearcher searcher;
    private final String field;
    private final Map<Integer, List<Weight>> held = new HashMap<>();

    /**
     * Looks for a field's query in documents.
     *
     * @param documents their numbers in the whole index
     */
    WordPlaces(IndexSearcher searcher, UHComponents components, int[] documents)
            throws IOException {
        super(components);
        this.searcher = searcher;
        this.field = components.field();
        int[] sorted = documents.clone();
        Arrays.sort(sorted);
        for (Query each : alternatives(components.query())) {
            Weight weight =
                    searcher.createWeight(searcher.rewrite(each), ScoreMode.COMPLETE_NO_SCORES, 1f);
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                look(weight, leaf, sorted);
            }
        }
    }

    private static List<Query> alternatives(Query query) {
        boolean any =
                query instanceof BooleanQuery all
                        && all.getMinimumNumberShouldMatch() <= 1
                        && all.clauses().stream()
                                .allMatch(one -> one.occur() == BooleanClause.Occur.SHOULD);
        return any
                ? ((BooleanQuery) query).clauses().stream().map(BooleanClause::query).toList()
                : List.of(query);
    }

    private void look(Weight weight, LeafReaderContext leaf, int[] sorted) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return;
        }
        DocIdSetIterator documents = scorer.iterator();
        for (int document : sorted) {
            int inLeaf = document - leaf.docBase;
            if (inLeaf < 0 || inLeaf >= leaf.reader().maxDoc()) {
                continue;
            }
            int at = documents.docID() < inLeaf ? documents.advance(inLeaf) : documents.docID();
            if (at == inLeaf) {
                held.computeIfAbsent(document, any -> new ArrayList<>()).add(weight);
            }
        }
    }

    @Override
    protected void createOffsetsEnumsWeightMatcher(
            LeafReader reader, int document, List<OffsetsEnum> places) throws IOException {
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            if (leaf.reader() == reader) {
                add(leaf, document, places);
            }
        }
    }

    private void add(LeafReaderContext leaf, int document, List<OffsetsEnum> places)
            throws IOException {
        List<Matches> all = new ArrayList<>();
        for (Weight weight : held.getOrDefault(leaf.docBase + document, List.of())) {
            Matches matches = weight.matches(leaf, document);
            if (matches != null) {
                all.add(matches);
            }
        }
        Matches matches = MatchesUtils.fromSubMatches(all);
        MatchesIterator found = matches == null ? null : matches.getMatches(field);
        if (found != null) {
            places.add(new OffsetsEnum.OfMatchesIteratorWithSubs(found));
        }
    }
}
