package cloud.girofle.herbier.library;

import cloud.girofle.herbier.library.Undoing.Obstacle;
import cloud.girofle.herbier.reference.ImportRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Undoes a run within a transaction: each row it touched becomes again what it was before the run
 * first touched it, as its {@link Journal} says; then what follows from these rows is made again.
 */
final class Undo {

    private static final String FIRST_TOUCHES =
            """
             FROM journal
            WHERE seq IN (SELECT min(seq) FROM journal WHERE run = %d AND subject = '%s' GROUP BY key)
              AND act %s 'INSERT'
            """;

    private final Handle handle;
    private final Instant now;

    Undo(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Undoes the run of that number, or says why not. */
    Undoing of(long number) {
        List<Obstacle> obstacles = new Obstacles(handle, number).all();
        if (!obstacles.isEmpty()) {
            return new Undoing.Refused(obstacles);
        }
        ImportRun run = Runs.find(handle, number).orElseThrow();
        handle.execute("PRAGMA defer_foreign_keys = ON");
        List<String> references = keys(number, "reference");
        List<Long> records = keys(number, "record").stream().map(Long::valueOf).toList();
        List<String> files = files(number);
        RecordRows rows = new RecordRows(handle, now);
        records.forEach(rows::unhang);
        Journal.TABLES.forEach(table -> restore(number, Columns.of(handle, table)));
        rows.hangAgain(records);
        List<String> orphans = dropOrphans(files);
        tell(references);
        Recomputation.of(handle, Set.copyOf(references), Set.of(), Set.of(), Map.of(), now);
        Runs.undone(handle, run, now);
        handle.execute("DELETE FROM journal WHERE run = ?", number);
        return new Undoing.Undone(Runs.find(handle, number).orElseThrow(), orphans);
    }

    /** The keys of a run's rows in a table whose key is one column. */
    private List<String> keys(long run, String table) {
        return handle.select(
                        """
                        SELECT DISTINCT json_extract(key, '$[0]') FROM journal
                         WHERE run = ? AND subject = ? ORDER BY 1
                        """,
                        run,
                        table)
                .mapTo(String.class)
                .list();
    }

    /** The files that the run's records hold now. */
    private List<String> files(long run) {
        return handle.select(
                        """
                        SELECT DISTINCT sha256 FROM record_file
                         WHERE record IN (SELECT json_extract(key, '$[0]') FROM journal
                                           WHERE run = ? AND subject = 'record')
                         ORDER BY sha256
                        """,
                        run)
                .mapTo(String.class)
                .list();
    }

    /** Forgets those of these files that no record holds any more; says which. */
    private List<String> dropOrphans(List<String> files) {
        return files.stream()
                .filter(sha256 ->
                        handle.execute(
                                        """
                                        DELETE FROM stored_file
                                         WHERE sha256 = ?
                                           AND sha256 NOT IN (SELECT sha256 FROM record_file)
                                        """,
                                        sha256)
                                > 0)
                .toList();
    }

    private void restore(long run, Columns columns) {
        String added = FIRST_TOUCHES.formatted(run, columns.table(), "=");
        handle.execute(
                "DELETE FROM %s WHERE (%s) IN (SELECT %s %s)"
                        .formatted(
                                columns.table(),
                                String.join(", ", columns.primary()),
                                columns.keyFrom("key"),
                                added));
        String others =
                String.join(
                        ", ",
                        columns.all().stream()
                                .filter(column -> !columns.primary().contains(column))
                                .map(column -> column + " = excluded." + column)
                                .toList());
        String before = FIRST_TOUCHES.formatted(run, columns.table(), "<>");
        handle.execute(
                "INSERT INTO %s (%s) SELECT %s %s ON CONFLICT DO %s"
                        .formatted(
                                columns.table(),
                                String.join(", ", columns.all()),
                                columns.valuesFrom("before"),
                                before,
                                others.isEmpty() ? "NOTHING" : "UPDATE SET " + others));
    }

    /** Every reference that the run touched is told anew, those that are there no more too. */
    private void tell(List<String> references) {
        String at = Moment.write(now);
        PendingRows log = new PendingRows(handle, "INSERT INTO change_log (key, at) VALUES (?, ?)");
        references.forEach(key -> log.add(key, at));
        log.flush();
        PendingRows gone =
                new PendingRows(
                        handle,
                        """
                        INSERT INTO taken_back (key, at)
                        SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM reference WHERE key = ?)
                        ON CONFLICT DO NOTHING
                        """);
        references.forEach(key -> gone.add(key, at, key));
        gone.flush();
    }
}
