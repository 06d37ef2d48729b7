package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the rows of references, as {@link Library} hands them out. */
final class ReferenceRows {

    private ReferenceRows() {}

    /** A reference, of its content. */
    static Reference read(String content) {
        return Json.read(content, Reference.class);
    }

    static Optional<Reference> find(Handle handle, String key) {
        return handle.select(
                        """
                        SELECT content FROM reference
                         WHERE key = ? AND key NOT IN (SELECT key FROM moved)
                        """,
                        key)
                .map((row, at) -> read(row.getString(1)))
                .findOne();
    }

    static Optional<String> movedTo(Handle handle, String key) {
        return handle.select("SELECT target FROM moved WHERE key = ?", key)
                .mapTo(String.class)
                .findOne();
    }

    static List<String> moved(Handle handle) {
        return handle.createQuery("SELECT key FROM moved ORDER BY key").mapTo(String.class).list();
    }

    /** The present ones among these keys, in their order. */
    static List<Reference> present(Handle handle, List<String> keys) {
        Map<String, Reference> found = new HashMap<>();
        for (int from = 0; from < keys.size(); from += Library.KEYS_AT_ONCE) {
            int to = Math.min(from + Library.KEYS_AT_ONCE, keys.size());
            handle.createQuery(
                            """
                            SELECT content FROM reference
                             WHERE key IN (<keys>) AND status = 'PRESENT'
                            """)
                    .bindList("keys", keys.subList(from, to))
                    .map((row, at) -> read(row.getString(1)))
                    .forEach(reference -> found.put(reference.key(), reference));
        }
        return keys.stream().flatMap(key -> Optional.ofNullable(found.get(key)).stream()).toList();
    }

    /** As {@link Library#own}. */
    static List<Reference> own(Handle handle, List<String> keys) {
        Map<String, Reference> own = new HashMap<>();
        new Computation(handle).own(keys, reference -> own.put(reference.key(), reference));
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(own.get(key)).stream())
                .filter(reference -> reference.status() == Reference.Status.PRESENT)
                .toList();
    }

    static List<Reference> cited(Handle handle, String citationKey) {
        return handle.select(
                        """
                        SELECT content FROM reference
                         WHERE citation_key = ? AND citation_key <> ''
                           AND status = 'PRESENT'
                         ORDER BY key
                        """,
                        citationKey)
                .map((row, at) -> read(row.getString(1)))
                .list();
    }

    static List<Reference> some(Handle handle, int most) {
        return handle.select(
                        """
                        SELECT content FROM reference WHERE status = 'PRESENT'
                         ORDER BY key LIMIT ?
                        """,
                        most)
                .map((row, at) -> read(row.getString(1)))
                .list();
    }

    static int count(Handle handle) {
        return handle.select("SELECT count(*) FROM reference WHERE status = 'PRESENT'")
                .mapTo(int.class)
                .one();
    }

    /** What each source says of these references, by their keys. */
    static Map<String, List<HeldRecord>> records(Handle handle, List<String> keys) {
        Map<String, List<HeldRecord>> records = new HashMap<>();
        for (int from = 0; from < keys.size(); from += Library.KEYS_AT_ONCE) {
            int to = Math.min(from + Library.KEYS_AT_ONCE, keys.size());
            handle.createQuery(
                            """
                            SELECT s.slug, f.name, r.content, r.held, r.first_seen,
                                   r.last_changed, r.reference
                              FROM record r
                              JOIN export_file f ON f.id = r.export_file
                              JOIN source s ON s.slug = f.source
                             WHERE r.reference IN (<keys>)
                             ORDER BY r.held DESC,\
                            """
                                    + Computation.TRUSTED_FIRST)
                    .bindList("keys", keys.subList(from, to))
                    .map((row, at) -> Map.entry(row.getString(7), held(row)))
                    .forEach(each ->
                            records.computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                                    .add(each.getValue()));
        }
        return records;
    }

    private static HeldRecord held(ResultSet row) throws SQLException {
        return new HeldRecord(
                row.getString(1),
                row.getString(2),
                Json.read(row.getString(3), Record.class),
                row.getBoolean(4),
                Moment.read(row.getString(5)),
                Moment.read(row.getString(6)));
    }
}
