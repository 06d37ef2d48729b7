package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The row of the thesaurus. */
final class ThesaurusRow {

    private ThesaurusRow() {}

    static Thesaurus read(Handle handle) {
        return handle.select("SELECT content FROM thesaurus")
                .mapTo(String.class)
                .findOne()
                .map(json -> new Thesaurus(List.of(Json.read(json, Topic[].class))))
                .orElse(Thesaurus.EMPTY);
    }

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
