package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Thesaurus;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The row of the thesaurus. */
final class ThesaurusRow {

    private ThesaurusRow() {}

    static String version(Handle handle) {
        return handle.select("SELECT version FROM thesaurus")
                .mapTo(String.class)
                .findOne()
                .orElse(Thesaurus.EMPTY.version());
    }

    static void save(Handle handle, Thesaurus thesaurus, Instant now) {
        handle.execute("DELETE FROM thesaurus");
        handle.execute(
                "INSERT INTO thesaurus (version, adopted, content) VALUES (?, ?, ?)",
                thesaurus.version(),
                Moment.write(now),
                Json.write(thesaurus.topics()));
    }
}
