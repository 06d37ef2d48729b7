package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Record;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Whether the rows of a library hold together, and say what its records make. */
final class Soundness {

    /** Versions are counted without a gap, and the last says what the thing is. */
    private static final String UNVERSIONED =
            """
            SELECT e.kind || ' ' || e.id FROM entry e
              LEFT JOIN revision r ON r.kind = e.kind AND r.id = e.id AND r.version = e.version
             WHERE r.number IS NULL OR r.content <> e.content
            UNION
            SELECT kind || ' ' || id FROM revision
             GROUP BY kind, id HAVING count(*) <> max(version) OR min(version) <> 1
            UNION
            SELECT 'revision' WHERE (SELECT count(*) FROM revision)
                                 <> (SELECT coalesce(max(number), 0) FROM revision)
            """;

    private Soundness() {}

    /** What is in the library, and no change told the index of. */
    private static final String UNLOGGED =
            """
            SELECT key FROM reference r
             WHERE status = 'PRESENT'
               AND NOT EXISTS (SELECT 1 FROM change_log c
                                WHERE c.key = r.key AND c.kind = 'REFERENCE')
            UNION
            SELECT kind || ' ' || id FROM entry e
             WHERE kind IN ('FIGURE', 'QUESTION', 'NOTE', 'LIST')
               AND NOT EXISTS (SELECT 1 FROM change_log c WHERE c.key = e.id AND c.kind = e.kind)
            """;

    /** What a run did is kept as long as it can be undone: the run is in the list. */
    private static final String UNKNOWN_RUN =
            "SELECT DISTINCT run FROM journal WHERE run NOT IN (SELECT number FROM import_run)";

    /** Damage, broken links between rows, and references that are not what they should be. */
    static List<Finding> findings(Handle handle) {
        List<Finding> findings = damage(handle);
        findings.addAll(computed(handle));
        handle.select(UNVERSIONED)
                .mapTo(String.class)
                .forEach(what -> findings.add(new Finding(Finding.Kind.UNVERSIONED, what)));
        return findings;
    }

    private static boolean isComputed(Computation computation, String key) {
        try {
            return computation.of(key).equals(computation.stored(key));
        } catch (UnusableLibraryException e) {
            throw e;
        } catch (RuntimeException e) {
            return false; // What it is made of, or what it is, cannot be read any more.
        }
    }

    /** What takes longer: whether each record is, to the letter, what came in. */
    static List<Finding> deepFindings(Handle handle) {
        List<Finding> findings = new ArrayList<>();
        handle.select("SELECT id, local_id, content, hash FROM record ORDER BY id")
                .map((row, at) ->
                        isWhole(row.getString(3), row.getString(4))
                                ? ""
                                : row.getLong(1) + " " + row.getString(2))
                .filter(record -> !record.isEmpty())
                .forEach(record -> findings.add(new Finding(Finding.Kind.ALTERED, record)));
        handle.select(UNLOGGED)
                .mapTo(String.class)
                .forEach(what -> findings.add(new Finding(Finding.Kind.UNLOGGED, what)));
        handle.select(UNKNOWN_RUN)
                .mapTo(String.class)
                .forEach(run -> findings.add(new Finding(Finding.Kind.DANGLING, "journal " + run)));
        return findings;
    }

    private static boolean isWhole(String content, String fingerprint) {
        try {
            return Json.hash(Json.read(content, Record.class)).equals(fingerprint);
        } catch (RuntimeException e) {
            return false; // What is no JSON any more, or no record, is not what came in.
        }
    }

    /** Damage to the file, and rows that name others that are not there. */
    static List<Finding> damage(Handle handle) {
        List<Finding> findings = new ArrayList<>();
        handle.select("SELECT integrity_check FROM pragma_integrity_check")
                .mapTo(String.class)
                .filter(line -> !line.equals("ok"))
                .forEach(line -> findings.add(new Finding(Finding.Kind.DAMAGED, line)));
        handle.select("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check")
                .map((row, at) ->
                        "%s %s: %s".formatted(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(row -> findings.add(new Finding(Finding.Kind.DANGLING, row)));
        return findings;
    }

    /** References that are not what their records make. */
    private static List<Finding> computed(Handle handle) {
        List<Finding> findings = new ArrayList<>();
        Computation computation = new Computation(handle);
        handle.select("SELECT key FROM reference ORDER BY key").mapTo(String.class).list().stream()
                .filter(key -> !isComputed(computation, key))
                .forEach(key -> findings.add(new Finding(Finding.Kind.STALE, key)));
        return findings;
    }
}
