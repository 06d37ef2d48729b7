package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of records, with those that hang on them: identifiers and relations. */
final class RecordRows {

    private static final String KNOWN =
            """
            SELECT r.id, f.source, f.id, r.local_id, r.type, r.title, r.hash, r.held,
                   r.reference
              FROM record r JOIN export_file f ON f.id = r.export_file
            """;

    private final Handle handle;
    private final String now;

    RecordRows(Handle handle, Instant now) {
        this.handle = handle;
        this.now = Moment.write(now);
    }

    List<KnownRecord> known(String source) {
        return handle.select(KNOWN + "WHERE f.source = ? ORDER BY r.id", source)
                .map(RecordRows::known)
                .list();
    }

    List<KnownRecord> bearing(Identifier identifier, int most) {
        return handle.select(
                        KNOWN
                                + """
                                JOIN identifier i ON i.record = r.id
                                WHERE i.scheme = ? AND i.value = ?
                                ORDER BY r.held DESC, r.id LIMIT ?
                                """,
                        Schemes.of(identifier),
                        identifier.value(),
                        most)
                .map(RecordRows::known)
                .list();
    }

    List<KnownRecord> titled(String title, int most) {
        // The empty title is left out in so many words, for the index that leaves it out to be used.
        return handle.select(
                        KNOWN
                                + """
                                WHERE r.title = ? AND r.title <> '' AND r.held = 1
                                ORDER BY r.id LIMIT ?
                                """,
                        title,
                        most)
                .map(RecordRows::known)
                .list();
    }

    Record content(long id) {
        return Json.read(
                handle.select("SELECT content FROM record WHERE id = ?", id)
                        .mapTo(String.class)
                        .one(),
                Record.class);
    }

    String reference(long id) {
        return handle.select("SELECT reference FROM record WHERE id = ?", id)
                .mapTo(String.class)
                .one();
    }

    Set<String> references(String source) {
        return handle.select(
                        """
                        SELECT DISTINCT r.reference
                          FROM record r JOIN export_file f ON f.id = r.export_file
                         WHERE f.source = ?
                        """,
                        source)
                .mapTo(String.class)
                .set();
    }

    boolean isReference(String key) {
        return handle.select("SELECT 1 FROM reference WHERE key = ?", key)
                .mapTo(int.class)
                .findOne()
                .isPresent();
    }

    /** Whether the first of two references came in before the second; of two that came together, the first record's. */
    boolean cameFirst(String one, String other) {
        return handle.select(
                        """
                        SELECT reference FROM record WHERE reference IN (?, ?)
                         ORDER BY first_seen, id LIMIT 1
                        """,
                        one,
                        other)
                .mapTo(String.class)
                .one()
                .equals(one);
    }

    void move(String from, String into) {
        handle.execute("UPDATE record SET reference = ? WHERE reference = ?", into, from);
    }

    KnownRecord add(long file, Record item, String reference) {
        long id =
                handle.createUpdate(
                                """
                                INSERT INTO record (export_file, local_id, reference, type, title,
                                  content, hash, held, first_seen, last_changed)
                                VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                                """)
                        .bind(0, file)
                        .bind(1, item.localId())
                        .bind(2, reference)
                        .bind(3, item.type())
                        .bind(4, Writing.titleWords(item))
                        .bind(5, Json.write(item))
                        .bind(6, Json.hash(item))
                        .bind(7, now)
                        .bind(8, now)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(long.class)
                        .one();
        hang(id, item);
        return handle.select(KNOWN + "WHERE r.id = ?", id).map(RecordRows::known).one();
    }

    void update(KnownRecord record, long file, Record item) {
        handle.createUpdate(
                        """
                        UPDATE record
                           SET export_file = :file, local_id = :localId, type = :type, title = :title,
                               content = :content, hash = :hash, held = 1,
                               last_changed = iif(hash = :hash, last_changed, :now)
                         WHERE id = :id
                        """)
                .bind("file", file)
                .bind("localId", item.localId())
                .bind("type", item.type())
                .bind("title", Writing.titleWords(item))
                .bind("content", Json.write(item))
                .bind("hash", Json.hash(item))
                .bind("now", now)
                .bind("id", record.id())
                .execute();
        handle.execute("DELETE FROM identifier WHERE record = ?", record.id());
        handle.execute("DELETE FROM relation WHERE record = ?", record.id());
        hang(record.id(), item);
    }

    void release(long id) {
        handle.execute("UPDATE record SET held = 0 WHERE id = ?", id);
    }

    private void hang(long id, Record item) {
        PreparedBatch identifiers =
                handle.prepareBatch("INSERT INTO identifier (record, scheme, value) VALUES (?, ?, ?)");
        Identifiers.of(item).forEach(each -> identifiers.add(id, Schemes.of(each), each.value()));
        if (identifiers.size() > 0) {
            identifiers.execute();
        }
        PreparedBatch relations =
                handle.prepareBatch("INSERT OR IGNORE INTO relation (record, target) VALUES (?, ?)");
        item.relations().stream()
                .filter(relation -> relation.kind().equals("dc:relation"))
                .forEach(relation -> relations.add(id, target(relation)));
        if (relations.size() > 0) {
            relations.execute();
        }
    }

    /** A Zotero URI in the form that {@link Identifier.ZoteroUri} has; any other target as it is. */
    private static String target(Relation relation) {
        return relation.target()
                .replaceFirst("^https?://(www\\.)?zotero\\.org/", "http://zotero.org/");
    }

    private static KnownRecord known(ResultSet row, StatementContext at) throws SQLException {
        return new KnownRecord(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getString(9));
    }
}
