package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people typed in forms, to go on with later: one draft for each of a form. Thread-safe. */
public final class Drafts {

    /** How many somebody may keep. */
    public static final int MOST = 100;

    private static final String SELECT = "SELECT address, fields, saved FROM draft ";

    private final Database database;
    private final InstantSource clock;

    Drafts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps what was typed in place of what was kept before for the same address.
     *
     * @return false, and nothing is kept, when they keep {@value #MOST} others
     */
    public boolean keep(Account account, String address, Map<String, List<String>> fields) {
        return database.write(handle ->
                handle.execute(
                                """
                                INSERT OR REPLACE INTO draft
                                SELECT ?, ?, ?, ?
                                 WHERE (SELECT count(*) FROM draft
                                         WHERE account = ? AND address <> ?) < ?
                                """,
                                account.id(),
                                address,
                                Json.write(new Draft.Fields(fields)),
                                Moment.write(clock.instant()),
                                account.id(),
                                address,
                                MOST)
                        > 0);
    }

    /** What is kept for an address. */
    public Optional<Draft> find(Account account, String address) {
        return database.read(handle ->
                handle.select(SELECT + "WHERE account = ? AND address = ?", account.id(), address)
                        .map((row, at) -> read(row))
                        .findOne());
    }

    /** All that somebody keeps, the latest first. */
    public List<Draft> of(Account account) {
        return database.read(handle ->
                handle.select(
                                SELECT + "WHERE account = ? ORDER BY saved DESC, address",
                                account.id())
                        .map((row, at) -> read(row))
                        .list());
    }

    /** Forgets what is kept for an address; writes nothing where nothing is. */
    public void forget(Account account, String address) {
        if (find(account, address).isPresent()) {
            database.write(handle ->
                    handle.execute(
                            "DELETE FROM draft WHERE account = ? AND address = ?",
                            account.id(),
                            address));
        }
    }

    private static Draft read(ResultSet row) throws SQLException {
        return new Draft(
                row.getString(1),
                Json.read(row.getString(2), Draft.Fields.class).fields(),
                Moment.read(row.getString(3)));
    }
}
