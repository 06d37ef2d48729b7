package cloud.girofle.herbier.library;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of export files. */
final class ExportFiles {

    private ExportFiles() {}

    /** Those of a source, the first come first. */
    static List<KnownFile> of(Handle handle, String source) {
        return handle.select(
                        "SELECT id, name, watched, format FROM export_file WHERE source = ? ORDER BY id",
                        source)
                .map((row, at) ->
                        new KnownFile(
                                row.getLong(1),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getString(4)))
                .list();
    }

    /**
     * Adds a file, or says what it is now; one that is watched stays so until it leaves its folder.
     */
    static long save(
            Handle handle, String source, String name, boolean watched, String format, int rank) {
        Optional<Long> known =
                handle.select(
                                "SELECT id FROM export_file WHERE source = ? AND name = ?",
                                source,
                                name)
                        .mapTo(Long.class)
                        .findOne();
        if (known.isPresent()) {
            handle.execute(
                    "UPDATE export_file SET watched = max(watched, ?), format = ?, rank = ? WHERE id = ?",
                    watched,
                    format,
                    rank,
                    known.get());
            return known.get();
        }
        return handle.createUpdate(
                        """
                        INSERT INTO export_file (source, name, watched, format, rank)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .bind(0, source)
                .bind(1, name)
                .bind(2, watched)
                .bind(3, format)
                .bind(4, rank)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(long.class)
                .one();
    }

    static void unwatch(Handle handle, long file) {
        handle.execute("UPDATE export_file SET watched = 0 WHERE id = ?", file);
    }

    static String source(Handle handle, long file) {
        return handle.select("SELECT source FROM export_file WHERE id = ?", file)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("no such file: " + file));
    }

    /** A collection is held as long as an export names it. */
    static void holdCollections(Handle handle, String source) {
        handle.execute(
                """
                UPDATE collection SET held = id IN (SELECT collection FROM collection_alias)
                 WHERE source = ?
                """,
                source);
    }
}
