package cloud.girofle.herbier.library;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * When each reference last changed by what sources or people say, those that are no longer shown
 * among them: what they need who harvest again and again, and must miss nothing. What is read in
 * files is no such change. A new thesaurus is one of every reference, for it says which topics
 * stand above those it is on. Thread-safe.
 */
public final class Datestamps {

    /** A change is dated a moment before others see it; so long at most, in seconds. */
    private static final int LAG = 2;

    private static final String LAST =
            """
            SELECT c.number, c.key, max(c.at, t.adopted) AS at,
                   EXISTS (SELECT 1 FROM reference r WHERE r.key = c.key AND r.status = 'PRESENT')
              FROM change_log c,
                   (SELECT coalesce(max(adopted), '') AS adopted FROM thesaurus) t
             WHERE c.kind = 'REFERENCE' AND c.cause = 'RECORD'
               AND NOT EXISTS (
                   SELECT 1 FROM change_log later
                    WHERE later.key = c.key AND later.kind = c.kind AND later.cause = c.cause
                      AND later.number > c.number)\
            """;

    private static final RowMapper<Datestamp> READ =
            (row, context) ->
                    new Datestamp(
                            row.getLong(1),
                            row.getString(2),
                            seconds(Moment.read(row.getString(3))),
                            row.getBoolean(4));

    /**
     * What is asked for.
     *
     * @param from changed then or later
     * @param until changed then, or in the second that begins then, or earlier
     */
    public record Period(Optional<Instant> from, Optional<Instant> until) {}

    private final Database database;
    private final InstantSource clock;

    Datestamps(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The latest moment of which all is known that changed until then: whoever asks again for what
     * changed from then on misses nothing.
     */
    public Instant known() {
        return seconds(clock.instant().minusSeconds(LAG));
    }

    /** That of a reference, shown or not; empty where there never was one of that key. */
    public Optional<Datestamp> find(String key) {
        return database.read(
                handle -> handle.select(LAST + " AND c.key = ?", key).map(READ).findOne());
    }

    /** The earliest of all; empty where there is none. */
    public Optional<Instant> earliest() {
        return database.read(handle ->
                handle.select("SELECT min(at) AS at FROM (" + LAST + ") HAVING at IS NOT NULL")
                        .mapTo(String.class)
                        .findOne()
                        .map(Moment::read)
                        .map(Datestamps::seconds));
    }

    /** Those of a period, in the order of their changes, at most so many. */
    public List<Datestamp> after(long number, Period period, int most) {
        return database.read(handle ->
                handle.select(
                                LAST
                                        + """
                                           AND c.number > ?
                                           AND max(c.at, t.adopted) >= ?
                                           AND max(c.at, t.adopted) < ?
                                         ORDER BY c.number LIMIT ?
                                        """,
                                number,
                                from(period),
                                until(period),
                                most)
                        .map(READ)
                        .list());
    }

    /** How many there are in a period. */
    public int count(Period period) {
        return database.read(handle ->
                handle.select(
                                "SELECT count(*) FROM (" + LAST + ") WHERE at >= ? AND at < ?",
                                from(period),
                                until(period))
                        .mapTo(int.class)
                        .one());
    }

    private static String from(Period period) {
        return period.from().map(Moment::write).orElse("");
    }

    private static String until(Period period) {
        return period.until().map(end -> Moment.write(end.plusSeconds(1))).orElse("~");
    }

    private static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
