package cloud.girofle.herbier.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Turns a {@link Question} into Lucene's queries. References that hold all the words come first,
 * then those that hold most of them, each group in BM25's order; what is meant ({@link
 * Asked#isMeant}) must be there.
 */
final class QueryMaker {

    /** Above any sum of BM25 scores: holding all the words beats holding some of them well. */
    private static final float ALL_WORDS = 1_000f;

    /** Words between two that still count as close; « limites de la croissance » has two. */
    private static final int NEAR = 3;

    /**
     * A long text holds nearly any words: holding all of them only there is worth less than holding
     * some in a title.
     */
    private static final float ALL_WORDS_IN_FILES = 3f;

    private final List<Query> meant = new ArrayList<>();
    private final List<Query> words = new ArrayList<>();
    private final List<Query> years = new ArrayList<>();

    /** The words and years, looked for everywhere but in files. */
    private final List<Query> described = new ArrayList<>();

    private final List<QueryWord> row = new ArrayList<>();

    private QueryMaker() {}

    /** The queries of a question. */
    static Wanted make(Question question) {
        boolean onlyGrammar = question.wanted().stream().allMatch(AskedQueries::isGrammar);
        List<Asked> wanted =
                question.wanted().stream()
                        .filter(asked -> onlyGrammar || !AskedQueries.isGrammar(asked))
                        .toList();
        List<Query> unwanted =
                question.unwanted().stream()
                        .flatMap(asked -> AskedQueries.anywhere(asked).stream())
                        .toList();
        QueryMaker maker = new QueryMaker();
        wanted.forEach(maker::add);
        return maker.wanted(unwanted, marks(wanted));
    }

    private void add(Asked asked) {
        List<Query> kind = asked.isMeant() ? meant : AskedQueries.isYear(asked) ? years : words;
        AskedQueries.anywhere(asked).ifPresent(kind::add);
        if (!asked.isMeant()) {
            AskedQueries.described(asked).ifPresent(described::add);
        }
        Asked first = asked instanceof Asked.Either either ? either.options().getFirst() : asked;
        if (first instanceof Asked.Word word) {
            row.addAll(TextAnalyzer.words(word.text()));
        }
    }

    private Wanted wanted(List<Query> unwanted, Map<Part, Query> marks) {
        if (words.isEmpty()) {
            words.addAll(years);
            years.clear();
        }
        if (meant.isEmpty() && words.isEmpty()) {
            if (unwanted.isEmpty()) {
                return Wanted.NOTHING;
            }
            meant.add(MatchAllDocsQuery.INSTANCE);
        }
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        BooleanQuery.Builder complete = new BooleanQuery.Builder();
        meant.forEach(query -> found.add(query, Occur.MUST));
        meant.forEach(query -> complete.add(query, Occur.FILTER));
        if (!words.isEmpty()) {
            Query all = allWords();
            addWords(found, all);
            complete.add(all, Occur.FILTER);
        }
        unwanted.forEach(query -> found.add(query, Occur.MUST_NOT));
        unwanted.forEach(query -> complete.add(query, Occur.MUST_NOT));
        return new Wanted(found.build(), complete.build(), marks);
    }

    private void addWords(BooleanQuery.Builder found, Query all) {
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        words.forEach(word -> most.add(word, Occur.SHOULD));
        most.setMinimumNumberShouldMatch(enough(words.size()));
        found.add(most.build(), Occur.MUST);
        // « Lopez 2022 » is Lopez, in 2022 rather than another year; not whatever came out in 2022.
        years.forEach(year -> found.add(year, Occur.SHOULD));
        if (words.size() + years.size() > 1) {
            BooleanQuery.Builder told = new BooleanQuery.Builder();
            described.forEach(word -> told.add(word, Occur.FILTER));
            found.add(
                    new BoostQuery(new ConstantScoreQuery(told.build()), ALL_WORDS), Occur.SHOULD);
            found.add(
                    new BoostQuery(new ConstantScoreQuery(all), ALL_WORDS_IN_FILES), Occur.SHOULD);
        }
        for (int i = 0; i + 1 < row.size(); i++) {
            List<QueryWord> pair = row.subList(i, i + 2);
            found.add(PartQueries.near(Part.TITLE, pair, NEAR), Occur.SHOULD);
            found.add(PartQueries.near(Part.ABSTRACT, pair, NEAR), Occur.SHOULD);
        }
    }

    private Query allWords() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word, Occur.FILTER));
        years.forEach(year -> all.add(year, Occur.FILTER));
        return all.build();
    }

    /**
     * How many of the words are enough: half of them. Fewer brings up what only shares a common
     * word, more leaves a plain question of four words without an answer.
     */
    private static int enough(int words) {
        return (words + 1) / 2;
    }

    private static Map<Part, Query> marks(List<Asked> wanted) {
        Map<Part, Query> marks = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (!part.isKept()) {
                continue;
            }
            List<Query> visible =
                    wanted.stream().flatMap(a -> AskedQueries.within(part, a).stream()).toList();
            marks.put(part, AskedQueries.any(visible));
        }
        return marks;
    }
}
