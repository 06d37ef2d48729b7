package cloud.girofle.herbier.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * One thing asked for, with every way to find it.
 *
 * @param asked what
 * @param ways to find it; those that find nothing are left out
 * @param rarity how much finding it tells
 * @param aside whether it is a word beside a subject that the thesaurus knows: in prose it tells
 *     less
 */
record Unit(Asked asked, List<Way> ways, float rarity, boolean aside) {

    /**
     * How much the other parts count: a word in the title and the abstract beats one in the title.
     */
    private static final float TIE = 0.2f;

    private static final float ASIDE = 0.5f;

    Unit {
        ways = ways.stream().filter(way -> way.part().isEmpty() || way.found() > 0).toList();
    }

    /** Whether the library seems to know it. */
    boolean isKnown() {
        return ways.stream().anyMatch(Way::isKnown);
    }

    /** By one name of the thing itself. */
    Query by(String words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ways.stream()
                .filter(way -> way.form().isItself() && way.found() > 0)
                .filter(way -> way.words().equals(words))
                .forEach(way -> any.add(way.query(), Occur.SHOULD));
        return any.build();
    }

    /** By any way. */
    Query anywhere() {
        return query(way -> true);
    }

    /** By the thing itself; not by what is narrower or near. */
    Query itself() {
        return query(way -> way.form().isItself());
    }

    /** The same, by what is said of a work; not by the whole of its text. */
    Query described() {
        return query(way -> way.isDescribed() && way.form().isItself());
    }

    /** By those ways: in each part the best counts, of the parts the best and the others a bit. */
    private Query query(Predicate<Way> which) {
        Map<Part, List<Query>> byPart = new EnumMap<>(Part.class);
        List<Query> places = new ArrayList<>();
        for (Way way : ways) {
            if (which.test(way)) {
                way.part()
                        .ifPresentOrElse(
                                part ->
                                        byPart.computeIfAbsent(part, any -> new ArrayList<>())
                                                .add(
                                                        aside && part != Part.CREATOR
                                                                ? new BoostQuery(
                                                                        way.weighted(), ASIDE)
                                                                : way.weighted()),
                                () -> places.add(way.weighted()));
            }
        }
        byPart.values().forEach(queries -> places.add(best(queries, 0f)));
        return new BoostQuery(best(places, TIE), rarity);
    }

    private static Query best(List<Query> queries, float tie) {
        if (queries.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, tie);
    }
}
