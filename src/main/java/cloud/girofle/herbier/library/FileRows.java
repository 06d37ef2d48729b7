package cloud.girofle.herbier.library;

import cloud.girofle.herbier.library.HeldFile.Access;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.FileFormat;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.FileText;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The rows of files, and of what was read in them. */
final class FileRows {

    /** Characters of text taken from the files of one reference. */
    private static final int MOST_TEXT = 4_000_000;

    private FileRows() {}

    /** All that were ever named. */
    static Set<String> all(Handle handle) {
        return handle.select("SELECT sha256 FROM stored_file").mapTo(String.class).set();
    }

    /** Those that a record names, held by its source or not. */
    static List<StoredFile> held(Handle handle) {
        return handle.select(
                        """
                        SELECT sha256, size FROM stored_file
                         WHERE sha256 IN (SELECT sha256 FROM record_file) ORDER BY sha256
                        """)
                .map((row, at) -> new StoredFile(row.getString(1), row.getLong(2)))
                .list();
    }

    static Optional<HeldFile> find(Handle handle, String sha256, FileStore store) {
        Access access =
                handle
                        .select(
                                """
                                SELECT DISTINCT s.closed_files
                                  FROM record_file rf
                                  JOIN record r ON r.id = rf.record AND r.held = 1
                                  JOIN export_file f ON f.id = r.export_file
                                  JOIN source s ON s.slug = f.source
                                  JOIN reference ref ON ref.key = r.reference
                                 WHERE rf.sha256 = ? AND ref.status = 'PRESENT'
                                """,
                                sha256)
                        .mapTo(boolean.class)
                        .list()
                        .stream()
                        .map(closed -> closed ? Access.CLOSED : Access.OPEN)
                        .min(Access::compareTo)
                        .orElse(Access.WITHDRAWN);
        return handle.select(
                        "SELECT sha256, size, name, content_type FROM stored_file WHERE sha256 = ?",
                        sha256)
                .map((row, at) -> file(row, store, access))
                .findOne();
    }

    static List<HeldFile> waiting(Handle handle, int most, FileStore store) {
        return handle.select(
                        """
                        SELECT sha256, size, name, content_type FROM stored_file
                         WHERE state = 'WAITING' ORDER BY sha256 LIMIT ?
                        """,
                        most)
                .map((row, at) -> file(row, store, Access.CLOSED))
                .list();
    }

