package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Author;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of works done on many things at once. */
final class BatchRows {

    private static final String SELECT =
            "SELECT number, author, account, at, why, undone, undone_by FROM batch ";

    private BatchRows() {}

    static long add(Handle handle, Author author, String why, Instant now) {
        return handle.createUpdate(
                        """
                        INSERT INTO batch (author, account, at, why, undone, undone_by)
                        VALUES (?, ?, ?, ?, '', '')
                        """)
                .bind(0, author.name())
                .bind(1, author.account())
                .bind(2, Moment.write(now))
                .bind(3, why)
                .executeAndReturnGeneratedKeys("number")
                .mapTo(long.class)
                .one();
    }

    static void undone(Handle handle, long number, String by, Instant now) {
        handle.execute(
                "UPDATE batch SET undone = ?, undone_by = ? WHERE number = ?",
                Moment.write(now),
                by,
                number);
    }

    static Optional<Batch> find(Handle handle, long number) {
        return handle.select(SELECT + "WHERE number = ?", number)
                .map((row, at) -> read(row))
                .findOne();
    }

    static List<Batch> last(Handle handle, int most) {
        return handle.select(SELECT + "ORDER BY number DESC LIMIT ?", most)
                .map((row, at) -> read(row))
                .list();
    }

    private static Batch read(ResultSet row) throws SQLException {
        String undone = row.getString(6);
        return new Batch(
                row.getLong(1),
                new Author(row.getLong(3), row.getString(2)),
                Moment.read(row.getString(4)),
                row.getString(5),
                undone.isEmpty() ? Optional.empty() : Optional.of(Moment.read(undone)),
                row.getString(7));
    }
}
