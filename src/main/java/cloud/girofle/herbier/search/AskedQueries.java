package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Identifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** Looks up one thing that was {@link Asked}. */
final class AskedQueries {

    /** A work's own name weighs more than any match in its text. */
    private static final float NAME = 100f;

    /** The year of a work, beside its author, weighs as a good match in its title. */
    private static final float YEAR = 10f;

    /** What only narrows a search does not rank it. */
    private static final float UNRANKED = 0f;

    private static final PartQueries ANYWHERE = new PartQueries(List.of(Part.values()));

    /** What is said of a work, by itself or by people; not the whole of its text. */
    private static final PartQueries DESCRIBED =
            new PartQueries(
                    Arrays.stream(Part.values()).filter(part -> part != Part.FILE).toList());

    private static final Pattern YEAR_WORD = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");

    private AskedQueries() {}

    /** What was asked, in any part; empty when it holds no word. */
    static Optional<Query> anywhere(Asked asked) {
        return query(ANYWHERE, asked);
    }

    /** What was asked, in any part but the texts of files; empty when it holds no word. */
    static Optional<Query> described(Asked asked) {
        return query(DESCRIBED, asked);
    }

    /** What was asked, as far as it can be seen in one part. */
    static Optional<Query> within(Part part, Asked asked) {
        return switch (asked) {
            case Asked.Within within when within.part() != part -> Optional.empty();
            case Asked.Years years -> Optional.empty();
            case Asked.Valued valued -> Optional.empty();
            case Asked.Everything everything -> Optional.empty();
            default -> query(new PartQueries(List.of(part)), asked);
        };
    }

    /** Whether it is a word that may be a year. */
    static boolean isYear(Asked asked) {
        return asked instanceof Asked.Word word && YEAR_WORD.matcher(word.text()).matches();
    }

    /** Whether it is a word too common to tell works apart. */
    static boolean isGrammar(Asked asked) {
        return asked instanceof Asked.Word word
                && TextAnalyzer.words(word.text()).stream().allMatch(QueryWord::isGrammar);
    }

    /** Any of these. */
    static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Optional<Query> query(PartQueries parts, Asked asked) {
        return switch (asked) {
            case Asked.Word word -> word(parts, word.text());
            case Asked.Prefix prefix -> words(prefix.start(), parts::prefix);
            case Asked.Phrase phrase -> words(phrase.text(), parts::phrase);
            case Asked.Named named -> Optional.of(named(parts, named));
            case Asked.Years years -> Optional.of(years(years, UNRANKED));
            case Asked.Valued valued -> Optional.of(valued(valued));
            case Asked.Within within ->
                    query(new PartQueries(List.of(within.part())), within.asked());
            case Asked.Either either -> {
                List<Query> options =
                        either.options().stream().flatMap(o -> query(parts, o).stream()).toList();
                yield options.isEmpty() ? Optional.empty() : Optional.of(best(options));
            }
            case Asked.Everything everything -> Optional.of(MatchAllDocsQuery.INSTANCE);
        };
    }

    /** A word; a compound also written as one; a year; a key. */
    private static Optional<Query> word(PartQueries parts, String text) {
        List<QueryWord> words = TextAnalyzer.words(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<Query> ways = new ArrayList<>();
        ways.add(parts.words(words));
        if (words.size() > 1) {
            String joined = String.join("", words.stream().map(QueryWord::exact).toList());
            words(joined, parts::words).ifPresent(ways::add);
        }
        if (parts == ANYWHERE || parts == DESCRIBED) {
            ways.add(constant(new TermQuery(new Term(Schema.NAMES, NameTerms.key(text))), NAME));
            if (YEAR_WORD.matcher(text).matches()) {
                int year = Integer.parseInt(text);
                ways.add(years(new Asked.Years(year, year), YEAR));
            }
        }
        return Optional.of(best(ways));
    }

    private static Query named(PartQueries parts, Asked.Named named) {
        List<Query> ways = new ArrayList<>();
        for (Identifier identifier : named.identifiers()) {
            Term term = new Term(Schema.NAMES, NameTerms.of(identifier));
            ways.add(constant(new TermQuery(term), NAME));
        }
        words(named.text(), parts::phrase).ifPresent(ways::add);
        return best(ways);
    }

    private static Query years(Asked.Years years, float score) {
        return constant(IntPoint.newRangeQuery(Schema.YEAR, years.from(), years.to()), score);
    }

    private static Query valued(Asked.Valued valued) {
        List<Query> values =
                valued.values().stream().map(v -> Schema.having(valued.facet(), v)).toList();
        return constant(any(values), UNRANKED);
    }

    private static Optional<Query> words(String text, Function<List<QueryWord>, Query> query) {
        List<QueryWord> words = TextAnalyzer.words(text);
        return words.isEmpty() ? Optional.empty() : Optional.of(query.apply(words));
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /** Any of these, scored by the best. */
    private static Query best(List<Query> queries) {
        return new DisjunctionMaxQuery(queries, 0f);
    }
}
