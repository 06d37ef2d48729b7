package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The thesaurus as it was last read, for it is long, and asked for often. Read anew once another
 * was adopted, be it by another process. Thread-safe.
 */
final class KnownThesaurus {

    private record Known(String version, Thesaurus thesaurus) {}

    private volatile Known last = new Known(Thesaurus.EMPTY.version(), Thesaurus.EMPTY);

    /** The one that is adopted now. */
    Thesaurus read(Handle handle) {
        Known known = last;
        Known now =
                handle.select(
                                "SELECT version, content FROM thesaurus WHERE version <> ?",
                                known.version())
                        .map((row, at) -> known(row.getString(1), row.getString(2)))
                        .findOne()
                        .orElse(known);
        last = now;
        return now.thesaurus();
    }

    private static Known known(String version, String topics) {
        return new Known(version, new Thesaurus(List.of(Json.read(topics, Topic[].class))));
    }
}
