package cloud.girofle.herbier.library;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What was last seen of the live library that a source names, object by object. Nothing of it shows
 * on a page: it spares a sync to ask for what did not change. What is set aside shows only once
 * {@link #show} says so; each method is a transaction of its own. Thread-safe.
 */
public final class LiveMirror {

    /** Objects written in one statement. */
    private static final int AT_ONCE = 500;

    /**
     * An object.
     *
     * @param key unique within its kind
     * @param version of the object
     * @param content as it came
     */
    public record Kept(String key, long version, String content) {}

    private final Database database;
    private final String source;
    private final String library;

    LiveMirror(Database database, String source, String library) {
        this.database = database;
        this.source = source;
        this.library = library;
    }

    /** Each that was asked, by source. */
    static Map<String, Asked> asked(Handle handle) {
        Map<String, Asked> asked = new HashMap<>();
        handle.select("SELECT source, library, asked FROM mirror WHERE asked <> ''")
                .map((row, at) ->
                        Map.entry(
                                row.getString(1),
                                new Asked(row.getString(2), Moment.read(row.getString(3)))))
                .forEach(each -> asked.put(each.getKey(), each.getValue()));
        return asked;
    }

    /**
     * Notes that its server answered in full. Pages tell the day, and are made anew once an hour at
     * most.
     */
    public void answered(Instant at) {
        String now = Moment.write(Moment.kept(at));
        database.write(handle -> {
            begin(handle);
            boolean later =
                    handle.execute(
                                    """
                                    UPDATE edition SET number = number + 1
                                     WHERE (SELECT substr(asked, 1, 13) FROM mirror
                                             WHERE source = ?) <> substr(?, 1, 13)
                                    """,
                                    source,
                                    now)
                            > 0;
            handle.execute("UPDATE mirror SET asked = ? WHERE source = ?", now, source);
            return later;
        });
    }

    /** The version of the library that is shown; 0 before the first. */
    public long version() {
        return database.read(this::version);
    }

    private long version(Handle handle) {
        return handle.select(
                        "SELECT version FROM mirror WHERE source = ? AND library = ?",
                        source,
                        library)
                .mapTo(long.class)
                .findOne()
                .orElse(0L);
    }

    /** The versions of the objects that are here, by key; of one set aside, that one. */
    public Map<String, Long> versions(String kind) {
        Map<String, Long> versions = new HashMap<>();
        database.read(handle -> {
            handle.select(
                            """
                            SELECT o.key, o.version FROM mirror m
                              JOIN mirror_object o ON o.source = m.source
                             WHERE m.source = ? AND m.library = ? AND o.kind = ?
                             ORDER BY o.aside
                            """,
                            source,
                            library,
                            kind)
                    .map((row, at) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(each -> versions.put(each.getKey(), each.getValue()));
            return true;
        });
        return versions;
    }

    /** Sets objects aside, each over an older one of its key. */
    public void setAside(String kind, List<Kept> objects) {
        database.write(handle -> {
            begin(handle);
            for (int first = 0; first < objects.size(); first += AT_ONCE) {
                PreparedBatch batch =
                        handle.prepareBatch(
                                """
                                INSERT INTO mirror_object
                                       (source, kind, key, aside, version, content)
                                VALUES (?, ?, ?, 1, ?, ?)
                                ON CONFLICT (source, kind, key, aside) DO UPDATE
                                SET version = excluded.version, content = excluded.content
                                WHERE excluded.version >= version
                                """);
                objects.subList(first, Math.min(first + AT_ONCE, objects.size()))
                        .forEach(each ->
                                batch.add(
                                        source, kind, each.key(), each.version(), each.content()));
                batch.execute();
            }
            return true;
        });
    }

    /** Forgets what was set aside. */
    public void forgetAside() {
        database.write(handle ->
                handle.execute("DELETE FROM mirror_object WHERE source = ? AND aside = 1", source));
    }

    /**
     * Shows what was set aside, without what is gone.
     *
     * @param from the version that must still be the one shown
     * @param version the one shown from now on
     * @param gone keys, by kind
     * @return whether it was done
     */
    public boolean show(long from, long version, Map<String, Set<String>> gone) {
        return database.write(handle -> {
            if (version(handle) != from) {
                return false;
            }
            begin(handle);
            handle.execute(
                    """
                    INSERT OR REPLACE INTO mirror_object (source, kind, key, aside, version, content)
                    SELECT source, kind, key, 0, version, content FROM mirror_object
                     WHERE source = ? AND aside = 1
                    """,
                    source);
            handle.execute("DELETE FROM mirror_object WHERE source = ? AND aside = 1", source);
            gone.forEach((kind, keys) ->
                    keys.forEach(key ->
                            handle.execute(
                                    "DELETE FROM mirror_object WHERE source = ? AND kind = ? AND key = ?",
                                    source,
                                    kind,
                                    key)));
            handle.execute("UPDATE mirror SET version = ? WHERE source = ?", version, source);
            return true;
        });
    }

    /** Gives every object that is shown, in the order of their keys. */
    public void read(String kind, Consumer<Kept> reader) {
        database.read(handle -> {
            handle.select(
                            """
                            SELECT o.key, o.version, o.content FROM mirror m
                              JOIN mirror_object o ON o.source = m.source
                             WHERE m.source = ? AND m.library = ? AND o.kind = ? AND o.aside = 0
                             ORDER BY o.key
                            """,
                            source,
                            library,
                            kind)
                    .map((row, at) -> new Kept(row.getString(1), row.getLong(2), row.getString(3)))
                    .forEach(reader);
            return true;
        });
    }

    /** A source that names another library now forgets the one before. */
    private void begin(Handle handle) {
        boolean another =
                handle.select(
                                "SELECT 1 FROM mirror WHERE source = ? AND library <> ?",
                                source,
                                library)
                        .mapTo(int.class)
                        .findOne()
                        .isPresent();
        if (another) {
            handle.execute("DELETE FROM mirror_object WHERE source = ?", source);
            handle.execute("DELETE FROM mirror WHERE source = ?", source);
        }
        handle.execute(
                "INSERT INTO mirror (source, library, version) VALUES (?, ?, 0) ON CONFLICT DO NOTHING",
                source,
                library);
    }
}
