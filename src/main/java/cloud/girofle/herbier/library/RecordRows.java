package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The rows of records, with those that hang on them: identifiers, relations and files. New ones
 * wait until some are together, or until anything is asked.
 */
final class RecordRows {

    private static final int AT_ONCE = 500;

    private static final String KNOWN =
            """
            SELECT r.id, f.source, f.id, r.local_id, r.type, r.title, r.hash, r.held, r.reference
              FROM record r JOIN export_file f ON f.id = r.export_file
            """;

    private final Handle handle;
    private final String now;
    private final PendingRows records;
    private final PendingRows identifiers;
    private final PendingRows relations;
    private final PendingRows files;
    private final PendingRows filesHeld;
    private long lastId;

    RecordRows(Handle handle, Instant now) {
        this.handle = handle;
        this.now = Moment.write(now);
        this.records =
                new PendingRows(
                        handle,
                        """
                        INSERT INTO record (id, export_file, local_id, reference, type, title, content,
                          hash, held, first_seen, last_changed)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                        """);
        this.identifiers =
                new PendingRows(
                        handle, "INSERT INTO identifier (record, scheme, value) VALUES (?, ?, ?)");
        this.relations =
                new PendingRows(
                        handle, "INSERT OR IGNORE INTO relation (record, target) VALUES (?, ?)");
        this.files =
                new PendingRows(
                        handle,
                        """
                        INSERT OR IGNORE INTO stored_file
                          (sha256, size, name, content_type, added, state, reason, text,
                           annotations)
                        VALUES (?, ?, ?, ?, ?, 'WAITING', '', '', '[]')
                        """);
        this.filesHeld =
                new PendingRows(
                        handle, "INSERT OR IGNORE INTO record_file (record, sha256) VALUES (?, ?)");
    }

    List<KnownRecord> known(String source) {
        return upToDate()
                .select(KNOWN + "WHERE f.source = ? ORDER BY r.id", source)
                .map(RecordRows::known)
                .list();
    }

    List<KnownRecord> bearing(Identifier identifier, int most) {
        return upToDate()
                .select(
                        KNOWN
                                + """
                                JOIN identifier i ON i.record = r.id
                                WHERE i.scheme = ? AND i.value = ?
                                ORDER BY r.held DESC, r.id LIMIT ?
                                """,
                        identifier.scheme(),
                        identifier.value(),
                        most)
                .map(RecordRows::known)
                .list();
    }

    List<KnownRecord> titled(String title, int most) {
        // The empty title is left out in so many words, for the index that leaves it out to be
        // used.
        return upToDate()
                .select(
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

    /**
     * The identifiers that several records bear, each as {@link #name} writes it; addresses left
     * out.
     */
    Set<String> sharedIdentifiers() {
        return upToDate()
                .select(
                        """
                        SELECT scheme || ' ' || value FROM identifier WHERE scheme <> 'url'
                         GROUP BY scheme, value HAVING count(*) > 1
                        """)
                .mapTo(String.class)
                .set();
    }

    static String name(Identifier identifier) {
        return identifier.scheme() + " " + identifier.value();
    }

    /** The titles that several held records have. */
    Set<String> sharedTitles() {
        return upToDate()
                .select(
                        """
                        SELECT title FROM record WHERE title <> '' AND held = 1
                         GROUP BY title HAVING count(*) > 1
                        """)
                .mapTo(String.class)
                .set();
    }

    Record content(long id) {
        return Json.read(
                upToDate()
                        .select("SELECT content FROM record WHERE id = ?", id)
                        .mapTo(String.class)
                        .one(),
                Record.class);
    }

    String reference(long id) {
        return upToDate()
                .select("SELECT reference FROM record WHERE id = ?", id)
                .mapTo(String.class)
                .one();
    }

    Set<String> references(String source) {
        return upToDate()
                .select(
                        """
                        SELECT DISTINCT r.reference
                          FROM record r JOIN export_file f ON f.id = r.export_file
                         WHERE f.source = ?
                        """,
                        source)
                .mapTo(String.class)
                .set();
    }

    /**
     * Whether the first of two references came in before the second; of two that came together, the
     * first record's.
     */
    boolean cameFirst(String one, String other) {
        return upToDate()
                .select(
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
        upToDate().execute("UPDATE record SET reference = ? WHERE reference = ?", into, from);
    }

    KnownRecord add(String source, long file, Record item, String reference) {
        KnownRecord record =
                new KnownRecord(
                        nextId(),
                        source,
                        file,
                        item.localId(),
                        item.type(),
                        Writing.titleWords(item),
                        Json.hash(item),
                        true,
                        reference);
        records.add(
                record.id(),
                file,
                item.localId(),
                reference,
                item.type(),
                record.title(),
                Json.write(item),
                record.fingerprint(),
                now,
                now);
        hang(record.id(), item);
        if (records.size() >= AT_ONCE) {
            flush();
        }
        return record;
    }

    void update(KnownRecord record, long file, Record item) {
        upToDate()
                .createUpdate(
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
        handle.execute("DELETE FROM record_file WHERE record = ?", record.id());
        hang(record.id(), item);
    }

    void release(long id) {
        upToDate().execute("UPDATE record SET held = 0 WHERE id = ?", id);
    }

    /** Writes what waits. */
    void flush() {
        records.flush();
        identifiers.flush();
        relations.flush();
        files.flush();
        filesHeld.flush();
    }

    private Handle upToDate() {
        flush();
        return handle;
    }

    private long nextId() {
        if (lastId == 0) {
            lastId =
                    handle.select(
                                    """
                                    SELECT coalesce(max(seq), 0) FROM sqlite_sequence
                                     WHERE name = 'record'
                                    """)
                            .mapTo(long.class)
                            .one();
        }
        lastId++;
        return lastId;
    }

    private void hang(long id, Record item) {
        Identifiers.of(item).forEach(each -> identifiers.add(id, each.scheme(), each.value()));
        item.relations().stream()
                .filter(relation -> relation.kind().equals("dc:relation"))
                .forEach(relation -> relations.add(id, target(relation)));
        item.attachments().forEach(each -> each.file().ifPresent(file -> hold(id, file, each)));
    }

    private void hold(long id, StoredFile file, Attachment bearing) {
        files.add(
                file.sha256(),
                file.size(),
                bearing.fileName(),
                bearing.format().contentType(),
                now);
        filesHeld.add(id, file.sha256());
    }

    /**
     * A Zotero URI in the form that {@link Identifier.ZoteroUri} has; any other target as it is.
     */
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
