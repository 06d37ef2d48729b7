package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Thesaurus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Turns a {@link Question} into Lucene's queries. References that hold all the words come first,
 * then those that hold most of them; in each group, those come first that hold the rarer words, in
 * weightier parts, more often. What is meant ({@link Asked#isMeant}) must be there.
 */
final class QueryMaker {

    /** Above any sum of scores: holding all the words beats holding some of them well. */
    static final float ALL_WORDS = 1_000f;

    /** In more words than these, those that are found tell enough, close or not. */
    private static final int LONG = 8;

    /** Words between two that still count as close; « limites de la croissance » has two. */
    private static final int NEAR = 3;

    /** Two words close to each other, in a title; in an abstract, less. */
    private static final float NEAR_IN_TITLE = 5f;

    private static final float NEAR_IN_ABSTRACT = 1f;

    /**
     * A long text holds nearly any words: holding all of them only there is worth less than holding
     * some in a title.
     */
    private static final float ALL_WORDS_IN_FILES = 3f;

    /** What somebody took the time to write about comes first, all else being equal. */
    static final float ANNOTATED = 0.5f;

    /** What a curator says to read first. */
    static final float FIRST = 0.5f;

    private final IndexReader reader;
    private final int references;
    private final boolean wide;
    private final boolean subject;
    private final AskedWays ways;
    private final List<Unit> meant = new ArrayList<>();
    private final List<Unit> words = new ArrayList<>();
    private final List<Unit> years = new ArrayList<>();
    private final List<QueryWord> row = new ArrayList<>();
    private final List<Query> close = new ArrayList<>();

    private QueryMaker(
            OpenIndex index, Thesaurus thesaurus, boolean ours, boolean wide, boolean subject) {
        this.reader = index.getIndexReader();
        this.references = Math.max(1, index.references());
        this.wide = wide;
        this.subject = subject;
        this.ways = new AskedWays(reader, references, thesaurus, ours, wide);
    }

    /**
     * The queries of a question, for an index.
     *
     * @param ours whether what is no reference is looked through too
     * @param wide whether less will do, as when little is found
     */
    static Wanted make(
            Question question, OpenIndex index, Thesaurus thesaurus, boolean ours, boolean wide) {
        boolean onlyGrammar = question.wanted().stream().allMatch(AskedWays::isGrammar);
        boolean subject = question.wanted().stream().anyMatch(Asked.Concept.class::isInstance);
        QueryMaker maker = new QueryMaker(index, thesaurus, ours, wide, subject);
        question.wanted().stream()
                .filter(asked -> onlyGrammar || !AskedWays.isGrammar(asked))
                .forEach(maker::add);
        List<Query> unwanted =
                question.unwanted().stream()
                        .flatMap(asked -> maker.unit(asked).stream())
                        .map(Unit::anywhere)
                        .toList();
        return maker.wanted(unwanted);
    }

    private void add(Asked asked) {
        boolean helps = AskedWays.isYear(asked) || AskedWays.isNumber(asked);
        List<Unit> kind = asked.isMeant() ? meant : helps ? years : words;
        kind.addAll(unit(asked));
        switch (asked instanceof Asked.Either either ? either.options().getFirst() : asked) {
            case Asked.Word word -> row.addAll(TextAnalyzer.words(word.text()));
            case Asked.Concept concept ->
                    concept.words().stream().filter(word -> !word.isGrammar()).forEach(row::add);
            default -> {}
        }
    }

    private List<Unit> unit(Asked asked) {
        List<Way> found = ways.of(asked);
        if (found.isEmpty()) {
            return List.of();
        }
        float rarity = Rarity.of(Rarity.found(found), references);
        return List.of(new Unit(asked, found, rarity, subject && asked instanceof Asked.Word));
    }

    private Wanted wanted(List<Query> unwanted) {
        if (words.isEmpty()) {
            words.addAll(years);
            years.clear();
        }
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        BooleanQuery.Builder complete = new BooleanQuery.Builder();
        if (meant.isEmpty() && words.isEmpty()) {
            if (unwanted.isEmpty()) {
                return Wanted.NOTHING;
            }
            found.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
            complete.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        for (Unit unit : meant) {
            found.add(unit.anywhere(), Occur.MUST);
            complete.add(unit.anywhere(), Occur.FILTER);
        }
        if (!words.isEmpty()) {
            Query all = all(false);
            addWords(found, all);
            complete.add(all, Occur.FILTER);
        }
        unwanted.forEach(query -> found.add(query, Occur.MUST_NOT));
        unwanted.forEach(query -> complete.add(query, Occur.MUST_NOT));
        List<Unit> units = new ArrayList<>(meant);
        units.addAll(words);
        units.addAll(years);
        return new Wanted(found.build(), complete.build(), marks(units), units, close);
    }

    private void addWords(BooleanQuery.Builder found, Query all) {
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        words.forEach(unit -> most.add(unit.anywhere(), Occur.SHOULD));
        most.setMinimumNumberShouldMatch(enough());
        found.add(most.build(), Occur.MUST);
        // « Lopez 2022 » is Lopez, in 2022 rather than another year; not whatever came out in 2022.
        years.forEach(unit -> found.add(unit.anywhere(), Occur.SHOULD));
        if (words.size() + years.size() > 1) {
            found.add(constant(all(true), ALL_WORDS), Occur.SHOULD);
            if (inFiles()) {
                found.add(constant(all, ALL_WORDS_IN_FILES), Occur.SHOULD);
            }
        }
        if (row.size() <= LONG) {
            addClose(found);
        }
        Query annotated = Schema.having(Facet.HAS, Facet.ANNOTATED);
        found.add(constant(annotated, ANNOTATED), Occur.SHOULD);
        found.add(constant(Schema.having(Facet.HAS, Facet.FIRST), FIRST), Occur.SHOULD);
    }

    /** Words that stand side by side, where they stand close to each other. */
    private void addClose(BooleanQuery.Builder found) {
        PartQueries title = new PartQueries(reader, Part.TITLE);
        PartQueries summary = new PartQueries(reader, Part.ABSTRACT);
        for (int i = 0; i + 1 < row.size(); i++) {
            List<QueryWord> pair = row.subList(i, i + 2);
            Way inTitle = title.words(Form.SAID, pair, NEAR);
            if (inTitle.found() > 0) {
                close.add(inTitle.query());
                found.add(new BoostQuery(inTitle.query(), NEAR_IN_TITLE), Occur.SHOULD);
            }
            Way inSummary = summary.words(Form.SAID, pair, NEAR);
            if (inSummary.found() > 0) {
                found.add(new BoostQuery(inSummary.query(), NEAR_IN_ABSTRACT), Occur.SHOULD);
            }
        }
    }

    private boolean inFiles() {
        return words.stream()
                .flatMap(unit -> unit.ways().stream())
                .anyMatch(way -> way.isIn(Part.FILE));
    }

    private Query all(boolean described) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<Unit> units : List.of(words, years)) {
            units.forEach(
                    unit -> all.add(described ? unit.described() : unit.itself(), Occur.FILTER));
        }
        return all.build();
    }

    /**
     * How many of the words are enough: half of those that the library knows, and one is not where
     * three are asked for. Fewer brings up what only shares a common word, more leaves a plain
     * question of four words without an answer. Where that finds little, one is enough of words
     * most of which the library knows.
     */
    private int enough() {
        long known = words.stream().filter(Unit::isKnown).count();
        long subjects =
                words.stream().filter(unit -> unit.asked() instanceof Asked.Concept).count();
        if (wide && known > 1 && (known * 2 > words.size() || subjects > 1)) {
            return (int) Math.max(1, known / 3);
        }
        int least = words.size() > 2 ? 2 : 1;
        return (int) Math.max(least, (known + 1) / 2);
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Map<Part, Query> marks(List<Unit> units) {
        Map<Part, Query> marks = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (part.isKept()) {
                BooleanQuery.Builder visible = new BooleanQuery.Builder();
                units.stream()
                        .flatMap(unit -> unit.ways().stream())
                        .filter(way -> way.isIn(part))
                        .forEach(way -> visible.add(way.query(), Occur.SHOULD));
                marks.put(part, visible.build());
            }
        }
        return marks;
    }
}
