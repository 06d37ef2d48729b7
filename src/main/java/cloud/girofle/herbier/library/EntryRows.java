package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Correction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The rows of what people write; the corrections of a reference are read as one entry. */
final class EntryRows {

    private static final String SELECT =
            """
            SELECT kind, id, about, version, author, account, created, last_author, last_account,
                   changed, withdrawn, content
              FROM entry
            """;

    /** A reference goes by the keys that lead to it, too. */
    private static final String ABOUT =
            " (about = :key OR about IN (SELECT key FROM moved WHERE target = :key)) ";

    private EntryRows() {}

    static Optional<Entry> find(Handle handle, Subject subject) {
        if (subject.kind() == Subject.Kind.REFERENCE) {
            return corrections(handle, subject);
        }
        return handle.select(
                        SELECT + "WHERE kind = ? AND id = ?", subject.kind().name(), subject.id())
                .map((row, at) -> read(row))
                .findOne();
    }

    /** Those of a kind about a reference, the oldest first, withdrawn ones too. */
    static List<Entry> about(Handle handle, String key, Subject.Kind kind) {
        return handle.createQuery(
                        SELECT + "WHERE kind = :kind AND" + ABOUT + "ORDER BY created, id")
                .bind("kind", kind.name())
                .bind("key", key)
                .map((row, at) -> read(row))
                .list();
    }

    /** Those of a kind, by id, withdrawn ones too. */
    static List<Entry> all(Handle handle, Subject.Kind kind) {
        return handle.select(SELECT + "WHERE kind = ? ORDER BY id", kind.name())
                .map((row, at) -> read(row))
                .list();
    }

    /** Those in sight that refer to one of these names, by kind and id. */
    static List<Entry> naming(Handle handle, Set<String> names) {
        return handle.createQuery(
                        SELECT
                                + """
                                WHERE withdrawn = 0
                                  AND (kind, id) IN (SELECT kind, id FROM mention WHERE name IN (<names>))
                                ORDER BY kind, id
                                """)
                .bindList("names", List.copyOf(names))
                .map((row, at) -> read(row))
                .list();
    }

    /** Those of a kind in sight that most others refer to first; none that nothing refers to. */
    static List<Entry> mostNamed(Handle handle, Subject.Kind kind, int most) {
        return handle.createQuery(
                        SELECT
                                + """
                                JOIN (SELECT name, count(*) AS times FROM mention GROUP BY name)
                                  ON name = :prefix || id
                                WHERE kind = :kind AND withdrawn = 0
                                ORDER BY times DESC, id LIMIT :most
                                """)
                .bind("prefix", new Subject(kind, "").name())
                .bind("kind", kind.name())
                .bind("most", most)
                .map((row, at) -> read(row))
                .list();
    }

    /** Those of a kind that are in sight, the latest written first. */
    static List<Entry> latest(Handle handle, Subject.Kind kind, int most) {
        return handle.select(
                        SELECT
                                + """
                                WHERE kind = ? AND withdrawn = 0
                                ORDER BY created DESC, id LIMIT ?
                                """,
                        kind.name(),
                        most)
                .map((row, at) -> read(row))
                .list();
    }

    /** Those out of sight, the last changed first; references that a correction withdraws too. */
    static List<Entry> withdrawn(Handle handle) {
        List<Entry> found =
                new ArrayList<>(
                        handle.select(SELECT + "WHERE withdrawn = 1")
                                .map((row, at) -> read(row))
                                .list());
        handle.select(
                        "SELECT DISTINCT reference FROM correction WHERE field = ?",
                        Correction.WITHDRAWN)
                .mapTo(String.class)
                .list()
                .forEach(key ->
                        find(handle, new Subject(Subject.Kind.REFERENCE, key))
                                .ifPresent(found::add));
        found.sort(Comparator.comparing(Entry::changed).reversed());
        return found;
    }

    /** Writes one as it is from now on. */
    static void save(Handle handle, Entry entry) {
        handle.createUpdate(
                        """
                        INSERT INTO entry (kind, id, about, version, author, account, created,
                                           last_author, last_account, changed, withdrawn, content)
                        VALUES (:kind, :id, :about, :version, :author, :account, :created,
                                :lastAuthor, :lastAccount, :changed, :withdrawn, :content)
                        ON CONFLICT (kind, id) DO UPDATE
                        SET about = excluded.about, version = excluded.version,
                            last_author = excluded.last_author,
                            last_account = excluded.last_account, changed = excluded.changed,
                            withdrawn = excluded.withdrawn, content = excluded.content
                        """)
                .bind("kind", entry.subject().kind().name())
                .bind("id", entry.subject().id())
                .bind("about", entry.about())
                .bind("version", entry.version())
                .bind("author", entry.author().name())
                .bind("account", entry.author().account())
                .bind("created", Moment.write(entry.created()))
                .bind("lastAuthor", entry.lastAuthor().name())
                .bind("lastAccount", entry.lastAuthor().account())
                .bind("changed", Moment.write(entry.changed()))
                .bind("withdrawn", entry.withdrawn())
                .bind("content", Json.write(entry.content()))
                .execute();
    }

    /** Says when, and by whom last, one was written. */
    static void date(
            Handle handle, Subject subject, Instant created, Author last, Instant changed) {
        handle.execute(
                """
                UPDATE entry SET created = ?, last_author = ?, last_account = ?, changed = ?
                 WHERE kind = ? AND id = ?
                """,
                Moment.write(created),
                last.name(),
                last.account(),
                Moment.write(changed),
                subject.kind().name(),
                subject.id());
    }

    /** Fields as JSON keeps them. */
    @SuppressWarnings("unchecked") // Written by us: names and texts.
    static Map<String, String> content(String json) {
        return Json.read(json, LinkedHashMap.class);
    }

    private static Optional<Entry> corrections(Handle handle, Subject subject) {
        String key = subject.id();
        if (!new KnownRecords(handle).has(key)) {
            return Optional.empty();
        }
        Map<String, String> content = Corrections.content(handle, key);
        Optional<Entry> last =
                RevisionRows.last(handle, subject)
                        .map(revision ->
                                new Entry(
                                        subject,
                                        key,
                                        revision.version(),
                                        revision.author(),
                                        revision.at(),
                                        revision.author(),
                                        revision.at(),
                                        false,
                                        content));
        Author nobody = Author.named("");
        return last.or(() ->
                Optional.of(
                        new Entry(
                                subject,
                                key,
                                0,
                                nobody,
                                Instant.EPOCH,
                                nobody,
                                Instant.EPOCH,
                                false,
                                content)));
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                new Subject(Subject.Kind.valueOf(row.getString(1)), row.getString(2)),
                row.getString(3),
                row.getInt(4),
                new Author(row.getLong(6), row.getString(5)),
                Moment.read(row.getString(7)),
                new Author(row.getLong(9), row.getString(8)),
                Moment.read(row.getString(10)),
                row.getBoolean(11),
                content(row.getString(12)));
    }
}
