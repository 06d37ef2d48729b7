package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Record;
import java.util.Optional;

/**
 * What a run did to one record.
 *
 * @param before what it said; empty if it is new
 * @param after what it says; empty if its source holds it no longer
 * @param reference key of the reference it belongs to
 * @param shared whether further records belong there too
 * @param shelvesBefore paths of the collections that held it, one a line
 * @param shelvesAfter paths of those that hold it
 */
public record RecordChange(
        Optional<Record> before,
        Optional<Record> after,
        String reference,
        boolean shared,
        String shelvesBefore,
        String shelvesAfter) {}
