package cloud.girofle.herbier.knowledge;

import java.time.Instant;

/**
 * What somebody proposes; it waits for a curator's word.
 *
 * @param number its own
 * @param kind how it came
 * @param edit what it would do; nothing but words where an error is reported
 * @param author who proposes it: with an account, or by the name they gave, which may be empty
 * @param message what they say about it, or empty
 * @param at when
 * @param state what became of it
 * @param decidedBy who decided, or empty
 * @param decided when; the time it came while it is open
 * @param reason why it was refused, or what was changed; may be empty
 */
public record Proposal(
        long number,
        Kind kind,
        Edit edit,
        Author author,
        String message,
        Instant at,
        State state,
        String decidedBy,
        Instant decided,
        String reason) {

    /** How a proposal came. */
    public enum Kind {
        /** A contributor's edit. */
        EDIT,
        /** A reference that somebody without an account would like to see here. */
        REFERENCE,
        /** Something wrong that somebody saw: words, no edit. */
        ERROR,
        /** A file of {@code content/} and the library changed both. */
        CONFLICT
    }

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }
}
