package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Record;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Reads in the journal what a run did to records: what stood there before the run, and what it
 * left, which is what the next run found or else what stands there now.
 */
final class RecordChanges {

    /** A row of the table of records, at some moment. */
    private record Row(String source, long file, String content, boolean held, String reference) {}

    private record Touched(Optional<Row> before, Row after) {}

    private final Handle handle;
    private final PastShelves shelvesBefore;
    private final PastShelves shelvesAfter;
    private final Set<String> shared;

    private RecordChanges(Handle handle, long run) {
        this.handle = handle;
        this.shelvesBefore = new PastShelves(handle, run);
        this.shelvesAfter = new PastShelves(handle, run + 1);
        this.shared =
                handle.select(
                                """
                                SELECT reference FROM record WHERE held = 1
                                 GROUP BY reference HAVING count(*) > 1
                                """)
                        .mapTo(String.class)
                        .set();
    }

    /** Those of a run, in the order it came upon the records; none where it is undone. */
    static List<RecordChange> of(Handle handle, long run) {
        RecordChanges changes = new RecordChanges(handle, run);
        List<RecordChange> found = new ArrayList<>();
        for (Touched touched : changes.touched(run)) {
            changes.change(touched).ifPresent(found::add);
        }
        return found;
    }

    private List<Touched> touched(long run) {
        return handle.createQuery(
                        """
                        WITH first AS (
                            SELECT min(seq) AS seq, act, before, json_extract(key, '$[0]') AS id
                              FROM journal WHERE run = :run AND subject = 'record' GROUP BY key),
                        next AS (
                            SELECT min(seq), before, json_extract(key, '$[0]') AS id
                              FROM journal WHERE run > :run AND subject = 'record' GROUP BY key),
                        row AS (
                            SELECT first.seq, first.act, first.before,
                                   coalesce(next.before,
                                     json_object('export_file', r.export_file, 'content', r.content,
                                                 'held', r.held, 'reference', r.reference)) AS after
                              FROM first
                              LEFT JOIN next ON next.id = first.id
                              LEFT JOIN record r ON r.id = first.id)
                        SELECT act,
                               (SELECT source FROM export_file WHERE id = before ->> 'export_file'),
                               before ->> 'export_file', before ->> 'content', before ->> 'held',
                               before ->> 'reference',
                               (SELECT source FROM export_file WHERE id = after ->> 'export_file'),
                               after ->> 'export_file', after ->> 'content', after ->> 'held',
                               after ->> 'reference'
                          FROM (SELECT seq, act, iif(act = 'INSERT', '{}', before) AS before, after
                                  FROM row)
                         WHERE after ->> 'content' IS NOT NULL
                         ORDER BY seq
                        """)
                .bind("run", run)
                .map((row, at) ->
                        new Touched(
                                row.getString(1).equals("INSERT")
                                        ? Optional.empty()
                                        : Optional.of(row(row, 2)),
                                row(row, 7)))
                .list();
    }

    private static Row row(ResultSet row, int from) throws SQLException {
        return new Row(
                row.getString(from),
                row.getLong(from + 1),
                row.getString(from + 2),
                row.getBoolean(from + 3),
                row.getString(from + 4));
    }

    /** Empty where the record only changed its place. */
    private Optional<RecordChange> change(Touched touched) {
        Row after = touched.after();
        boolean same =
                touched.before()
                        .filter(before ->
                                before.held() == after.held()
                                        && before.content().equals(after.content()))
                        .isPresent();
        if (same || (touched.before().isEmpty() && !after.held())) {
            return Optional.empty();
        }
        Optional<Record> was = touched.before().map(RecordChanges::item);
        Optional<Record> is = Optional.of(after).filter(Row::held).map(RecordChanges::item);
        return Optional.of(
                new RecordChange(
                        was,
                        is,
                        after.reference(),
                        shared.contains(after.reference()),
                        touched.before().map(row -> shelves(shelvesBefore, row)).orElse(""),
                        after.held() ? shelves(shelvesAfter, after) : ""));
    }

    private static Record item(Row row) {
        return Json.read(row.content(), Record.class);
    }

    private static String shelves(PastShelves then, Row row) {
        return then.paths(row.source(), row.file(), item(row).collections());
    }
}
