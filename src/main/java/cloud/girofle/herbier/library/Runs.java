package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The import runs. */
final class Runs {

    private static final String COLUMNS =
            """
            SELECT number, source, started, finished, read, added, changed, unchanged, withdrawn, refused,
                   joined, start, undone, took, again
              FROM import_run
            """;

    private Runs() {}

    static List<ImportRun> last(Handle handle, int most) {
        return list(handle, "ORDER BY number DESC LIMIT ?", most);
    }

    /** Those before a number that changed anything, the latest first, without their problems. */
    static List<ImportRun> before(Handle handle, long number, int most) {
        return rows(
                handle,
                """
                WHERE number < ? AND added + changed + withdrawn > 0
                ORDER BY number DESC LIMIT ?
                """,
                number,
                most);
    }

    static Optional<ImportRun> last(Handle handle, String source) {
        return list(handle, "WHERE source = ? ORDER BY number DESC LIMIT 1", source).stream()
                .findFirst();
    }

    static Optional<ImportRun> find(Handle handle, long number) {
        return list(handle, "WHERE number = ?", number).stream().findFirst();
    }

    /** The number of the next run. */
    static long next(Handle handle) {
        return handle.select(
                        """
                        SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence
                         WHERE name = 'import_run'
                        """)
                .mapTo(long.class)
                .one();
    }

    /** Keeps a run under its number. */
    static ImportRun add(
            Handle handle,
            ImportRun run,
            long number,
            boolean journaled,
            Map<String, String> files) {
        handle.createUpdate(
                        """
                        INSERT INTO import_run
                          (source, started, finished, read, added, changed, unchanged,
                           withdrawn, refused, joined, start, number, journaled)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .bind(0, run.source())
                .bind(1, Moment.write(run.started()))
                .bind(2, Moment.write(run.finished()))
                .bind(3, run.read())
                .bind(4, run.added())
                .bind(5, run.changed())
                .bind(6, run.unchanged())
                .bind(7, run.withdrawn())
                .bind(8, run.refused())
                .bind(9, run.joined())
                .bind(10, run.start().name())
                .bind(11, number)
                .bind(12, journaled)
                .execute();
        files.forEach((name, sha256) ->
                handle.execute(
                        "INSERT INTO run_file (run, name, sha256) VALUES (?, ?, ?)",
                        number,
                        name,
                        sha256));
        PendingRows problems =
                new PendingRows(
                        handle,
                        """
                        INSERT INTO problem (run, position, file, place, kind, details)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """);
        for (Problem problem : run.problems()) {
            problems.add(
                    number,
                    problems.size(),
                    problem.file(),
                    problem.place(),
                    problem.kind().name(),
                    Json.write(problem.details()));
        }
        problems.flush();
        return run.numbered(number);
    }

    /** Says how long a run took, once it is all but committed. */
    static void took(Handle handle, long number, Duration took) {
        handle.execute("UPDATE import_run SET took = ? WHERE number = ?", took.toMillis(), number);
    }

    /** Says that a run was done again, with nothing new to tell. */
    static ImportRun again(Handle handle, ImportRun last, ImportRun run) {
        handle.execute(
                "UPDATE import_run SET again = ? WHERE number = ?",
                Moment.write(run.finished()),
                last.number());
        return run.numbered(last.number());
    }

    /** Whether a run changed anything that its journal keeps. */
    static boolean hasJournal(Handle handle, long run) {
        return handle.select("SELECT EXISTS (SELECT 1 FROM journal WHERE run = ?)", run)
                .mapTo(boolean.class)
                .one();
    }

    /** Whether a run kept a journal. */
    static boolean isJournaled(Handle handle, long run) {
        return handle.select("SELECT journaled FROM import_run WHERE number = ?", run)
                .mapTo(boolean.class)
                .one();
    }

    /**
     * Marks a run as undone, and sets aside what it took in that no earlier run of its source did.
     */
    static void undone(Handle handle, ImportRun run, Instant now) {
        handle.execute(
                "UPDATE import_run SET undone = ? WHERE number = ?",
                Moment.write(now),
                run.number());
        handle.execute(
                """
                INSERT INTO set_aside (source, sha256, run)
                SELECT r.source, f.sha256, r.number
                  FROM import_run r JOIN run_file f ON f.run = r.number
                 WHERE r.number = ?
                   AND f.sha256 NOT IN (
                       SELECT e.sha256 FROM import_run earlier JOIN run_file e ON e.run = earlier.number
                        WHERE earlier.source = r.source AND earlier.undone IS NULL)
                ON CONFLICT DO NOTHING
                """,
                run.number());
        handle.execute("UPDATE edition SET number = number + 1");
    }

    /** What was set aside of a source: the run that took it in, by SHA-256. */
    static Map<String, Long> setAside(Handle handle, String source) {
        Map<String, Long> aside = new HashMap<>();
        handle.select("SELECT sha256, run FROM set_aside WHERE source = ?", source)
                .map((row, at) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(each -> aside.put(each.getKey(), each.getValue()));
        return aside;
    }

    static void disagree(Handle handle, long run, List<Disagreement> disagreements) {
        for (Disagreement each : disagreements) {
            handle.execute(
                    "INSERT INTO disagreement (run, field, count, examples) VALUES (?, ?, ?, ?)",
                    run,
                    each.field(),
                    each.count(),
                    Json.write(each.examples()));
        }
    }

    static List<Disagreement> disagreements(Handle handle, long run) {
        return handle.select(
                        """
                        SELECT field, count, examples FROM disagreement
                         WHERE run = ? ORDER BY count DESC, field
                        """,
                        run)
                .map((row, at) ->
                        new Disagreement(
                                row.getString(1),
                                row.getInt(2),
                                List.of(Json.read(row.getString(3), Disagreement.Example[].class))))
                .list();
    }

    private static List<ImportRun> list(Handle handle, String which, Object argument) {
        return rows(handle, which, argument).stream()
                .map(run -> with(run, problems(handle, run.number())))
                .toList();
    }

    private static List<ImportRun> rows(Handle handle, String which, Object... arguments) {
        return handle.select(COLUMNS + which, arguments)
                .map((row, at) ->
                        new ImportRun(
                                row.getLong(1),
                                row.getString(2),
                                Moment.read(row.getString(3)),
                                Moment.read(row.getString(4)),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8),
                                row.getInt(9),
                                row.getInt(10),
                                row.getInt(11),
                                List.of(),
                                ImportRun.Start.valueOf(row.getString(12)),
                                Optional.ofNullable(row.getString(13)).map(Moment::read),
                                Duration.ofMillis(row.getLong(14)),
                                Optional.ofNullable(row.getString(15)).map(Moment::read)))
                .list();
    }

    private static List<Problem> problems(Handle handle, long run) {
        return handle.select(
                        "SELECT file, place, kind, details FROM problem WHERE run = ? ORDER BY position",
                        run)
                .map((row, at) ->
                        new Problem(
                                row.getString(1),
                                row.getString(2),
                                Problem.Kind.valueOf(row.getString(3)),
                                Arrays.asList(Json.read(row.getString(4), String[].class))))
                .list();
    }

    private static ImportRun with(ImportRun run, List<Problem> problems) {
        return new ImportRun(
                run.number(),
                run.source(),
                run.started(),
                run.finished(),
                run.read(),
                run.added(),
                run.changed(),
                run.unchanged(),
                run.withdrawn(),
                run.refused(),
                run.joined(),
                problems,
                run.start(),
                run.undone(),
                run.took(),
                run.again());
    }
}
