package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Who people are elsewhere: whose account goes with whom a provider knows by a subject. Accounts
 * made here have no password. Thread-safe.
 */
public final class Identities {

    /**
     * Somebody as a provider knows them. The pair is theirs for ever; neither name nor mail address
     * is.
     *
     * @param issuer the provider, by its address
     * @param subject whom it means
     */
    public record Key(String issuer, String subject) {}

    private final Database database;
    private final Invitations invitations;
    private final InstantSource clock;

    Identities(Database database, Invitations invitations, InstantSource clock) {
        this.database = database;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The account, open or closed, that goes with somebody. */
    public Optional<Account> find(Key key) {
        return database.read(handle -> find(handle, key));
    }

    /** Since when an account goes with somebody that the issuer knows. */
    public Optional<Instant> since(Account account, String issuer) {
        return database.read(handle ->
                handle.select(
                                "SELECT linked FROM identity WHERE account = ? AND issuer = ?",
                                account.id(),
                                issuer)
                        .mapTo(String.class)
                        .findOne()
                        .map(Moment::read));
    }

    /**
     * Links an account to somebody, in the place of whoever that issuer knew before.
     *
     * @return false, and nothing is changed, when another account goes with them
     */
    public boolean link(Account account, Key key) {
        return database.write(handle -> {
            if (find(handle, key).filter(other -> other.id() != account.id()).isPresent()) {
                return false;
            }
            unlink(handle, account, key.issuer());
            return link(handle, account.id(), key);
        });
    }

    /** Unlinks an account from whomever that issuer knows. */
    public void unlink(Account account, String issuer) {
        database.write(handle -> unlink(handle, account, issuer));
    }

    /**
     * Makes the account that an invitation leads to, for somebody who has none.
     *
     * @param login that is wished for; a number is added where another has it
     * @param name to sign with
     */
    public Invitations.Use join(String token, String login, String name, Key key) {
        return database.write(handle -> {
            if (find(handle, key).isPresent()) {
                return new Invitations.Use.Taken();
            }
            return invitations
                    .spend(handle, token)
                    .<Invitations.Use>map(invitation ->
                            new Invitations.Use.Done(
                                    add(handle, login, name, invitation.role(), key)))
                    .orElseGet(Invitations.Use.Gone::new);
        });
    }

    /**
     * Makes an account for somebody, or finds theirs.
     *
     * @return empty as long as there is no account at all: the first one is made by its link
     */
    public Optional<Account> make(String login, String name, Role role, Key key) {
        return database.write(handle ->
                find(handle, key)
                        .or(() ->
                                AccountRows.isEmpty(handle)
                                        ? Optional.empty()
                                        : Optional.of(add(handle, login, name, role, key))));
    }

    /**
     * Makes an account of exactly that login, or finds it: for whom a proxy names.
     *
     * @return empty as long as there is no account at all: the first one is made by its link
     */
    public Optional<Account> make(String login, String name, Role role) {
        return database.write(handle ->
                AccountRows.named(handle, login)
                        .or(() ->
                                AccountRows.isEmpty(handle)
                                        ? Optional.empty()
                                        : Optional.of(add(handle, login, name, role))));
    }

    private Account add(Handle handle, String login, String name, Role role, Key key) {
        String free =
                Stream.iterate(2, number -> number + 1)
                        .map(number -> login + number)
                        .filter(other -> AccountRows.named(handle, other).isEmpty())
                        .findFirst()
                        .filter(any -> AccountRows.named(handle, login).isPresent())
                        .orElse(login);
        Account account = add(handle, free, name, role);
        link(handle, account.id(), key);
        return account;
    }

    private Account add(Handle handle, String login, String name, Role role) {
        return AccountRows.add(handle, login, name, role, AccountRows.NO_PASSWORD, clock.instant());
    }

    private boolean link(Handle handle, long account, Key key) {
        return handle.execute(
                        """
                        INSERT INTO identity (issuer, subject, account, linked)
                        VALUES (?, ?, ?, ?)
                        """,
                        key.issuer(),
                        key.subject(),
                        account,
                        Moment.write(clock.instant()))
                == 1;
    }

    private static int unlink(Handle handle, Account account, String issuer) {
        return handle.execute(
                "DELETE FROM identity WHERE account = ? AND issuer = ?", account.id(), issuer);
    }

    private static Optional<Account> find(Handle handle, Key key) {
        return handle.select(
                        "SELECT "
                                + AccountRows.COLUMNS
                                + " FROM identity JOIN account ON account.id = identity.account"
                                + " WHERE issuer = ? AND subject = ?",
                        key.issuer(),
                        key.subject())
                .map((row, at) -> AccountRows.read(row))
                .findOne();
    }
}
