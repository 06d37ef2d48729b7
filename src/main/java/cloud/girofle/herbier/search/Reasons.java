package cloud.girofle.herbier.search;

import java.util.List;

/**
 * Why a reference stands where it does among the results of a search.
 *
 * @param allWords whether it holds everything that was asked for, which comes before all else
 * @param close whether words that were typed side by side are close to each other in its title
 * @param annotated whether somebody wrote about it, which counts a little
 * @param first whether a curator says to read it first, which counts as much
 * @param found what was asked for and is found in it, in the order asked, the best places first
 * @param missing what is not, as typed
 */
public record Reasons(
        boolean allWords,
        boolean close,
        boolean annotated,
        boolean first,
        List<Found> found,
        List<String> missing) {

    public Reasons {
        found = List.copyOf(found);
        missing = List.copyOf(missing);
    }

    /**
     * One thing found in one place.
     *
     * @param asked as typed
     * @param likeness how near what was found is to it
     * @param words what was found there; the id of a topic for {@code NARROWER} and {@code
     *     NEIGHBOUR}
     * @param place the part: {@code title}, {@code tag}, {@code file}…; empty for what a work is
     *     called, its year, and topics
     * @param points what it adds to the score, about
     */
    public record Found(
            String asked, Likeness likeness, String words, String place, float points) {}

    /** How near what was found is to what was asked for. */
    public enum Likeness {
        /** The very word. */
        SAME,
        /** The word with another ending, accent or spelling. */
        OTHER_FORM,
        /** A short form of the same thing. */
        COUNTERPART,
        /** Another name of the same thing. */
        SYNONYM,
        /** One word of a name. */
        WORD_OF,
        /** Most words of a long name. */
        MOST_OF,
        /** A narrower topic. */
        NARROWER,
        /** A broader or a related topic. */
        NEIGHBOUR
    }
}