    static Map<String, FileReading.Reason> unreadable(Handle handle, Set<String> sha256s) {
        Map<String, FileReading.Reason> reasons = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT sha256, reason FROM stored_file
                         WHERE state = 'UNREADABLE' AND sha256 IN (<files>)
                        """)
                .bindList("files", List.copyOf(sha256s))
                .map((row, at) ->
                        Map.entry(row.getString(1), FileReading.Reason.valueOf(row.getString(2))))
                .forEach(entry -> reasons.put(entry.getKey(), entry.getValue()));
        return reasons;
    }

    /** Says what was read in a file that was waiting; whether it was. */
    static boolean read(Handle handle, String sha256, FileReading reading) {
        return switch (reading) {
            case FileReading.Read(String text, List<ItemAnnotation> annotations) ->
                    fill(handle, sha256, "READ", "", text, Json.write(annotations));
            case FileReading.Unreadable(FileReading.Reason reason) ->
                    fill(handle, sha256, "UNREADABLE", reason.name(), "", "[]");
        };
    }

    private static boolean fill(
            Handle handle,
            String sha256,
            String state,
            String reason,
            String text,
            String annotations) {
        return handle.execute(
                        """
                        UPDATE stored_file SET state = ?, reason = ?, text = ?, annotations = ?
                         WHERE sha256 = ? AND state = 'WAITING'
                        """,
                        state,
                        reason,
                        text,
                        annotations,
                        sha256)
                > 0;
    }

    /** Files that anyone may read, by the references that hold them. */
    static Map<String, List<StoredFile>> open(Handle handle) {
        Map<String, List<StoredFile>> open = new HashMap<>();
        handle.select(
                        """
                        SELECT DISTINCT ref.key, sf.sha256, sf.size
                          FROM record_file rf
                          JOIN stored_file sf ON sf.sha256 = rf.sha256
                          JOIN record r ON r.id = rf.record AND r.held = 1
                          JOIN export_file f ON f.id = r.export_file
                          JOIN source s ON s.slug = f.source AND s.closed_files = 0
                          JOIN reference ref ON ref.key = r.reference AND ref.status = 'PRESENT'
                        """)
                .map((row, at) ->
                        Map.entry(
                                row.getString(1), new StoredFile(row.getString(2), row.getLong(3))))
                .forEach(each ->
                        open.computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                                .add(each.getValue()));
        return open;
    }

    /** The references that hold a file. */
    static Set<String> references(Handle handle, String sha256) {
        return new TreeSet<>(
                handle.select(
                                """
                                SELECT DISTINCT r.reference
                                  FROM record_file rf JOIN record r ON r.id = rf.record
                                 WHERE rf.sha256 = ? AND r.held = 1
                                """,
                                sha256)
                        .mapTo(String.class)
                        .set());
    }

    /** What readers marked in a record's files, as the files say. */
    static List<ItemAnnotation> annotations(Handle handle, Record item) {
        List<ItemAnnotation> annotations = new ArrayList<>();
        for (Attachment attachment : item.attachments()) {
            attachment
                    .file()
                    .flatMap(file ->
                            handle.select(
                                            """
                                            SELECT annotations FROM stored_file
                                             WHERE sha256 = ? AND annotations <> '[]'
                                            """,
                                            file.sha256())
                                    .mapTo(String.class)
                                    .findOne())
                    .map(json -> List.of(Json.read(json, ItemAnnotation[].class)))
                    .ifPresent(annotations::addAll);
        }
        return annotations;
    }

    /** Whether any record holds a file. */
    static boolean any(Handle handle) {
        return handle.select("SELECT EXISTS (SELECT 1 FROM record_file)")
                .mapTo(boolean.class)
                .one();
    }

    /** Which of these references hold a file of which the text is known. */
    static Set<String> withText(Handle handle, List<String> references) {
        return references.isEmpty()
                ? Set.of()
                : handle.createQuery(
                                """
                                SELECT DISTINCT r.reference
                                  FROM record r
                                  JOIN record_file rf ON rf.record = r.id
                                  JOIN stored_file f ON f.sha256 = rf.sha256
                                 WHERE r.reference IN (<references>) AND r.held = 1
                                   AND f.text <> ''
                                """)
                        .bindList("references", references)
                        .mapTo(String.class)
                        .set();
    }

    /** The texts of a reference's files, each once. */
    static List<FileText> texts(Handle handle, String reference) {
        List<FileText> texts = new ArrayList<>();
        int length = 0;
        List<String> files =
                handle.select(
                                """
                                SELECT DISTINCT rf.sha256
                                  FROM record r JOIN record_file rf ON rf.record = r.id
                                 WHERE r.reference = ? AND r.held = 1 ORDER BY rf.sha256
                                """,
                                reference)
                        .mapTo(String.class)
                        .list();
        for (String sha256 : files) {
            String text =
                    handle.select("SELECT text FROM stored_file WHERE sha256 = ?", sha256)
                            .mapTo(String.class)
                            .one();
            length += text.length();
            if (!text.isEmpty() && length <= MOST_TEXT) {
                texts.add(new FileText(sha256, text));
            }
        }
        return texts;
    }

    private static HeldFile file(ResultSet row, FileStore store, Access access)
            throws SQLException {
        StoredFile file = new StoredFile(row.getString(1), row.getLong(2));
        return new HeldFile(
                file,
                row.getString(3),
                FileFormat.declared(row.getString(4), ""),
                store.path(file.sha256()),
                access);
    }
}
