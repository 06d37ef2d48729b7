package cloud.girofle.herbier.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * How much finding a thing tells: what few references have tells more. It is weighed once for all
 * the names of a thing, and for all parts together (as BM25F does with the fields of a document:
 * Robertson, Zaragoza and Taylor, « Simple BM25 extension to multiple weighted fields », 2004): else
 * the rarest synonym would win, however far it is from what was asked.
 */
final class Rarity {

    /**
     * Scores from 0 to 1: how often a word stands in a part, of what length, and not how rare it is.
     */
    static final BM25Similarity PRESENCE =
            new BM25Similarity(0.9f, 0.4f) {
                @Override
                protected float idf(long found, long all) {
                    return 1f;
                }

                @Override
                public Explanation idfExplain(
                        CollectionStatistics collection, TermStatistics[] terms) {
                    return Explanation.match(1f, "rarity is weighed apart");
                }
            };

    private Rarity() {}

    /**
     * The weight of a thing: BM25's inverse document frequency.
     *
     * @param found how many references have it
     * @param all how many there are
     */
    static float of(int found, int all) {
        double has = Math.min(found, all);
        return (float) Math.log(1 + (all - has + 0.5) / (has + 0.5));
    }

    /** How many references a thing is found in, about: where most have it, by any of its names. */
    static int found(List<Way> ways) {
        return Stream.of(Part.values())
                .mapToInt(part ->
                        ways.stream()
                                .filter(way -> way.isIn(part) && part != Part.FILE)
                                .filter(way -> way.form().isItself())
                                .mapToInt(Way::found)
                                .sum())
                .max()
                .orElse(0);
    }
}
