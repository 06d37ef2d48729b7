package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The import runs. */
final class Runs {

    private static final String COLUMNS =
            """
            SELECT number, source, started, finished, read, added, changed, unchanged, withdrawn, refused,
                   joined, start, undone
              FROM import_run
            """;

    private Runs() {}

    static List<ImportRun> last(Handle handle, int most) {
        return list(handle, "ORDER BY number DESC LIMIT ?", most);
    }

    static Optional<ImportRun> last(Handle handle, String source) {
        return list(handle, "WHERE source = ? ORDER BY number DESC LIMIT 1", source).stream()
                .findFirst();
    }

    static Optional<ImportRun> find(Handle handle, long number) {
        return list(handle, "WHERE number = ?", number).stream().findFirst();
    }

    /** Keeps a run, and gives it its number. */
    static ImportRun add(Handle handle, ImportRun run) {
        long number =
                handle.createUpdate(
                                """
                                INSERT INTO import_run
                                  (source, started, finished, read, added, changed, unchanged,
                                   withdrawn, refused, joined, start)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        .executeAndReturnGeneratedKeys("number")
                        .mapTo(long.class)
                        .one();
        int position = 0;
        for (Problem problem : run.problems()) {
            handle.execute(
                    """
                    INSERT INTO problem (run, position, file, place, kind, details)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    number,
                    position++,
                    problem.file(),
                    problem.place(),
                    problem.kind().name(),
                    Json.write(problem.details()));
        }
        return numbered(run, number);
    }

    /** Says that a run was done again, with nothing new to tell. */
    static ImportRun again(Handle handle, ImportRun last, ImportRun run) {
        handle.execute(
                "UPDATE import_run SET finished = ? WHERE number = ?",
                Moment.write(run.finished()),
                last.number());
        return numbered(run, last.number());
    }

    private static List<ImportRun> list(Handle handle, String which, Object argument) {
        return handle
                .select(COLUMNS + which, argument)
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
                                Optional.ofNullable(row.getString(13)).map(Moment::read)))
                .list()
                .stream()
                .map(run -> with(run, problems(handle, run.number())))
                .toList();
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

    private static ImportRun numbered(ImportRun run, long number) {
        return copy(run, number, run.problems());
    }

    private static ImportRun with(ImportRun run, List<Problem> problems) {
        return copy(run, run.number(), problems);
    }

    private static ImportRun copy(ImportRun run, long number, List<Problem> problems) {
        return new ImportRun(
                number,
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
                run.undone());
    }
}
