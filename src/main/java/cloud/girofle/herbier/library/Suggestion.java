package cloud.girofle.herbier.library;

import java.time.Instant;

/**
 * Two references that may be one work; nothing is merged until a person says so.
 *
 * @param one key of a reference
 * @param other key of another
 * @param reason what they have in common
 * @param score how likely it is that they are one work, from 0 to 1
 * @param found when it was noticed
 */
public record Suggestion(String one, String other, Reason reason, double score, Instant found) {

    /** What two references have in common. */
    public enum Reason {
        /** The title, and nothing contradicts (Zotero's rule for duplicates). */
        TITLE,
        /** The address, the type and the title. */
        URL,
        /** An identifier, but the titles are of different works. */
        IDENTIFIER
    }
}
