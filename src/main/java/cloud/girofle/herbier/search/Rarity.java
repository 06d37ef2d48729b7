package cloud.girofle.herbier.search;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How much finding a thing tells: what few references have tells more. It is weighed once for all
 * the names of a thing, and for all parts together (as BM25F does with the fields of a document:
 * Robertson, Zaragoza and Taylor, « Simple BM25 extension to multiple weighted fields », 2004):
 * else the rarest synonym would win, however far it is from what was asked.
 */
final class Rarity {

    /**
     * Scores from 0 to 1: how often a word stands in a part, of what length, and not how rare it
     * is.
     */
    static final Similarity PRESENCE =
            new PerFieldSimilarityWrapper() {
                private final Similarity chosen = new Presence(0.3f, 0.1f);
                private final Similarity written = new Presence(0.9f, 0.4f);

                @Override
                public Similarity get(String field) {
                    return CHOSEN.contains(field) ? chosen : written;
                }
            };

    /** Where each word was chosen: saying it twice, or among others, changes little. */
    private static final Set<String> CHOSEN =
            Set.of(
                    Part.TITLE.field(),
                    Part.SHORT_TITLE.field(),
                    Part.HEADING.field(),
                    Part.CREATOR.field(),
                    Part.TAG.field());

    private Rarity() {}

    /** BM25 without its inverse document frequency. */
    private static final class Presence extends BM25Similarity {

        Presence(float repeated, float length) {
            super(repeated, length);
        }

        @Override
        protected float idf(long found, long all) {
            return 1f;
        }

        @Override
        public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
            return Explanation.match(1f, "rarity is weighed apart");
        }
    }

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

    /** How many references a thing is found in, about; of what none has, how much else. */
    static int found(List<Way> ways) {
        int references = most(ways, part -> !part.isOurs());
        return references > 0 ? references : most(ways, Part::isOurs);
    }

    /** In so many, about: where most have it, by any of its names. */
    private static int most(List<Way> ways, Predicate<Part> which) {
        return Stream.of(Part.values())
                .filter(which)
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
