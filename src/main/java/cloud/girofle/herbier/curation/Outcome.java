package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.text.ThreeWay;
import java.util.Map;

/** What became of an edit, or of a decision. */
public sealed interface Outcome {

    /**
     * It is done, and everybody sees it.
     *
     * @param entry as it stands now
     */
    record Saved(Entry entry) implements Outcome {}

    /**
     * It was so already, as when a form is sent twice: nothing was written.
     *
     * @param entry as it stands
     */
    record Unchanged(Entry entry) implements Outcome {}

    /**
     * It waits for a curator's word.
     *
     * @param proposal with its number
     */
    record Proposed(Proposal proposal) implements Outcome {}

    /**
     * A proposal that holds nothing but words was dealt with.
     *
     * @param proposal as it was decided
     */
    record Noted(Proposal proposal) implements Outcome {}

    /**
     * Somebody else changed the same thing meanwhile: nothing was written. Saving again on their
     * version settles it.
     *
     * @param theirs the thing as it stands now
     * @param mine the content that was to be saved
     * @param base the content that both started from
     */
    record Conflict(Entry theirs, Map<String, String> mine, Map<String, String> base)
            implements Outcome {

        /** Both versions together, where lines that clash are not shown. */
        public Meeting meeting() {
            return Meeting.of(base, mine, theirs.content());
        }

        /**
         * Both versions together.
         *
         * @param markers stand around lines that clash, in the reader's words
         */
        public Meeting meeting(ThreeWay.Markers markers) {
            return Meeting.of(base, mine, theirs.content(), markers);
        }
    }

    /**
     * There is nothing to change: it is about a reference that is not there, about a thing that was
     * never written, or a proposal that was decided already.
     */
    record Missing() implements Outcome {}
}
