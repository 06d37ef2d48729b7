package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The links by which an account is made or recovered. Each may be used once: to a new account for 7
 * days, to a new password for a day, to the first account until there is one. Thread-safe.
 */
public final class Invitations {

    /** How using a link went. */
    public sealed interface Use {

        /** There is an account now, or it has a new password. */
        record Done(Account account) implements Use {}

        /** Somebody else has that login; the link may be used again. */
        record Taken() implements Use {}

        /** The link was used, is too old, or never was. */
        record Gone() implements Use {}
    }

    private final Database database;
    private final InstantSource clock;

    Invitations(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes a link. One to the first account, or to an account's new password, takes the place of
     * the one before.
     *
     * @return its token, which is told this once
     */
    public String make(Invitation invitation) {
        String token = Token.draw();
        Instant now = clock.instant();
        database.write(handle -> {
            handle.execute("DELETE FROM invitation WHERE expires <= ?", Moment.write(now));
            switch (invitation.purpose()) {
                case FIRST -> handle.execute("DELETE FROM invitation WHERE purpose = 'FIRST'");
                case RECOVER ->
                        handle.execute(
                                "DELETE FROM invitation WHERE account = ?",
                                id(invitation.account()));
                case INVITE -> {}
            }
            return handle.execute(
                    """
                    INSERT INTO invitation (token, purpose, role, account, made_by, expires)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    Token.kept(token),
                    invitation.purpose().name(),
                    invitation.role().name(),
                    id(invitation.account()),
                    id(invitation.maker()),
                    Moment.write(now.plus(lasting(invitation.purpose()))));
        });
        return token;
    }

    /** What a link leads to; empty when it was used, is too old, or never was. */
    public Optional<Invitation> find(String token) {
        return database.read(handle -> find(handle, token));
    }

    /**
     * Makes the account that a link leads to.
     *
     * @param login in lower case
     * @param name to sign with
     * @param password its hash
     */
    public Use join(String token, String login, String name, String password) {
        return database.write(handle -> {
            if (toNew(handle, token).isPresent() && AccountRows.named(handle, login).isPresent()) {
                return new Use.Taken();
            }
            return spend(handle, token)
                    .<Use>map(found ->
                            new Use.Done(
                                    AccountRows.add(
                                            handle,
                                            login,
                                            name,
                                            found.role(),
                                            password,
                                            clock.instant())))
                    .orElseGet(Use.Gone::new);
        });
    }

    /** Uses a link to a new account up; empty when it leads to none any more. */
    Optional<Invitation> spend(Handle handle, String token) {
        Optional<Invitation> found = toNew(handle, token);
        found.ifPresent(any -> remove(handle, token));
        return found;
    }

    private Optional<Invitation> toNew(Handle handle, String token) {
        return find(handle, token).filter(invitation -> invitation.account().isEmpty());
    }

    /**
     * Gives an account the new password that a link leads to; whoever is signed in as it no longer
     * is.
     *
     * @param password its hash
     */
    public Use recover(String token, String password) {
        return database.write(handle -> {
            Optional<Account> account = find(handle, token).flatMap(Invitation::account);
            account.ifPresent(theirs -> {
                remove(handle, token);
                AccountRows.setPassword(handle, theirs.id(), password);
                Sessions.endAll(handle, theirs.id());
            });
            return account.<Use>map(Use.Done::new).orElseGet(Use.Gone::new);
        });
    }

    private Optional<Invitation> find(Handle handle, String token) {
        return handle.select(
                        """
                        SELECT purpose, role, account, made_by FROM invitation
                         WHERE token = ? AND expires > ?
                        """,
                        Token.kept(token),
                        Moment.write(clock.instant()))
                .map((row, at) -> read(handle, row))
                .findOne()
                .filter(found ->
                        found.purpose() != Invitation.Purpose.FIRST || AccountRows.isEmpty(handle));
    }

    private static Invitation read(Handle handle, ResultSet row) throws SQLException {
        Invitation.Purpose purpose = Invitation.Purpose.valueOf(row.getString(1));
        Role role = Role.valueOf(row.getString(2));
        long account = row.getLong(3); // 0, which no id is, where there is none.
        long maker = row.getLong(4);
        return new Invitation(
                purpose, role, AccountRows.find(handle, account), AccountRows.find(handle, maker));
    }

    private static void remove(Handle handle, String token) {
        handle.execute("DELETE FROM invitation WHERE token = ?", Token.kept(token));
    }

    private static @Nullable Long id(Optional<Account> account) {
        return account.map(Account::id).orElse(null);
    }

    private static Duration lasting(Invitation.Purpose purpose) {
        return switch (purpose) {
            case FIRST -> Duration.ofDays(3_650);
            case INVITE -> Duration.ofDays(7);
            case RECOVER -> Duration.ofDays(1);
        };
    }
}
