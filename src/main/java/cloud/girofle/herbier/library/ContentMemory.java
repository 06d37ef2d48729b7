package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Subject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * What the files of the content folder said of each thing when they and the library last agreed:
 * told from it is who changed what since. Nothing of it shows on a page. Thread-safe.
 */
public final class ContentMemory {

    /**
     * One thing.
     *
     * @param subject which
     * @param path of the file, within the content folder
     * @param said what the file said, field by field
     * @param version of the thing that said the same
     * @param proposal number of the proposal that keeps what the file said where the library said
     *     otherwise; 0 where they agreed
     */
    public record Kept(
            Subject subject, String path, Map<String, String> said, int version, long proposal) {

        public Kept {
            said = Collections.unmodifiableMap(new TreeMap<>(said));
        }
    }

    private final Database database;

    ContentMemory(Database database) {
        this.database = database;
    }

    /** Everything that is remembered. */
    public Map<Subject, Kept> all() {
        return database.read(handle -> {
            Map<Subject, Kept> all = new HashMap<>();
            handle.select("SELECT kind, id, path, said, version, proposal FROM content_file")
                    .map((row, at) ->
                            new Kept(
                                    new Subject(
                                            Subject.Kind.valueOf(row.getString(1)),
                                            row.getString(2)),
                                    row.getString(3),
                                    EntryRows.content(row.getString(4)),
                                    row.getInt(5),
                                    row.getLong(6)))
                    .forEach(kept -> all.put(kept.subject(), kept));
            return all;
        });
    }

    /** Remembers these, each in place of what was known of it. */
    public void keep(List<Kept> all) {
        if (all.isEmpty()) {
            return; // Not to wait for another that writes.
        }
        database.write(handle -> {
            all.forEach(kept -> keep(handle, kept));
            return true;
        });
    }

    private static void keep(Handle handle, Kept kept) {
        handle.execute(
                """
                INSERT INTO content_file (kind, id, path, said, version, proposal)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (kind, id) DO UPDATE
                SET path = excluded.path, said = excluded.said, version = excluded.version,
                    proposal = excluded.proposal
                """,
                kept.subject().kind().name(),
                kept.subject().id(),
                kept.path(),
                Json.write(kept.said()),
                kept.version(),
                kept.proposal());
    }
}
