package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.StoredFile;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The rows of records, with those that hang on them: identifiers, relations and files. New ones
 * wait until some are together, or until anything is asked.
 */
final class RecordRows {

    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final String now;
    private final PendingRows records;
    private final PendingRows identifiers;
    private final PendingRows relations;
    private final PendingRows files;
    private final PendingRows filesHeld;
    private final Map<Long, Record> written = new HashMap<>();
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

    KnownRecord add(String source, long file, PreparedRecord prepared, String reference) {
        Record item = prepared.item();
        KnownRecord record =
                new KnownRecord(
                        nextId(),
                        source,
                        file,
                        item.localId(),
                        item.type(),
                        prepared.title(),
                        prepared.fingerprint(),
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
        written.put(record.id(), item);
        hang(record.id(), item, prepared.identifiers());
        if (records.size() >= AT_ONCE) {
            flush();
        }
        return record;
    }

    void update(KnownRecord record, long file, PreparedRecord prepared) {
        Record item = prepared.item();
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
                .bind("title", prepared.title())
                .bind("content", Json.write(item))
                .bind("hash", prepared.fingerprint())
                .bind("now", now)
                .bind("id", record.id())
                .execute();
        written.put(record.id(), item);
        new Aliases(handle).keep(record, prepared);
        unhang(record.id());
        hang(record.id(), item, prepared.identifiers());
    }

    /** Works out every fingerprint anew, as this version does. */
    void refingerprint() {
        PendingRows hashes =
                new PendingRows(handle, "UPDATE record SET hash = ? WHERE id = ? AND hash <> ?");
        upToDate()
                .select("SELECT id, content FROM record")
                .map((row, at) -> {
                    String hash = Json.hash(Json.read(row.getString(2), Record.class));
                    return new Object[] {hash, row.getLong(1), hash};
                })
                .forEach(hashes::add);
        hashes.flush();
    }

    /** Hangs on records again what follows from their content; on those that are there. */
    void hangAgain(List<Long> ids) {
        for (long id : ids) {
            KnownRecords.find(handle, id).ifPresent(item -> hang(id, item, Identifiers.of(item)));
        }
        flush();
    }

    /** Takes off a record what follows from its content. */
    void unhang(long id) {
        handle.execute("DELETE FROM identifier WHERE record = ?", id);
        handle.execute("DELETE FROM relation WHERE record = ?", id);
        handle.execute("DELETE FROM record_file WHERE record = ?", id);
    }

    void release(long id) {
        upToDate().execute("UPDATE record SET held = 0 WHERE id = ?", id);
    }

    /** What was written, by the numbers of the records: it need not be read again. */
    Map<Long, Record> written() {
        return written;
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

    private void hang(long id, Record item, Set<Identifier> known) {
        known.forEach(each -> identifiers.add(id, each.scheme(), each.value()));
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
}
