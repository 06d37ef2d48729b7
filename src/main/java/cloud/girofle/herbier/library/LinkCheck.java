package cloud.girofle.herbier.library;

import java.time.Instant;

/**
 * What became of an address when it was last asked for.
 *
 * @param url as references give it
 * @param checked when
 * @param state what was found
 * @param status of HTTP; 0 where there was no answer
 * @param target where it led at last; empty where it led nowhere else
 * @param failures how often in a row there was no good answer
 */
public record LinkCheck(
        String url, Instant checked, State state, int status, String target, int failures) {

    /** What an address gives. */
    public enum State {
        /** The page, as far as a machine can tell. */
        FINE,
        /** It is said to be there no more. */
        GONE,
        /** It stands elsewhere, for good. */
        MOVED,
        /**
         * It leads to a home page, or to where domains are sold: the page itself is likely gone.
         */
        SUSPICIOUS,
        /** No answer, or an error of the other server. */
        UNREACHABLE,
        /** Machines are not let in, which says nothing. */
        CLOSED,
        /** No address that may be asked for: not of the web, or not of the public network. */
        NOT_ASKED
    }
}
