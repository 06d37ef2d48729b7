package cloud.girofle.herbier.search;

import cloud.girofle.herbier.text.Fold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/** Says why results stand where they do: the ways of the search are tried on each, one by one. */
final class Why {

    /** Places told of one thing: the first say enough. */
    private static final int PLACES = 2;

    private final IndexSearcher searcher;
    private final Wanted wanted;
    private final Map<Query, Weight> weights = new LinkedHashMap<>();

    Why(IndexSearcher searcher, Wanted wanted) {
        this.searcher = searcher;
        this.wanted = wanted;
    }

    /** The reasons of some things, by name. */
    Map<String, Reasons> of(List<String> names) throws IOException {
        Map<String, Reasons> reasons = new LinkedHashMap<>();
        for (String name : names) {
            ScoreDoc[] found =
                    searcher.search(new TermQuery(new Term(Schema.KEY, name)), 1).scoreDocs;
            if (found.length > 0) {
                reasons.put(name, of(found[0].doc));
            }
        }
        return reasons;
    }

    private Reasons of(int document) throws IOException {
        List<Reasons.Found> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Unit unit : wanted.units()) {
            List<Reasons.Found> places = places(unit, document);
            if (places.isEmpty()) {
                missing.add(unit.asked().said());
            }
            found.addAll(places);
        }
        boolean close = false;
        for (Query near : wanted.close()) {
            close |= score(near, document) > 0;
        }
        Query annotated = Schema.having(Facet.HAS, Facet.ANNOTATED);
        Query first = Schema.having(Facet.HAS, Facet.FIRST);
        return new Reasons(
                missing.isEmpty(),
                close,
                score(annotated, document) > 0,
                score(first, document) > 0,
                found,
                missing);
    }

    private List<Reasons.Found> places(Unit unit, int document) throws IOException {
        List<Reasons.Found> places = new ArrayList<>();
        for (Way way : unit.ways()) {
            float score = score(way.query(), document);
            if (score > 0) {
                places.add(
                        new Reasons.Found(
                                unit.asked().said(),
                                likeness(way, document),
                                way.words(),
                                way.part().map(Part::field).orElse(""),
                                score * way.weight() * unit.rarity()));
            }
        }
        return places.stream()
                .sorted(Comparator.comparingDouble(Reasons.Found::points).reversed())
                .limit(PLACES)
                .toList();
    }

    private Reasons.Likeness likeness(Way way, int document) throws IOException {
        return switch (way.form()) {
            case SAID ->
                    isVery(way, document) ? Reasons.Likeness.SAME : Reasons.Likeness.OTHER_FORM;
            case COUNTERPART -> Reasons.Likeness.COUNTERPART;
            case SYNONYM -> Reasons.Likeness.SYNONYM;
            case WORD_OF -> Reasons.Likeness.WORD_OF;
            case MOST_OF -> Reasons.Likeness.MOST_OF;
            case NARROWER -> Reasons.Likeness.NARROWER;
            case NEIGHBOUR -> Reasons.Likeness.NEIGHBOUR;
        };
    }

    /** Whether each word stands there as it was typed. */
    private boolean isVery(Way way, int document) throws IOException {
        if (way.part().isEmpty()) {
            return true;
        }
        String field = way.part().get().field();
        for (String word : way.words().split(" ", -1)) {
            Query exact = new TermQuery(new Term(field, WordFilter.EXACT + Fold.fold(word)));
            if (score(exact, document) <= 0) {
                return false;
            }
        }
        return true;
    }

    /** What a query gives a document; 0 where it does not find it. */
    private float score(Query query, int document) throws IOException {
        Weight weight = weights.get(query);
        if (weight == null) {
            weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1f);
            weights.put(query, weight);
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Scorer scorer = weight.scorer(leaf);
        int place = document - leaf.docBase;
        return scorer != null && scorer.iterator().advance(place) == place
                ? Math.max(scorer.score(), Float.MIN_NORMAL)
                : 0f;
    }
}
