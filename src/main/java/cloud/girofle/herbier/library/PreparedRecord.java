package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Record;
import java.util.Set;

/**
 * A record with what it can be known by, worked out once.
 *
 * @param item what it says
 * @param title its folded title, as {@link Writing#titleWords}
 * @param fingerprint equal for records that say the same, in whatever order they give their fields
 * @param identifiers every one it bears
 */
public record PreparedRecord(
        Record item, String title, String fingerprint, Set<Identifier> identifiers) {

    /** Works it out. */
    public static PreparedRecord of(Record item) {
        return new PreparedRecord(
                item, Writing.titleWords(item), Json.hash(item), Identifiers.of(item));
    }
}
