package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;

/** One search in an index as it stands. */
final class Search {

    private final OpenIndex index;
    private final Criteria criteria;
    private final Understanding understood;
    private final Wanted wanted;
    private final Sort sort;

    Search(OpenIndex index, Criteria criteria, Vocabulary vocabulary) throws IOException {
        this.index = index;
        this.criteria = criteria;
        this.understood = Understanding.of(index, criteria, vocabulary);
        this.wanted = understood.wanted();
        this.sort = Sorting.of(criteria.order(), understood.question().ranks());
    }

    Results results() throws IOException {
        if (index.facets().isEmpty()) {
            return new Results(
                    0, List.of(), FacetCounts.none(criteria), 0, true, List.of(), Optional.empty());
        }
        DrillDownQuery narrowed = Narrowing.of(wanted.query(), criteria.chosen());
        int first = (int) Math.min((criteria.page() - 1L) * Criteria.PER_PAGE, index.size());
        int last = Math.min(first + Criteria.PER_PAGE, Math.max(1, index.size()));
        DrillSideways.DrillSidewaysResult found =
                new DrillSideways(index.searcher(), Schema.FACETS, index.facets().get())
                        .search(narrowed, null, null, last, sort, false);
        TopDocs hits = found.hits;
        long total = hits.totalHits.value();
        Map<Facet, List<Results.Value>> facets = new EnumMap<>(Facet.class);
        FacetCounts counts = new FacetCounts(index.searcher().getIndexReader(), found.facets);
        for (Facet facet : Facet.values()) {
            facets.put(facet, counts.top(facet, criteria.chosen().getOrDefault(facet, List.of())));
        }
        int pages = (int) ((total + Criteria.PER_PAGE - 1) / Criteria.PER_PAGE);
        return new Results(
                total,
                hits(hits, first),
                facets,
                pages,
                allWords(total),
                understood.alsoSearched(index),
                understood.corrected());
    }

    /** The keys of so many results, after those passed over, in order. */
    List<String> keys(int from, int most) throws IOException {
        DrillDownQuery narrowed = Narrowing.of(wanted.query(), criteria.chosen());
        return FoundKeys.of(index.searcher(), narrowed, sort, from, most);
    }

    private List<Results.Hit> hits(TopDocs found, int first) throws IOException {
        List<ScoreDoc> page =
                first >= found.scoreDocs.length
                        ? List.of()
                        : List.of(found.scoreDocs).subList(first, found.scoreDocs.length);
        int[] documents = page.stream().mapToInt(hit -> hit.doc).toArray();
        List<List<Results.Snippet>> snippets =
                Snippets.of(index.searcher(), wanted.marks(), documents);
        var stored = index.searcher().storedFields();
        List<Results.Hit> hits = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            String key = stored.document(documents[i], Set.of(Schema.KEY)).get(Schema.KEY);
            hits.add(
                    new Results.Hit(
                            Results.Kind.REFERENCE, key, score(page.get(i)), snippets.get(i)));
        }
        return hits;
    }

    private float score(ScoreDoc hit) {
        boolean ranked = sort.getSort()[0].getType() == SortField.Type.SCORE;
        return ranked && hit instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score
                ? score
                : 0f;
    }

    /** References with all the words come first only when the best come first. */
    private boolean allWords(long total) throws IOException {
        BooleanQuery.Builder complete = new BooleanQuery.Builder();
        complete.add(wanted.complete(), Occur.FILTER);
        criteria.chosen()
                .forEach((facet, values) ->
                        complete.add(Narrowing.anyOf(facet, values), Occur.FILTER));
        int count = index.searcher().count(complete.build());
        boolean bestFirst = sort.getSort()[0].getType() == SortField.Type.SCORE;
        return count >= (bestFirst ? Math.min(total, Criteria.PER_PAGE) : total);
    }
}
