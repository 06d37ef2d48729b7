package cloud.girofle.herbier.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Looks words up in some {@link Part}s of a reference: the part where they weigh most counts, the
 * others a bit.
 */
final class PartQueries {

    /**
     * How much the other parts count: a word in the title and the abstract beats one in the title.
     */
    private static final float TIE = 0.2f;

    /** « Fanny Lopez » finds « Lopez, Fanny » and « Fanny M. Lopez ». */
    private static final int NAME_SLOP = 2;

    private final List<Part> parts;

    PartQueries(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A word in any of its forms; several words, side by side. */
    Query words(List<QueryWord> words) {
        return anywhere(
                part -> words.size() == 1 ? word(part, words.getFirst()) : near(part, words, 0));
    }

    /** These words as they stand, grammar words and endings included. */
    Query phrase(List<QueryWord> words) {
        return anywhere(part -> {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            words.forEach(word -> phrase.add(new Term(part.field(), word.exactTerm())));
            phrase.setSlop(part == Part.CREATOR && words.size() > 1 ? NAME_SLOP : 0);
            return phrase.build();
        });
    }

    /** Words that begin as the last one does, with those before it. */
    Query prefix(List<QueryWord> words) {
        List<QueryWord> whole = words.subList(0, words.size() - 1);
        return anywhere(part -> {
            String start = words.getLast().exactTerm();
            Query prefix = new PrefixQuery(new Term(part.field(), start));
            if (whole.isEmpty()) {
                return prefix;
            }
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            all.add(prefix, BooleanClause.Occur.MUST);
            whole.forEach(word -> all.add(word(part, word), BooleanClause.Occur.MUST));
            return all.build();
        });
    }

    /** Words close to each other, in either order. */
    static Query near(Part part, List<QueryWord> words, int slop) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (QueryWord word : words) {
            phrase.add(
                    word.terms().stream()
                            .map(term -> new Term(part.field(), term))
                            .toArray(Term[]::new));
        }
        return phrase.setSlop(slop).build();
    }

    private static Query word(Part part, QueryWord word) {
        List<String> terms = word.terms();
        if (terms.size() == 1) {
            return new TermQuery(new Term(part.field(), terms.getFirst()));
        }
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(part.field());
        terms.forEach(term -> synonyms.addTerm(new Term(part.field(), term)));
        return synonyms.build();
    }

    private Query anywhere(Function<Part, Query> in) {
        List<Query> queries = new ArrayList<>();
        for (Part part : parts) {
            queries.add(new BoostQuery(in.apply(part), part.weight()));
        }
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, TIE);
    }
}
