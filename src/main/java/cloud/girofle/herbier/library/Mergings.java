package cloud.girofle.herbier.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Makes two references one, keeps what moved, and can undo it. */
final class Mergings {

    private static final String SELECT =
            """
            SELECT number, gone, kept, at, run, author,
                   (SELECT count(*) FROM merging_record WHERE merging = number)
              FROM merging
            """;

    /** Records that a person said are not of one work, the lower number first. */
    private record Pair(long one, long other) {

        static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    private final Handle handle;
    private final String now;
    private Set<Pair> apart = Set.of();
    private boolean apartRead;

    Mergings(Handle handle, Instant now) {
        this.handle = handle;
        this.now = Moment.write(now);
    }

    static Optional<Merging> find(Handle handle, long number) {
        return handle.select(SELECT + "WHERE number = ?", number)
                .map((row, at) -> read(row))
                .findOne();
    }

    /** Those that lead to a reference, the latest first. */
    static List<Merging> into(Handle handle, String key) {
        return handle.select(SELECT + "WHERE kept = ? ORDER BY number DESC", key)
                .map((row, at) -> read(row))
                .list();
    }

    /** Those that people made, the latest first. */
    static List<Merging> byPeople(Handle handle, int most) {
        return handle.select(SELECT + "WHERE author <> '' ORDER BY number DESC LIMIT ?", most)
                .map((row, at) -> read(row))
                .list();
    }

    /** Whether a person said that records of these two references are not of one work. */
    boolean keptApart(String one, String other) {
        if (!apartRead) {
            apart =
                    new HashSet<>(
                            handle.select("SELECT one, other FROM kept_apart")
                                    .map((row, at) -> new Pair(row.getLong(1), row.getLong(2)))
                                    .list());
            apartRead = true;
        }
        if (apart.isEmpty()) {
            return false;
        }
        List<Long> others = records(other);
        return records(one).stream()
                .anyMatch(mine ->
                        others.stream().anyMatch(theirs -> apart.contains(Pair.of(mine, theirs))));
    }

    /**
     * Moves the records of one reference to another, with its corrections.
     *
     * @param told whether the key that goes was ever told to anybody; then it leads to the other
     */
    void merge(String from, String into, boolean told, long run, String author) {
        List<Long> corrections =
                handle.select("SELECT number FROM correction WHERE reference = ?", from)
                        .mapTo(Long.class)
                        .list();
        long number =
                handle.createUpdate(
                                """
                                INSERT INTO merging (gone, kept, at, run, author, corrections)
                                VALUES (?, ?, ?, ?, ?, ?)
                                """)
                        .bind(0, from)
                        .bind(1, into)
                        .bind(2, now)
                        .bind(3, run)
                        .bind(4, author)
                        .bind(5, Json.write(corrections))
                        .executeAndReturnGeneratedKeys("number")
                        .mapTo(long.class)
                        .one();
        handle.execute(
                """
                INSERT INTO merging_record (merging, record)
                SELECT ?, id FROM record WHERE reference = ?
                """,
                number,
                from);
        handle.execute("UPDATE record SET reference = ? WHERE reference = ?", into, from);
        if (!corrections.isEmpty()) {
            handle.execute("UPDATE correction SET reference = ? WHERE reference = ?", into, from);
        }
        if (told) {
            handle.execute("UPDATE moved SET target = ? WHERE target = ?", into, from);
            handle.execute("INSERT INTO moved (key, target) VALUES (?, ?)", from, into);
        }
    }

    /**
     * Moves the records of a merge back, and remembers that they are not of one work.
     *
     * @return the keys of the references that changed
     */
    Set<String> unmerge(Merging merging, String author) {
        List<Long> back =
                handle.select(
                                "SELECT record FROM merging_record WHERE merging = ?",
                                merging.number())
                        .mapTo(Long.class)
                        .list();
        List<String> where =
                handle.select(
                                """
                                SELECT DISTINCT reference FROM record
                                 WHERE id IN (SELECT record FROM merging_record WHERE merging = ?)
                                """,
                                merging.number())
                        .mapTo(String.class)
                        .list();
        Set<String> touched = new HashSet<>(where);
        touched.add(merging.gone());
        for (long record : back) {
            handle.execute("UPDATE record SET reference = ? WHERE id = ?", merging.gone(), record);
            // A later merge that took them along did not mean them.
            handle.execute(
                    "DELETE FROM merging_record WHERE record = ? AND merging >= ?",
                    record,
                    merging.number());
        }
        for (long correction : corrections(merging.number())) {
            handle.execute(
                    "UPDATE correction SET reference = ? WHERE number = ?",
                    merging.gone(),
                    correction);
        }
        handle.execute("DELETE FROM moved WHERE key = ?", merging.gone());
        handle.execute("DELETE FROM merging WHERE number = ?", merging.number());
        redirect();
        where.forEach(other -> keepApart(merging.gone(), other, author));
        return touched;
    }

    /** Remembers that the records of two references are not of one work. */
    void keepApart(String one, String other, String author) {
        for (long mine : records(one)) {
            for (long theirs : records(other)) {
                Pair pair = Pair.of(mine, theirs);
                handle.execute(
                        """
                        INSERT INTO kept_apart (one, other, author, at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """,
                        pair.one(),
                        pair.other(),
                        author,
                        now);
            }
        }
        apartRead = false;
    }

    /** Forgets that anybody said so. */
    void allow(String one, String other) {
        handle.createUpdate(
                        """
                        DELETE FROM kept_apart
                         WHERE (SELECT reference FROM record WHERE id = one) IN (:one, :other)
                           AND (SELECT reference FROM record WHERE id = other) IN (:one, :other)
                        """)
                .bind("one", one)
                .bind("other", other)
                .execute();
        apartRead = false;
    }

    /** Each merged key leads where the merges that still stand take it. */
    private void redirect() {
        handle.execute(
                """
                WITH RECURSIVE way (key, at, depth) AS (
                    SELECT gone, kept, 1 FROM merging
                    UNION
                    SELECT way.key, m.kept, depth + 1
                      FROM way JOIN merging m ON m.gone = way.at WHERE depth < 1000),
                last (key, at, depth) AS (SELECT key, at, max(depth) FROM way GROUP BY key)
                UPDATE moved SET target = (SELECT at FROM last WHERE last.key = moved.key)
                 WHERE EXISTS (SELECT 1 FROM last WHERE last.key = moved.key AND at <> target)
                """);
    }

    private List<Long> corrections(long merging) {
        return handle.select("SELECT corrections FROM merging WHERE number = ?", merging)
                .mapTo(String.class)
                .findOne()
                .map(json -> Arrays.asList(Json.read(json, Long[].class)))
                .orElse(new ArrayList<>());
    }

    private List<Long> records(String reference) {
        return handle.select("SELECT id FROM record WHERE reference = ?", reference)
                .mapTo(Long.class)
                .list();
    }

    private static Merging read(ResultSet row) throws SQLException {
        long run = row.getLong(5);
        return new Merging(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Moment.read(row.getString(4)),
                run == 0 ? OptionalLong.empty() : OptionalLong.of(run),
                row.getString(6),
                row.getInt(7));
    }
}
