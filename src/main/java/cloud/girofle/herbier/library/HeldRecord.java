package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Record;
import java.time.Instant;

/**
 * A record in the library.
 *
 * @param source slug of the source that says it
 * @param file name of the export in which it says it
 * @param item what it says, the last time it said it
 * @param held whether the source still holds it; if not, it is kept and marked so
 * @param firstSeen when it came in
 * @param lastChanged when it last said something new
 */
public record HeldRecord(
        String source,
        String file,
        Record item,
        boolean held,
        Instant firstSeen,
        Instant lastChanged) {}
