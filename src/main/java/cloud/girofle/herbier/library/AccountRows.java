package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of accounts. */
final class AccountRows {

    /** What {@link #read} reads. */
    static final String COLUMNS =
            "account.id, account.login, account.name, account.role, account.created, account.open";

    /** What is kept where there is no password: no hash is it. */
    static final String NO_PASSWORD = "";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM account ";

    private AccountRows() {}

    static boolean isEmpty(Handle handle) {
        return handle.select("SELECT NOT EXISTS (SELECT 1 FROM account)")
                .mapTo(boolean.class)
                .one();
    }

    /** Has numbers begin above that one. */
    static boolean neverGive(Handle handle, long number) {
        String counted = "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'account'";
        return handle.execute(counted, number) > 0
                || handle.execute(
                                "INSERT INTO sqlite_sequence (name, seq) VALUES ('account', ?)",
                                number)
                        > 0;
    }

    static List<Account> all(Handle handle) {
        return handle.select(SELECT + "ORDER BY lower(name), id")
                .map((row, at) -> read(row))
                .list();
    }

    static Optional<Account> find(Handle handle, long id) {
        return handle.select(SELECT + "WHERE id = ?", id).map((row, at) -> read(row)).findOne();
    }

    static Optional<Account> named(Handle handle, String login) {
        return handle.select(SELECT + "WHERE login = ?", login)
                .map((row, at) -> read(row))
                .findOne();
    }

    /** Adds an account whose login is free. */
    static Account add(
            Handle handle, String login, String name, Role role, String password, Instant now) {
        long id =
                handle.createUpdate(
                                """
                                INSERT INTO account (login, name, role, password, created, open)
                                VALUES (?, ?, ?, ?, ?, 1)
                                """)
                        .bind(0, login)
                        .bind(1, name)
                        .bind(2, role.name())
                        .bind(3, password)
                        .bind(4, Moment.write(now))
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(long.class)
                        .one();
        return new Account(id, login, name, role, Moment.kept(now), true);
    }

    static Optional<String> password(Handle handle, long id) {
        return handle.select("SELECT password FROM account WHERE id = ?", id)
                .mapTo(String.class)
                .findOne();
    }

    static int setPassword(Handle handle, long id, String hash) {
        return handle.execute("UPDATE account SET password = ? WHERE id = ?", hash, id);
    }

    /** Makes its role, and whether it is open, what they were. */
    static void restore(Handle handle, Account account) {
        handle.execute(
                "UPDATE account SET role = ?, open = ? WHERE id = ?",
                account.role().name(),
                account.open(),
                account.id());
    }

    /** An account, from a row that has its {@link #COLUMNS} first. */
    static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Role.valueOf(row.getString(4)),
                Moment.read(row.getString(5)),
                row.getBoolean(6));
    }
}
