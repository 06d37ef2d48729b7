package cloud.girofle.herbier.library;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Whether the rows of a library hold together, and say what its records make. */
final class Soundness {

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
        return findings;
    }
}
