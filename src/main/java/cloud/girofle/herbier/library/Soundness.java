package cloud.girofle.herbier.library;

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

    /** Damage, broken links between rows, and references that are not what they should be. */
    static List<Finding> findings(Handle handle) {
        List<Finding> findings = new ArrayList<>();
        handle.select("SELECT integrity_check FROM pragma_integrity_check")
                .mapTo(String.class)
                .filter(line -> !line.equals("ok"))
                .forEach(line -> findings.add(new Finding(Finding.Kind.DAMAGED, line)));
        handle.select("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check")
                .map((row, at) ->
                        "%s %s: %s".formatted(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(row -> findings.add(new Finding(Finding.Kind.DANGLING, row)));
        Computation computation = new Computation(handle);
        handle.select("SELECT key FROM reference ORDER BY key").mapTo(String.class).list().stream()
                .filter(key -> !computation.of(key).equals(computation.stored(key)))
                .forEach(key -> findings.add(new Finding(Finding.Kind.STALE, key)));
        handle.select(UNVERSIONED)
                .mapTo(String.class)
                .forEach(what -> findings.add(new Finding(Finding.Kind.UNVERSIONED, what)));
        return findings;
    }
}
