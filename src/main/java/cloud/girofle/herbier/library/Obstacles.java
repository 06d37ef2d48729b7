package cloud.girofle.herbier.library;

import cloud.girofle.herbier.library.Undoing.Obstacle;
import cloud.girofle.herbier.library.Undoing.Obstacle.Kind;
import cloud.girofle.herbier.reference.ImportRun;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What stands in the way of undoing a run: later runs that touched the same rows, people who worked
 * on its references, rows of others that hang on its own. What programs do to references by
 * themselves, as when the text of a file was read, is no obstacle: it is done again.
 */
final class Obstacles {

    /** Derived from records and made again with them, or what people did, which is told by name. */
    private static final Set<String> TOLD_OTHERWISE =
            Set.of(
                    "identifier",
                    "relation",
                    "record_file",
                    "correction",
                    "kept_apart",
                    "merging_record");

    private static final String LATER =
            """
            SELECT DISTINCT r.number, r.source FROM journal later
              JOIN import_run r ON r.number = later.run
             WHERE later.run > :run
            """;

    private final Handle handle;
    private final long run;

    Obstacles(Handle handle, long run) {
        this.handle = handle;
        this.run = run;
    }

    List<Obstacle> all() {
        Optional<ImportRun> found = Runs.find(handle, run);
        if (found.isEmpty()) {
            return only(Kind.UNKNOWN);
        }
        if (found.get().undone().isPresent()) {
            return only(Kind.ALREADY);
        }
        if (!Runs.isJournaled(handle, run)) {
            return only(Kind.NO_JOURNAL);
        }
        Set<Obstacle> obstacles = new LinkedHashSet<>();
        String since = Moment.write(found.get().finished());
        obstacles.addAll(laterRuns());
        obstacles.addAll(people(since));
        obstacles.addAll(held());
        return List.copyOf(obstacles);
    }

    private List<Obstacle> only(Kind kind) {
        return List.of(new Obstacle(kind, List.of(String.valueOf(run))));
    }

    private List<Obstacle> laterRuns() {
        return handle.createQuery(
                        LATER
                                + """
                                   AND (later.subject, later.key) IN
                                       (SELECT subject, key FROM journal WHERE run = :run)
                                 ORDER BY r.number
                                """)
                .bind("run", run)
                .map((row, at) ->
                        new Obstacle(Kind.LATER_RUN, List.of(row.getString(1), row.getString(2))))
                .list();
    }

    /** What people did to references that the run touched, and still stands. */
    private List<Obstacle> people(String since) {
        return handle.createQuery(
                        """
                        WITH mine AS (
                            SELECT DISTINCT json_extract(key, '$[0]') AS key FROM journal
                             WHERE run = :run AND subject = 'reference')
                        SELECT DISTINCT 'CORRECTED', c.author, c.reference FROM correction c
                         WHERE c.at >= :since AND c.reference IN mine
                        UNION
                        SELECT 'MERGED', m.author, m.kept FROM merging m
                         WHERE m.run = 0 AND m.at >= :since AND (m.gone IN mine OR m.kept IN mine)
                        UNION
                        SELECT 'ANNOTATED', e.last_author, e.about FROM entry e
                         WHERE e.changed >= :since AND e.about IN mine
                        UNION
                        SELECT 'KEPT_APART', k.author, r.reference FROM kept_apart k
                          JOIN record r ON r.id IN (k.one, k.other)
                         WHERE r.id IN (SELECT json_extract(key, '$[0]') FROM journal
                                         WHERE run = :run AND subject = 'record' AND act = 'INSERT')
                        """)
                .bind("run", run)
                .bind("since", since)
                .map((row, at) ->
                        new Obstacle(
                                Kind.valueOf(row.getString(1)),
                                List.of(row.getString(2), row.getString(3))))
                .list();
    }

    private record Arc(String child, String column, String parent) {}

    /** Rows of others that name rows which the run added. */
    private List<Obstacle> held() {
        List<Obstacle> obstacles = new ArrayList<>();
        for (Arc arc : arcs()) {
            obstacles.addAll(held(arc));
        }
        return obstacles;
    }

    private List<Obstacle> held(Arc arc) {
        String keys =
                handle
                        .createQuery(
                                """
                                SELECT %1$s FROM %2$s AS child
                                 WHERE child.%3$s IN (
                                     SELECT json_extract(key, '$[0]') FROM journal
                                      WHERE run = :run AND subject = '%4$s' AND act = 'INSERT')
                                   AND %1$s NOT IN (
                                     SELECT key FROM journal
                                      WHERE run = :run AND subject = '%2$s')
                                """
                                        .formatted(
                                                Columns.of(handle, arc.child()).key("child."),
                                                arc.child(),
                                                arc.column(),
                                                arc.parent()))
                        .bind("run", run)
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .collect(Collectors.joining(",", "[", "]"));
        if (keys.equals("[]")) {
            return List.of();
        }
        List<Obstacle> later =
                handle.createQuery(
                                LATER
                                        + """
                                           AND later.subject = :child
                                           AND later.key IN (SELECT value FROM json_each(:keys))
                                         ORDER BY r.number
                                        """)
                        .bind("run", run)
                        .bind("child", arc.child())
                        .bind("keys", keys)
                        .map((row, at) ->
                                new Obstacle(
                                        Kind.LATER_RUN,
                                        List.of(row.getString(1), row.getString(2))))
                        .list();
        return later.isEmpty() ? List.of(new Obstacle(Kind.HELD, List.of(arc.child()))) : later;
    }

    private List<Arc> arcs() {
        return handle.select(
                        """
                        SELECT t.name, f."from", f."table" FROM sqlite_schema t,
                               pragma_foreign_key_list(t.name) f
                         WHERE t.type = 'table'
                        """)
                .map((row, at) -> new Arc(row.getString(1), row.getString(2), row.getString(3)))
                .filter(arc -> !TOLD_OTHERWISE.contains(arc.child()))
                .filter(arc -> Journal.TABLES.contains(arc.parent()))
                .list();
    }
}
