package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Thing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** One search in an index as it stands. */
final class Search {

    private final OpenIndex index;
    private final Criteria criteria;
    private final Understanding understood;
    private final Wanted wanted;
    private final Map<Facet, List<String>> narrowing;
    private final Sort sort;

    Search(OpenIndex index, Criteria criteria, Vocabulary vocabulary) throws IOException {
        this.index = index;
        this.criteria = criteria;
        this.understood = Understanding.of(index, criteria, vocabulary);
        this.wanted = understood.wanted();
        this.narrowing = understood.narrowing(criteria);
        this.sort = Sorting.of(criteria.order(), understood.question().ranks());
    }

    Results results() throws IOException {
        if (index.facets().isEmpty()) {
            return new Results(
                    0,
                    List.of(),
                    FacetCounts.none(criteria),
                    Map.of(),
                    0,
                    true,
                    true,
                    List.of(),
                    Optional.empty());
        }
        Query narrowed = Narrowing.of(understood.found(), narrowing);
        int page = Math.min(criteria.page(), Criteria.LAST_PAGE + 1); // Which is empty.
        int first = Math.min((page - 1) * Criteria.PER_PAGE, index.size());
        int last = Math.min(first + Criteria.PER_PAGE, Math.max(1, index.size()));
        List<ScoreDoc> best = Best.of(index.searcher(), narrowed, sort, last);
        Tally tally =
                new Tally(
                        index,
                        index.facets().get(),
                        understood.found(),
                        narrowing,
                        criteria.chosen());
        long total = tally.total();
        boolean all = total > 0 && holdsAll(counted(total));
        int pages = (int) Math.min(Math.ceilDiv(total, Criteria.PER_PAGE), Criteria.LAST_PAGE);
        return new Results(
                total,
                hits(best, first),
                tally.top(),
                tally.kinds(),
                pages,
                all,
                all || holdsAll(1),
                understood.alsoSearched(index),
                understood.corrected());
    }

    /** The names of so many results, after those passed over, in order. */
    List<String> names(int from, int most) throws IOException {
        Query narrowed = Narrowing.of(understood.found(), narrowing);
        return FoundKeys.of(index.searcher(), narrowed, sort, from, most);
    }

    /** The keys of so many of the references among them. */
    List<String> keys(int from, int most) throws IOException {
        Query references =
                Narrowing.of(
                        Narrowing.of(understood.found(), narrowing), Criteria.REFERENCES_ALONE);
        return FoundKeys.of(index.searcher(), references, sort, from, most);
    }

    private List<Results.Hit> hits(List<ScoreDoc> best, int first) throws IOException {
        List<ScoreDoc> page = first >= best.size() ? List.of() : best.subList(first, best.size());
        int[] documents = page.stream().mapToInt(hit -> hit.doc).toArray();
        List<List<Results.Snippet>> snippets =
                Snippets.of(index.searcher(), wanted.marks(), documents);
        var stored = index.searcher().storedFields();
        List<Results.Hit> hits = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            String key = stored.document(documents[i], Set.of(Schema.KEY)).get(Schema.KEY);
            hits.add(new Results.Hit(Thing.named(key), score(page.get(i)), snippets.get(i)));
        }
        return hits;
    }

    private float score(ScoreDoc hit) {
        boolean ranked = sort.getSort()[0].getType() == SortField.Type.SCORE;
        return ranked ? hit.score : 0f;
    }

    /** Whether so many of the results hold all the words, at least. */
    private boolean holdsAll(int many) throws IOException {
        boolean known = narrowing.isEmpty() && many <= Criteria.PER_PAGE;
        return known
                ? understood.complete() >= many
                : Understanding.finds(index, Narrowing.of(understood.whole(), narrowing), many);
    }

    /**
     * How many results must hold all the words for every hit of the first page to: those that do
     * come first only when the best come first.
     */
    private int counted(long total) {
        boolean bestFirst = sort.getSort()[0].getType() == SortField.Type.SCORE;
        return (int) (bestFirst ? Math.min(total, Criteria.PER_PAGE) : total);
    }
}
