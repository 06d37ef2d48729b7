package cloud.girofle.herbier.intake;

import java.util.List;
import java.util.Optional;

/**
 * What a run says of one record that it did not say before.
 *
 * @param kind whether the record came, changed or left
 * @param title as written, or empty
 * @param localId how its export names it
 * @param type its item type
 * @param joins key of the reference it belongs to, when further records belong there too
 * @param lines what differs, in the order of the record's fields
 */
public record Difference(
        Kind kind,
        String title,
        String localId,
        String type,
        Optional<String> joins,
        List<Line> lines) {

    /** What became of a record. */
    public enum Kind {
        NEW,
        CHANGED,
        WITHDRAWN
    }

    /**
     * One thing that a record says.
     *
     * @param field Zotero's name of the field; or {@code itemType}, {@code creators}, {@code tags},
     *     {@code notes}, {@code attachments}, {@code collections}, {@code relations}
     * @param before what it said, plain text; empty if nothing
     * @param after what it says now, plain text; empty if nothing
     */
    public record Line(String field, String before, String after) {}

    public Difference {
        lines = List.copyOf(lines);
    }
}
