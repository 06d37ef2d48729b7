package cloud.girofle.herbier.library;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of export files. */
final class ExportFiles {

    /** A file's number, and whether it is now believed before others that it came after, or the reverse. */
    record File(long id, boolean rankChanged) {}

    private record Row(long id, String format, int rank) {}

    private ExportFiles() {}

    static File save(
            Handle handle, String source, String name, boolean watched, String format, int rank) {
        Optional<Row> before =
                handle.select(
                                """
                                SELECT id, format, rank FROM export_file
                                 WHERE source = ? AND watched = ? AND name = ?
                                """,
                                source,
                                watched,
                                name)
                        .map((row, at) -> new Row(row.getLong(1), row.getString(2), row.getInt(3)))
                        .findOne();
        if (before.isEmpty()) {
            long id =
                    handle.createUpdate(
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
            return new File(id, false);
        }
        if (!before.get().equals(new Row(before.get().id(), format, rank))) {
            handle.execute(
                    "UPDATE export_file SET format = ?, rank = ? WHERE id = ?",
                    format,
                    rank,
                    before.get().id());
        }
        return new File(before.get().id(), before.get().rank() != rank);
    }

    static String source(Handle handle, long file) {
        return handle.select("SELECT source FROM export_file WHERE id = ?", file)
                .mapTo(String.class)
                .one();
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
