package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Identifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a {@link Question} into Lucene's queries. References that hold all the words come first, then
 * those that hold most of them, each group in BM25's order; what is meant ({@link Asked#isMeant}) must
 * be there.
 */
final class QueryMaker {

    /** Above any sum of BM25 scores: holding all the words beats holding some of them well. */
    private static final float ALL_WORDS = 1_000f;

    /** A work's own name, and its year beside its author, weigh as a good match in a title. */
    private static final float NAME = 100f;

    private static final float YEAR = 10f;

    private static final Pattern YEAR_WORD = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");

    private static final int NEAR = 3;

    private static final PartQueries ANYWHERE = new PartQueries(List.of(Part.values()));

    private final List<Query> meant = new ArrayList<>();
    private final List<Query> words = new ArrayList<>();
    private final List<Query> years = new ArrayList<>();
    private final List<QueryWord> row = new ArrayList<>();

    private QueryMaker() {}

    static Wanted make(Question question) {
        QueryMaker maker = new QueryMaker();
        boolean onlyGrammar = question.wanted().stream().allMatch(QueryMaker::isGrammar);
        List<Asked> wanted =
                question.wanted().stream().filter(a -> onlyGrammar || !isGrammar(a)).toList();
        wanted.forEach(maker::add);
        return maker.wanted(new Question(wanted, question.unwanted()));
    }

    private void add(Asked asked) {
        query(ANYWHERE, asked)
                .ifPresent(
                        (asked.isMeant() ? meant : isYear(asked) ? years : words)::add);
        Asked first = asked instanceof Asked.Either either ? either.options().getFirst() : asked;
        if (first instanceof Asked.Word word) {
            row.addAll(TextAnalyzer.words(word.text()));
        }
    }

    private Wanted wanted(Question question) {
        List<Query> unwanted =
                question.unwanted().stream().flatMap(a -> query(ANYWHERE, a).stream()).toList();
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
        for (Query query : meant) {
            found.add(query, Occur.MUST);
            complete.add(query, Occur.FILTER);
        }
        if (!words.isEmpty()) {
            addWords(found);
            words.forEach(word -> complete.add(word, Occur.FILTER));
            years.forEach(year -> complete.add(year, Occur.FILTER));
        }
        unwanted.forEach(query -> found.add(query, Occur.MUST_NOT));
        unwanted.forEach(query -> complete.add(query, Occur.MUST_NOT));
        return new Wanted(found.build(), complete.build(), marks(question.wanted()));
    }

    private static Map<Part, Query> marks(List<Asked> wanted) {
        Map<Part, Query> marks = new EnumMap<>(Part.class);
        for (Part part : Snippets.SHOWN) {
            PartQueries alone = new PartQueries(List.of(part));
            marks.put(
                    part, any(wanted.stream().flatMap(a -> mark(alone, part, a).stream()).toList()));
        }
        return marks;
    }

    private static Optional<Query> mark(PartQueries alone, Part part, Asked asked) {
        return switch (asked) {
            case Asked.Within within when within.part() != part -> Optional.empty();
            case Asked.Years years -> Optional.empty();
            case Asked.Valued valued -> Optional.empty();
            case Asked.Everything everything -> Optional.empty();
            default -> query(alone, asked);
        };
    }

    private void addWords(BooleanQuery.Builder found) {
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Query word : words) {
            most.add(word, Occur.SHOULD);
            all.add(word, Occur.FILTER);
        }
        most.setMinimumNumberShouldMatch(enough(words.size()));
        found.add(most.build(), Occur.MUST);
        // « Lopez 2022 » is Lopez, in 2022 rather than another year; not whatever came out in 2022.
        years.forEach(year -> found.add(year, Occur.SHOULD));
        years.forEach(year -> all.add(year, Occur.FILTER));
        if (words.size() + years.size() > 1) {
            Query complete = new ConstantScoreQuery(all.build());
            found.add(new BoostQuery(complete, ALL_WORDS), Occur.SHOULD);
        }
        for (int i = 0; i + 1 < row.size(); i++) {
            List<QueryWord> pair = row.subList(i, i + 2);
            found.add(PartQueries.near(Part.TITLE, pair, NEAR), Occur.SHOULD);
            found.add(PartQueries.near(Part.ABSTRACT, pair, NEAR), Occur.SHOULD);
        }
    }

    /**
     * How many of the words are enough: half of them. Fewer brings up what only shares a common word,
     * more leaves a plain question of four words without an answer.
     */
    private static int enough(int words) {
        return (words + 1) / 2;
    }

    private static Optional<Query> query(PartQueries parts, Asked asked) {
        return switch (asked) {
            case Asked.Word word -> word(parts, word.text());
            case Asked.Prefix prefix -> of(prefix.start(), parts::prefix);
            case Asked.Phrase phrase -> of(phrase.text(), parts::phrase);
            case Asked.Named named -> Optional.of(named(parts, named));
            case Asked.Years years ->
                    Optional.of(
                            constant(
                                    IntPoint.newRangeQuery(Schema.YEAR, years.from(), years.to()),
                                    0f));
            case Asked.Valued valued ->
                    Optional.of(
                            constant(
                                    any(
                                            valued.values().stream()
                                                    .map(v -> Schema.having(valued.facet(), v))
                                                    .toList()),
                                    0f));
            case Asked.Within within ->
                    query(new PartQueries(List.of(within.part())), within.asked());
            case Asked.Either either -> {
                List<Query> options =
                        either.options().stream().flatMap(o -> query(parts, o).stream()).toList();
                yield options.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new DisjunctionMaxQuery(options, 0f));
            }
            case Asked.Everything everything -> Optional.of(MatchAllDocsQuery.INSTANCE);
        };
    }

    private static Optional<Query> word(PartQueries parts, String text) {
        List<QueryWord> words = TextAnalyzer.words(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<Query> ways = new ArrayList<>();
        ways.add(parts.words(words));
        if (words.size() > 1) {
            String joined = String.join("", words.stream().map(QueryWord::exact).toList());
            ways.add(parts.words(TextAnalyzer.words(joined)));
        }
        if (parts == ANYWHERE) {
            ways.add(constant(new TermQuery(new Term(Schema.NAMES, NameTerms.key(text))), NAME));
            if (YEAR_WORD.matcher(text).matches()) {
                int year = Integer.parseInt(text);
                ways.add(constant(IntPoint.newExactQuery(Schema.YEAR, year), YEAR));
            }
        }
        return Optional.of(new DisjunctionMaxQuery(ways, 0f));
    }

    private static Query named(PartQueries parts, Asked.Named named) {
        List<Query> ways = new ArrayList<>();
        for (Identifier identifier : named.identifiers()) {
            Term term = new Term(Schema.NAMES, NameTerms.of(identifier));
            ways.add(constant(new TermQuery(term), NAME));
        }
        of(named.text(), parts::phrase).ifPresent(ways::add);
        return new DisjunctionMaxQuery(ways, 0f);
    }

    private static Optional<Query> of(String text, Function<List<QueryWord>, Query> make) {
        List<QueryWord> words = TextAnalyzer.words(text);
        return words.isEmpty() ? Optional.empty() : Optional.of(make.apply(words));
    }

    private static boolean isYear(Asked asked) {
        return asked instanceof Asked.Word word && YEAR_WORD.matcher(word.text()).matches();
    }

    private static boolean isGrammar(Asked asked) {
        return asked instanceof Asked.Word word
                && TextAnalyzer.words(word.text()).stream().allMatch(QueryWord::isGrammar);
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
