package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of revisions; they are only ever added. */
final class RevisionRows {

    private static final String SELECT =
            """
            SELECT number, kind, id, about, version, act, author, account, accepted_by, at, why,
                   batch, content
              FROM revision
            """;

    private RevisionRows() {}

    /** Adds one, of the version that follows the last; its number is given here. */
    static Revision add(Handle handle, Revision revision) {
        long number =
                handle.createUpdate(
                                """
                                INSERT INTO revision (kind, id, about, version, act, author, account,
                                                      accepted_by, at, why, batch, content)
                                VALUES (:kind, :id, :about, :version, :act, :author, :account,
                                        :acceptedBy, :at, :why, :batch, :content)
                                """)
                        .bind("kind", revision.subject().kind().name())
                        .bind("id", revision.subject().id())
                        .bind("about", revision.about())
                        .bind("version", revision.version())
                        .bind("act", revision.act().name())
                        .bind("author", revision.author().name())
                        .bind("account", revision.author().account())
                        .bind("acceptedBy", revision.acceptedBy())
                        .bind("at", Moment.write(revision.at()))
                        .bind("why", revision.why())
                        .bind("batch", revision.batch())
                        .bind("content", Json.write(revision.content()))
                        .executeAndReturnGeneratedKeys("number")
                        .mapTo(long.class)
                        .one();
        return find(handle, number).orElseThrow();
    }

    static Optional<Revision> find(Handle handle, long number) {
        return handle.select(SELECT + "WHERE number = ?", number)
                .map((row, at) -> read(row))
                .findOne();
    }

    static Optional<Revision> find(Handle handle, Subject subject, int version) {
        return handle.select(
                        SELECT + "WHERE kind = ? AND id = ? AND version = ?",
                        subject.kind().name(),
                        subject.id(),
                        version)
                .map((row, at) -> read(row))
                .findOne();
    }

    static Optional<Revision> last(Handle handle, Subject subject) {
        return handle.select(
                        SELECT + "WHERE kind = ? AND id = ? ORDER BY version DESC LIMIT 1",
                        subject.kind().name(),
                        subject.id())
                .map((row, at) -> read(row))
                .findOne();
    }

    /** Those of a thing, the latest first. */
    static List<Revision> of(Handle handle, Subject subject) {
        return handle.select(
                        SELECT + "WHERE kind = ? AND id = ? ORDER BY version DESC",
                        subject.kind().name(),
                        subject.id())
                .map((row, at) -> read(row))
                .list();
    }

    /** Those of everything about a reference, or a reference merged into it; the latest first. */
    static List<Revision> about(Handle handle, String key) {
        return handle.createQuery(
                        SELECT
                                + """
                                WHERE about = :key
                                   OR about IN (SELECT key FROM moved WHERE target = :key)
                                ORDER BY number DESC
                                """)
                .bind("key", key)
                .map((row, at) -> read(row))
                .list();
    }

    /** Those of a thing before a number, the latest first. */
    static List<Revision> of(Handle handle, Subject subject, long before, int most) {
        return handle.select(
                        SELECT
                                + """
                                WHERE kind = ? AND id = ? AND number < ?
                                ORDER BY version DESC LIMIT ?
                                """,
                        subject.kind().name(),
                        subject.id(),
                        before,
                        most)
                .map((row, at) -> read(row))
                .list();
    }

    /** As {@link #about(Handle, String)}, those before a number. */
    static List<Revision> about(Handle handle, String key, long before, int most) {
        return handle.createQuery(
                        SELECT
                                + """
                                WHERE number < :before
                                  AND (about = :key
                                    OR about IN (SELECT key FROM moved WHERE target = :key))
                                ORDER BY number DESC LIMIT :most
                                """)
                .bind("key", key)
                .bind("before", before)
                .bind("most", most)
                .map((row, at) -> read(row))
                .list();
    }

    /** Of all, or of a kind or an author, before a number; of each batch only the last. */
    static List<LatestRevision> latest(
            Handle handle, Optional<Kind> kind, Optional<String> author, long before, int most) {
        String ofKind = kind.isPresent() ? " AND kind = :kind" : "";
        String byAuthor = author.isPresent() ? " AND author = :author" : "";
        String latest =
                "WHERE number < :before"
                        + ofKind
                        + byAuthor
                        + " AND (batch = 0 OR number ="
                        + " (SELECT max(number) FROM revision r WHERE r.batch = revision.batch"
                        + ofKind.replace("kind =", "r.kind =")
                        + ")) ORDER BY number DESC LIMIT :most";
        return handle
                .createQuery(SELECT + latest)
                .bind("before", before)
                .bind("kind", kind.map(Enum::name).orElse(""))
                .bind("author", author.orElse(""))
                .bind("most", most)
                .map((row, at) -> read(row))
                .list()
                .stream()
                .map(revision -> new LatestRevision(revision, together(handle, revision.batch())))
                .toList();
    }

    private static int together(Handle handle, long batch) {
        return batch == 0
                ? 1
                : handle.select("SELECT count(*) FROM revision WHERE batch = ?", batch)
                        .mapTo(int.class)
                        .one();
    }

    /** Those of one batch, in the order they were made. */
    static List<Revision> batch(Handle handle, long batch) {
        return handle.select(SELECT + "WHERE batch = ? AND batch <> 0 ORDER BY number", batch)
                .map((row, at) -> read(row))
                .list();
    }

    static List<Revision> batch(Handle handle, long batch, int from, int most) {
        return handle.select(
                        SELECT + "WHERE batch = ? AND batch <> 0 ORDER BY number LIMIT ? OFFSET ?",
                        batch,
                        most,
                        from)
                .map((row, at) -> read(row))
                .list();
    }

    static int count(Handle handle, long batch) {
        return handle.select("SELECT count(*) FROM revision WHERE batch = ? AND batch <> 0", batch)
                .mapTo(int.class)
                .one();
    }

    private static Revision read(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong(1),
                new Subject(Kind.valueOf(row.getString(2)), row.getString(3)),
                row.getString(4),
                row.getInt(5),
                Act.valueOf(row.getString(6)),
                new Author(row.getLong(8), row.getString(7)),
                row.getString(9),
                Moment.read(row.getString(10)),
                row.getString(11),
                row.getLong(12),
                EntryRows.content(row.getString(13)));
    }
}
