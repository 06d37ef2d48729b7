package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the references that are like one. Each thing that two references share counts as much as it
 * is rare: the logarithm of how few references have it. They are alike when the sum says that
 * chance alone would have given all of it to less than one reference of the library. That two works
 * are cited together, which no note says yet, is told by the collections that hold both.
 *
 * <p>Lucene's own {@code MoreLikeThis} knows words only, and does not say which.
 */
final class Neighbours {

    private static final int MOST = 5;

    /** How much of its rarity a shared value counts; keywords and topics say much the same. */
    private static final Map<Facet, Float> COUNTS =
            new EnumMap<>(
                    Map.of(
                            Facet.TOPIC, 0.5f,
                            Facet.TAG, 1f,
                            Facet.AUTHOR, 0.7f,
                            Facet.COLLECTION, 0.3f));

    /** Words go together with each other, and with topics and keywords: they count for less. */
    private static final float WORD = 0.5f;

    private static final float WORD_OF_ABSTRACT = 0.25f;

    /** The rarest words of a long abstract are enough. */
    private static final int MOST_WORDS = 20;

    /** Shorter words are left to topics and keywords: most are grammar, units and initials. */
    private static final int SHORTEST_WORD = 4;

    /** What more references have tells none of them apart. */
    private static final double COMMON = 0.1;

    private final OpenIndex index;
    private final Predicate<String> telling;
    private final Traits traits;
    private final Map<Facet, Map<String, Double>> values = new EnumMap<>(Facet.class);
    private final Map<String, Double> words = new HashMap<>();

    private Neighbours(OpenIndex index, int document, Predicate<String> telling)
            throws IOException {
        this.index = index;
        this.telling = telling;
        this.traits = Traits.of(index, document, telling);
        for (Facet facet : COUNTS.keySet()) {
            for (String value : traits.values(facet)) {
                double rarity = rarity(having(Schema.having(facet, value)));
                if (rarity > 0) {
                    values.computeIfAbsent(facet, any -> new HashMap<>()).put(value, rarity);
                }
            }
        }
        Map<String, Double> rarities = new HashMap<>();
        for (String stem : traits.words().keySet()) {
            int having = having(stem);
            if (stem.length() >= SHORTEST_WORD && having <= COMMON * index.references()) {
                rarities.put(stem, rarity(having));
            }
        }
        rarest(rarities).stream()
                .filter(stem -> rarities.getOrDefault(stem, 0d) > 0)
                .limit(MOST_WORDS)
                .forEach(stem -> words.put(stem, rarities.get(stem)));
    }

    /**
     * The references most like one, the likeliest first; none when it is not there.
     *
     * @param known keys of references that are left out
     * @param telling which keywords say something of a work
     */
    static List<Neighbour> of(
            OpenIndex index, String key, Collection<String> known, Predicate<String> telling)
            throws IOException {
        ScoreDoc[] found = index.search(new TermQuery(new Term(Schema.KEY, key)), 1).scoreDocs;
        if (found.length == 0 || index.facets().isEmpty()) {
            return List.of();
        }
        return new Neighbours(index, found[0].doc, telling).all(key, known);
    }

    private List<Neighbour> all(String key, Collection<String> known) throws IOException {
        List<Neighbour> all = new ArrayList<>();
        for (ScoreDoc hit : index.search(query(key, known), MOST).scoreDocs) {
            if (hit.score >= Math.log(index.references())) {
                all.add(neighbour(hit.doc));
            }
        }
        return all;
    }

    private Query query(String key, Collection<String> known) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        values.forEach((facet, rarities) ->
                rarities.forEach((value, rarity) ->
                        query.add(
                                counting(
                                        Schema.having(facet, value),
                                        COUNTS.getOrDefault(facet, 0f) * rarity),
                                Occur.SHOULD)));
        words.forEach((stem, rarity) -> {
            List<Query> places = new ArrayList<>();
            for (Part part : Traits.DESCRIBING) {
                float counts = part == Part.ABSTRACT ? WORD_OF_ABSTRACT : WORD;
                places.add(counting(new TermQuery(new Term(part.field(), stem)), counts * rarity));
            }
            query.add(new DisjunctionMaxQuery(places, 0f), Occur.SHOULD);
        });
        List<BytesRef> out = new ArrayList<>();
        out.add(new BytesRef(key));
        known.forEach(each -> out.add(new BytesRef(each)));
        return query.add(new TermInSetQuery(Schema.KEY, out), Occur.MUST_NOT)
                .add(Schema.ours(), Occur.MUST_NOT)
                .build();
    }

    private Neighbour neighbour(int document) throws IOException {
        Traits other = Traits.of(index, document, telling);
        String key = index.storedFields().document(document, Set.of(Schema.KEY)).get(Schema.KEY);
        List<String> keywords = shared(Facet.TAG, other);
        Set<String> said =
                TextAnalyzer.words(String.join(" ", keywords)).stream()
                        .flatMap(word -> word.stems().stream())
                        .collect(Collectors.toSet());
        return new Neighbour(
                key,
                shared(Facet.TOPIC, other),
                keywords,
                labels(Facet.AUTHOR, other),
                labels(Facet.COLLECTION, other),
                rarest(words).stream()
                        .filter(stem -> other.words().containsKey(stem) && !said.contains(stem))
                        .map(stem -> traits.words().getOrDefault(stem, stem))
                        .distinct()
                        .toList());
    }

    private List<String> shared(Facet facet, Traits other) {
        return rarest(values.getOrDefault(facet, Map.of())).stream()
                .filter(other.values(facet)::contains)
                .toList();
    }

    private List<String> labels(Facet facet, Traits other) throws IOException {
        List<String> labels = new ArrayList<>();
        for (String value : shared(facet, other)) {
            labels.add(Labels.find(index.getIndexReader(), facet, value));
        }
        return labels;
    }

    private static List<String> rarest(Map<String, Double> rarities) {
        return rarities.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Query counting(Query query, double much) {
        return new BoostQuery(new ConstantScoreQuery(query), (float) much);
    }

    /** How many references have a value. */
    private int having(Query value) throws IOException {
        return index.count(Narrowing.of(value, Criteria.REFERENCES_ALONE));
    }

    /** How many references have a word where it describes them. */
    private int having(String stem) throws IOException {
        int most = 0;
        for (Part part : Traits.DESCRIBING) {
            most = Math.max(most, index.getIndexReader().docFreq(new Term(part.field(), stem)));
        }
        return most;
    }

    /** Nothing where no other has it. */
    private double rarity(int having) {
        return having < 2 ? 0 : Math.max(0, Math.log((double) index.references() / having));
    }
}
