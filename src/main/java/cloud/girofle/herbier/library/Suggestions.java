package cloud.girofle.herbier.library;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of suggestions: pairs of records, shown as pairs of the references they belong to. */
final class Suggestions {

    private Suggestions() {}

    /**
     * Those that a person has not answered, between references that are both present; the likeliest
     * first.
     */
    static List<Suggestion> open(Handle handle) {
        return handle.select(
                        """
                        SELECT min(a.reference, b.reference) AS one, max(a.reference, b.reference) AS other,
                               s.reason, max(s.score) AS score, min(s.found)
                          FROM suggestion s
                          JOIN record a ON a.id = s.one AND a.held = 1
                          JOIN record b ON b.id = s.other AND b.held = 1
                         WHERE a.reference <> b.reference AND s.state = 'OPEN'
                           AND NOT EXISTS (
                               SELECT 1 FROM kept_apart k WHERE k.one = s.one AND k.other = s.other)
                         GROUP BY 1, 2, 3
                         ORDER BY score DESC, one, other, s.reason
                        """)
                .map((row, at) ->
                        new Suggestion(
                                row.getString(1),
                                row.getString(2),
                                Suggestion.Reason.valueOf(row.getString(3)),
                                row.getDouble(4),
                                Moment.read(row.getString(5))))
                .list();
    }

    /** The present references that may be the same work as one, the likeliest first. */
    static List<String> twins(Handle handle, String key) {
        return handle.select(
                        """
                        SELECT CASE a.reference WHEN ? THEN b.reference ELSE a.reference END AS twin
                          FROM suggestion s
                          JOIN record a ON a.id = s.one AND a.held = 1
                          JOIN record b ON b.id = s.other AND b.held = 1
                         WHERE a.reference <> b.reference AND s.state = 'OPEN'
                           AND NOT EXISTS (
                               SELECT 1 FROM kept_apart k WHERE k.one = s.one AND k.other = s.other)
                           AND ? IN (a.reference, b.reference)
                         GROUP BY twin
                         ORDER BY max(s.score) DESC, twin
                        """,
                        key,
                        key)
                .mapTo(String.class)
                .list();
    }

    static void add(
            Handle handle,
            long one,
            long other,
            Suggestion.Reason reason,
            double score,
            Instant now) {
        handle.execute(
                """
                INSERT INTO suggestion (one, other, reason, score, found) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                Math.min(one, other),
                Math.max(one, other),
                reason.name(),
                score,
                Moment.write(now));
    }

    static void forget(Handle handle, long record) {
        handle.execute(
                "DELETE FROM suggestion WHERE (one = ? OR other = ?) AND state = 'OPEN'",
                record,
                record);
    }
}
