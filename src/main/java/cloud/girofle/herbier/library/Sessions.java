package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is signed in, from which browsers. A session ends after 30 days without a visit, and after
 * 180 days at most. Thread-safe.
 */
public final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** How long one lasts that is not used. */
    public static final Duration IDLE = Duration.ofDays(30);

    /** How long one lasts at most. */
    public static final Duration LONGEST = Duration.ofDays(180);

    /**
     * How many somebody has at most: of more, those that only a proxy vouches for end, then those
     * not seen for longest.
     */
    public static final int MOST = 20;

    /** Reading pages writes no more often than this. */
    private static final Duration SEEN_EVERY = Duration.ofHours(1);

    private static final int LONGEST_BROWSER = 120;

    private static final String SELECT =
            "SELECT "
                    + AccountRows.COLUMNS
                    + """
                    , session.id, session.browser, session.created, session.seen, session.proxied
                      FROM session JOIN account ON account.id = session.account
                     WHERE account.open = 1 AND session.expires > ?
                    """;

    private final Database database;
    private final InstantSource clock;

    Sessions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens a session.
     *
     * @param browser as it names itself
     * @return its token, which is told this once
     */
    public String open(Account account, String browser) {
        return open(account, browser, false);
    }

    /**
     * The same.
     *
     * @param proxied whether nothing but the word of a proxy opens it
     */
    public String open(Account account, String browser, boolean proxied) {
        String token = Token.draw();
        Instant now = clock.instant();
        database.write(handle -> {
            handle.execute("DELETE FROM session WHERE expires <= ?", Moment.write(now));
            handle.execute(
                    """
                    DELETE FROM session
                     WHERE id IN (SELECT id FROM session WHERE account = ?
                                   ORDER BY proxied, seen DESC, id DESC LIMIT -1 OFFSET ?)
                    """,
                    account.id(),
                    MOST - 1);
            return handle.execute(
                    """
                    INSERT INTO session (token, account, browser, created, seen, expires, proxied)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    Token.kept(token),
                    account.id(),
                    browser.substring(0, Math.min(LONGEST_BROWSER, browser.length())),
                    Moment.write(now),
                    Moment.write(now),
                    Moment.write(now.plus(IDLE)),
                    proxied);
        });
        return token;
    }

    /** The session of that token, if it is still open, and so is its account. */
    public Optional<OpenSession> find(String token) {
        Instant now = clock.instant();
        Optional<OpenSession> found =
                database.read(handle ->
                        handle.select(
                                        SELECT + " AND session.token = ?",
                                        Moment.write(now),
                                        Token.kept(token))
                                .map((row, at) -> read(row))
                                .findOne());
        found.filter(session -> session.seen().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(session -> see(session, now));
        return found;
    }

    /** The open sessions of an account, the last seen first. */
    public List<OpenSession> of(Account account) {
        return database.read(handle ->
                handle.select(
                                SELECT
                                        + " AND account.id = ? ORDER BY session.seen DESC,"
                                        + " session.id DESC",
                                Moment.write(clock.instant()),
                                account.id())
                        .map((row, at) -> read(row))
                        .list());
    }

    /** Ends one of an account's sessions; nothing happens when it is not theirs. */
    public void end(Account account, long id) {
        database.write(handle ->
                handle.execute(
                        "DELETE FROM session WHERE account = ? AND id = ?", account.id(), id));
    }

    /** Ends all of an account's sessions. */
    public void endAll(Account account) {
        database.write(handle -> endAll(handle, account.id()));
    }

    static int endAll(Handle handle, long account) {
        return handle.execute("DELETE FROM session WHERE account = ?", account);
    }

    /** Where nothing can be written, pages are read all the same. */
    private void see(OpenSession session, Instant now) {
        Instant last = session.created().plus(LONGEST);
        Instant idle = now.plus(IDLE);
        try {
            database.write(handle ->
                    handle.execute(
                            "UPDATE session SET seen = ?, expires = ? WHERE id = ?",
                            Moment.write(now),
                            Moment.write(idle.isBefore(last) ? idle : last),
                            session.id()));
        } catch (UnusableLibraryException e) {
            LOG.warn("A visit could not be noted", e);
        }
    }

    private static OpenSession read(ResultSet row) throws SQLException {
        return new OpenSession(
                row.getLong(7),
                AccountRows.read(row),
                row.getString(8),
                Moment.read(row.getString(9)),
                Moment.read(row.getString(10)),
                row.getBoolean(11));
    }
}
