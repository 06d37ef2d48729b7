package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Record;
import java.io.IOException;

/**
 * Writes one file in one format: what comes before the records, each of them, what comes after. The
 * same records give the same text, always. Not thread-safe.
 */
public interface ExportWriter {

    /** Writes what stands before the first record. */
    void begin() throws IOException;

    /** Writes a record; one that the format has no place for at all is left out. */
    void write(Record item) throws IOException;

    /** Writes what stands after the last record. */
    void end() throws IOException;
}
