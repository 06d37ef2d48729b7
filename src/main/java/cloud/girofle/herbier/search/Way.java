package cloud.girofle.herbier.search;

import java.util.Optional;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * One way in which a thing that was asked for may be found.
 *
 * @param part where; none for what a work is called, and for what only narrows
 * @param form how near it is to what was asked
 * @param words what is looked for there
 * @param query that finds it, with a score of 0 to 1 for how much the part is about it
 * @param weight what that score is multiplied by
 * @param found how many references have it, about
 */
record Way(Optional<Part> part, Form form, String words, Query query, float weight, int found) {

    /** As Lucene is asked it. */
    Query weighted() {
        return new BoostQuery(query, weight);
    }

    /** The same way, counting for less. */
    Way at(float share) {
        return new Way(part, form, words, query, weight * share, found);
    }

    /** Whether it is seen in a part. */
    boolean isIn(Part other) {
        return part.filter(other::equals).isPresent();
    }

    /** Whether some references have it. */
    boolean isKnown() {
        return found > 0 && part.filter(Part::isOurs).isEmpty();
    }

    /** Whether it is seen in what is said of a work, by itself or by people. */
    boolean isDescribed() {
        return !isIn(Part.FILE);
    }
}
