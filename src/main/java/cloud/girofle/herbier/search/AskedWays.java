package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.reference.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The ways in which one thing that was {@link Asked} may be found. */
final class AskedWays {

    /** A work's own name weighs more than any match in its text. */
    static final float NAME = 100f;

    /** The year of a work, beside its author, weighs as a good match in its title. */
    private static final float YEAR = 10f;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([.]\\d+)?");

    private static final Pattern YEAR_WORD = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");

    private final List<PartQueries> parts;
    private final ConceptWays concepts;

    /**
     * Ways in an index.
     *
     * @param references how many it holds
     * @param ours whether what is no reference is looked through too
     * @param wide whether neighbours of a thing will do
     */
    AskedWays(IndexReader reader, int references, Thesaurus thesaurus, boolean ours, boolean wide) {
        this.parts =
                Stream.of(Part.values())
                        .filter(part -> ours || !part.isOurs())
                        .map(part -> new PartQueries(reader, part))
                        .toList();
        this.concepts = new ConceptWays(reader, references, parts, thesaurus, wide);
    }

    /** Whether it is a word that may be a year. */
    static boolean isYear(Asked asked) {
        return asked instanceof Asked.Word word && YEAR_WORD.matcher(word.text()).matches();
    }

    /** Whether it is a number: it helps to rank, and too many things bear the same. */
    static boolean isNumber(Asked asked) {
        return asked instanceof Asked.Word word && NUMBER.matcher(word.text()).matches();
    }

    /** Whether it is a word too common to tell works apart. */
    static boolean isGrammar(Asked asked) {
        return asked instanceof Asked.Word word
                && TextAnalyzer.words(word.text()).stream().allMatch(QueryWord::isGrammar);
    }

    /** Every way to find it; none when it holds no word. */
    List<Way> of(Asked asked) {
        return switch (asked) {
            case Asked.Word word -> word(word.text());
            case Asked.Exact exact -> inParts(exact.text(), PartQueries::phrase);
            case Asked.Concept concept -> {
                List<Way> ways = new ArrayList<>(concepts.of(concept));
                ways.add(called(concept.text(), NameTerms.key(concept.text())));
                yield ways;
            }
            case Asked.Prefix prefix -> inParts(prefix.start(), PartQueries::prefix);
            case Asked.Phrase phrase -> inParts(phrase.text(), PartQueries::phrase);
            case Asked.Named named -> named(named);
            case Asked.Years years -> List.of(years(years, 0f));
            case Asked.Valued valued -> List.of(valued(valued));
            case Asked.Within within ->
                    of(within.asked()).stream().filter(way -> way.isIn(within.part())).toList();
            case Asked.Either either ->
                    either.options().stream().flatMap(option -> of(option).stream()).toList();
            case Asked.Everything everything ->
                    List.of(outside("", MatchAllDocsQuery.INSTANCE, 0f));
        };
    }

    /** A word; a compound also written as one; a year; a key. */
    private List<Way> word(String text) {
        List<QueryWord> words = TextAnalyzer.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Way> ways = new ArrayList<>(inParts(words, PartQueries::words));
        if (words.size() > 1) {
            String joined = String.join("", words.stream().map(QueryWord::exact).toList());
            ways.addAll(inParts(joined, PartQueries::words));
        }
        ways.add(called(text, NameTerms.key(text)));
        if (YEAR_WORD.matcher(text).matches()) {
            int year = Integer.parseInt(text);
            ways.add(years(new Asked.Years(year, year), YEAR));
        }
        return ways;
    }

    private List<Way> named(Asked.Named named) {
        List<Way> ways = new ArrayList<>(inParts(named.text(), PartQueries::phrase));
        for (Identifier identifier : named.identifiers()) {
            ways.add(called(named.text(), NameTerms.of(identifier)));
        }
        return ways;
    }

    private Way called(String text, String name) {
        return outside(text, new TermQuery(new Term(Schema.NAMES, name)), NAME);
    }

    private Way years(Asked.Years years, float weight) {
        Query within = IntPoint.newRangeQuery(Schema.YEAR, years.from(), years.to());
        return outside(String.valueOf(years.from()), within, weight);
    }

    private Way valued(Asked.Valued valued) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        valued.values().forEach(v -> any.add(Schema.having(valued.facet(), v), Occur.SHOULD));
        return outside(String.join(", ", valued.values()), any.build(), 0f);
    }

    private Way outside(String words, Query query, float weight) {
        return new Way(
                Optional.empty(), Form.SAID, words, new ConstantScoreQuery(query), weight, 0);
    }

    private List<Way> inParts(String text, Making way) {
        return inParts(TextAnalyzer.words(text), way);
    }

    private List<Way> inParts(List<QueryWord> words, Making way) {
        return words.isEmpty()
                ? List.of()
                : parts.stream().map(part -> way.of(part, Form.SAID, words)).toList();
    }

    /** How words are looked for in a part. */
    private interface Making {
        Way of(PartQueries part, Form form, List<QueryWord> words);
    }
}
