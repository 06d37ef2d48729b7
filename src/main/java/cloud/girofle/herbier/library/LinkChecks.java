package cloud.girofle.herbier.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the checks of the references' addresses found. Thread-safe. */
public final class LinkChecks {

    /** How often in a row an address must fail before people are told. */
    public static final int FAILURES_TOLD = 3;

    private static final String SELECT =
            "SELECT url, checked, state, status, target, failures FROM link_check ";

    /** Those that somebody should look at. */
    private static final String BAD =
            """
            (state IN ('GONE', 'MOVED', 'SUSPICIOUS')
              OR (state = 'UNREACHABLE' AND failures >= :told))
            """;

    /** The addresses that references in sight give. */
    private static final String GIVEN =
            """
            WITH given (key, url) AS (
                SELECT key, json_extract(content, '$.fields.url') FROM reference
                 WHERE status = 'PRESENT'
                   AND json_extract(content, '$.fields.url') LIKE 'http%')
            """;

    /**
     * An address that somebody should look at.
     *
     * @param check what was found
     * @param references keys of those that give it
     */
    public record Bad(LinkCheck check, List<String> references) {
        public Bad {
            references = List.copyOf(references);
        }
    }

    private final Database database;

    LinkChecks(Database database) {
        this.database = database;
    }

    /**
     * The addresses to ask for next: those never asked for, then those asked for longest ago.
     *
     * @param again after how long an address is asked for again
     * @param failing the same where it gave no answer
     */
    public List<String> due(Instant now, Duration again, Duration failing, int most) {
        return database.read(handle ->
                handle.createQuery(
                                GIVEN
                                        + """
                                        SELECT DISTINCT given.url
                                          FROM given LEFT JOIN link_check c ON c.url = given.url
                                         WHERE c.url IS NULL OR c.checked < :again
                                            OR (c.failures > 0 AND c.checked < :failing)
                                         ORDER BY coalesce(c.checked, ''), given.url LIMIT :most
                                        """)
                        .bind("again", Moment.write(now.minus(again)))
                        .bind("failing", Moment.write(now.minus(failing)))
                        .bind("most", most)
                        .mapTo(String.class)
                        .list());
    }

    /** What was last found of an address. */
    public Optional<LinkCheck> find(String url) {
        return database.read(handle ->
                handle.select(SELECT + "WHERE url = ?", url).map((row, at) -> read(row)).findOne());
    }

    /** Keeps what was found, in place of what was found before. */
    public void keep(LinkCheck check) {
        database.write(handle ->
                handle.execute(
                        "INSERT OR REPLACE INTO link_check VALUES (?, ?, ?, ?, ?, ?)",
                        check.url(),
                        Moment.write(check.checked()),
                        check.state().name(),
                        check.status(),
                        check.target(),
                        check.failures()));
    }

    /**
     * Those that somebody should look at, of addresses that references still give; what gave no
     * answer only once that happened {@link #FAILURES_TOLD} times.
     */
    public List<Bad> bad() {
        return database.read(handle -> {
            Map<LinkCheck, List<String>> found = new LinkedHashMap<>();
            handle.createQuery(
                            GIVEN
                                    + """
                                    SELECT c.url, c.checked, c.state, c.status, c.target,
                                           c.failures, given.key
                                      FROM link_check c JOIN given ON given.url = c.url
                                     WHERE\
                                    """
                                    + BAD
                                    + "ORDER BY c.state, c.url, given.key")
                    .bind("told", FAILURES_TOLD)
                    .map((row, at) ->
                            found.computeIfAbsent(read(row), any -> new ArrayList<>())
                                    .add(row.getString(7)))
                    .list();
            return found.entrySet().stream()
                    .map(each -> new Bad(each.getKey(), each.getValue()))
                    .toList();
        });
    }

    /** How many that is. */
    public int countBad() {
        return database.read(handle ->
                handle.createQuery(
                                GIVEN
                                        + "SELECT count(*) FROM link_check WHERE"
                                        + BAD
                                        + "AND url IN (SELECT url FROM given)")
                        .bind("told", FAILURES_TOLD)
                        .mapTo(int.class)
                        .one());
    }

    /** How many addresses were ever asked for. */
    public int count() {
        return database.read(
                handle -> handle.select("SELECT count(*) FROM link_check").mapTo(int.class).one());
    }

    private static LinkCheck read(ResultSet row) throws SQLException {
        return new LinkCheck(
                row.getString(1),
                Moment.read(row.getString(2)),
                LinkCheck.State.valueOf(row.getString(3)),
                row.getInt(4),
                row.getString(5),
                row.getInt(6));
    }
}
