package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.text.Fold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final float NAME = 100f;

    /** The year of a work, beside its author, weighs as a good match in its title. */
    private static final float YEAR = 10f;

    /** Where other names of a thing are looked for: where people write of things. */
    private static final Set<Part> PROSE =
            EnumSet.of(
                    Part.TITLE, Part.SHORT_TITLE, Part.TAG, Part.ABSTRACT, Part.NOTE, Part.FILE);

    /** Where a single word of a name may tell something. */
    private static final Set<Part> NAMING = EnumSet.of(Part.TITLE, Part.CREATOR, Part.TAG);

    /** Words of a name that is long enough to do without one of them. */
    private static final int LONG = 3;

    /** What more than one in so many are on tells little. */
    private static final int COMMON = 6;

    /** Words that may stand between those of a name: « analyse (du) cycle (de) vie ». */
    private static final int BETWEEN = 2;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([.]\\d+)?");

    private static final Pattern YEAR_WORD = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");

    private final IndexReader reader;
    private final Thesaurus thesaurus;
    private final boolean wide;
    private final Map<Part, PartQueries> parts = new LinkedHashMap<>();

    /**
     * Ways in an index.
     *
     * @param wide whether neighbours of a thing will do
     */
    AskedWays(IndexReader reader, Thesaurus thesaurus, boolean wide) {
        this.reader = reader;
        this.thesaurus = thesaurus;
        this.wide = wide;
        for (Part part : Part.values()) {
            parts.put(part, new PartQueries(reader, part));
        }
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
            case Asked.Concept concept -> concept(concept);
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

    private List<Way> concept(Asked.Concept concept) {
        List<Way> ways = new ArrayList<>(name(Form.SAID, concept.words(), parts.keySet()));
        if (concept.words().size() == 1) {
            ways.add(called(concept.text(), NameTerms.key(concept.text())));
        }
        List<QueryWord> telling =
                concept.words().stream().filter(word -> !word.isGrammar()).toList();
        if (telling.size() > 1 && ways.stream().noneMatch(way -> way.found() > 0)) {
            telling.forEach(word -> ways.addAll(name(Form.WORD_OF, List.of(word), NAMING)));
        }
        for (Topic topic : concept.topics()) {
            for (String name : topic.names()) {
                List<QueryWord> words = TextAnalyzer.words(name);
                if (!words.equals(concept.words())) {
                    ways.addAll(name(form(concept, name, topic), words, PROSE));
                }
                if (wide && words.size() >= LONG) {
                    PROSE.forEach(part -> ways.add(parts.get(part).mostOf(Form.MOST_OF, words)));
                }
            }
            thesaurus.narrower(topic).forEach(below -> ways.add(on(below, Form.NARROWER)));
            if (wide) {
                neighbours(topic).forEach(near -> ways.add(on(near, Form.NEIGHBOUR)));
            }
        }
        return ways;
    }

    /** Those that few enough are on for it to tell something. */
    private List<Topic> neighbours(Topic topic) {
        return Stream.concat(
                        thesaurus.broader(topic).stream(), thesaurus.related(topic).stream())
                .filter(near -> parts.get(Part.TITLE).on(near) * COMMON < reader.numDocs())
                .toList();
    }

    private static Form form(Asked.Concept concept, String name, Topic topic) {
        boolean short1 = topic.acronyms().stream().anyMatch(a -> Fold.fold(a).equals(Fold.fold(concept.text())));
        return short1 && topic.acronyms().contains(name) ? Form.COUNTERPART : Form.SYNONYM;
    }

    /** What is on a topic, in its title or its keywords. */
    private Way on(Topic topic, Form form) {
        float weight = form.weight() * Part.TAG.weight();
        Query on = new ConstantScoreQuery(Schema.on(topic.id()));
        return new Way(Optional.empty(), form, topic.id(), on, weight, 0);
    }

    private List<Way> name(Form form, List<QueryWord> words, Set<Part> where) {
        List<Way> ways = new ArrayList<>();
        boolean capitals =
                form != Form.SAID && words.size() == 1 && words.getFirst().capitals();
        for (Part part : where) {
            PartQueries in = parts.get(part);
            // A keyword is chosen; elsewhere « ai » is a verb, and « AI » is not.
            ways.add(
                    capitals && part != Part.TAG
                            ? in.acronym(form, words.getFirst())
                            : in.words(form, words, BETWEEN));
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
                : parts.values().stream().map(part -> way.of(part, Form.SAID, words)).toList();
    }

    /** How words are looked for in a part. */
    private interface Making {
        Way of(PartQueries part, Form form, List<QueryWord> words);
    }
}
