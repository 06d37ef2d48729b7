package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The accounts of one data folder, in {@code accounts.db}: beside the library, so that signing in
 * and keeping a draft never wait for a long import.
 *
 * <p>Thread-safe; several processes may open the same ones.
 */
public final class Accounts implements AutoCloseable {

    private final Database database;
    private final Sessions sessions;
    private final Invitations invitations;
    private final Identities identities;
    private final Failures failures;
    private final Drafts drafts;

    private Accounts(Database database, InstantSource clock) {
        this.database = database;
        this.sessions = new Sessions(database, clock);
        this.invitations = new Invitations(database, clock);
        this.identities = new Identities(database, invitations, clock);
        this.failures = new Failures(database);
        this.drafts = new Drafts(database, clock);
    }

    /**
     * Opens the accounts of a data folder; makes them, or migrates them, as needed.
     *
     * @throws UnusableLibraryException when they are damaged, another program's or a newer
     *     version's
     */
    public static Accounts open(Path dataFolder) {
        return open(dataFolder, InstantSource.system());
    }

    /** With a clock of one's own, for tests. */
    public static Accounts open(Path dataFolder, InstantSource clock) {
        Path file = dataFolder.resolve("accounts.db");
        keepToOurselves(file);
        return new Accounts(Database.open(file, Schema.accounts()), clock);
    }

    /** A new file is nobody else's to read; those that SQLite makes beside it follow its rights. */
    private static void keepToOurselves(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            PrivateFile.make(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who is signed in. */
    public Sessions sessions() {
        return sessions;
    }

    /** The links that make or recover an account. */
    public Invitations invitations() {
        return invitations;
    }

    /** Who people are elsewhere. */
    public Identities identities() {
        return identities;
    }

    /** The sign-ins that failed. */
    public Failures failures() {
        return failures;
    }

    /** What people typed, to go on with later. */
    public Drafts drafts() {
        return drafts;
    }

    /**
     * Never gives numbers up to that one to an account: they belong to people of another Herbier.
     */
    public void neverGive(long number) {
        database.write(handle -> AccountRows.neverGive(handle, number));
    }

    /** Looks for damage, and broken links between rows. */
    public List<Finding> check() {
        return database.read(Soundness::damage);
    }

    /** Whether there is no account yet. */
    public boolean isEmpty() {
        return database.read(AccountRows::isEmpty);
    }

    /** Every account, closed ones too, in the order of their names. */
    public List<Account> all() {
        return database.read(AccountRows::all);
    }

    /** The account of that id, open or closed. */
    public Optional<Account> find(long id) {
        return database.read(handle -> AccountRows.find(handle, id));
    }

    /** The account of that login, in lower case, open or closed. */
    public Optional<Account> named(String login) {
        return database.read(handle -> AccountRows.named(handle, login));
    }

    /** What is kept of an account's password; empty where it has none. */
    public Optional<String> password(long id) {
        return database.read(handle -> AccountRows.password(handle, id))
                .filter(kept -> !kept.equals(AccountRows.NO_PASSWORD));
    }

    /** Keeps another hash of the same password. */
    public void rehash(long id, String hash) {
        database.write(handle -> AccountRows.setPassword(handle, id, hash));
    }

    /** Gives an account another password; whoever is signed in as it no longer is. */
    public void setPassword(long id, String hash) {
        database.write(handle -> {
            Sessions.endAll(handle, id);
            return AccountRows.setPassword(handle, id, hash);
        });
    }

    /** Changes what somebody signs with. */
    public void rename(long id, String name) {
        database.write(
                handle -> handle.execute("UPDATE account SET name = ? WHERE id = ?", name, id));
    }

    /**
     * Gives an account another role. Whoever is signed in as it has to sign in again, and the links
     * it made lead nowhere any more.
     *
     * @return false, and nothing is changed, when nobody would be left to keep accounts
     */
    public boolean setRole(long id, Role role) {
        return change(id, "UPDATE account SET role = ? WHERE id = ?", role.name());
    }

    /**
     * Closes an account, or opens it again.
     *
     * @return false, and nothing is changed, when nobody would be left to keep accounts
     */
    public boolean setOpen(long id, boolean open) {
        return change(id, "UPDATE account SET open = ? WHERE id = ?", open);
    }

    /** A key of 32 bytes, always the same, that no other site has. */
    public byte[] secret() {
        return database.read(Accounts::secret)
                .orElseGet(() ->
                        database.write(handle ->
                                secret(handle)
                                        .orElseGet(() -> {
                                            byte[] drawn = Token.bytes();
                                            handle.execute("INSERT INTO secret VALUES (?)", drawn);
                                            return drawn;
                                        })));
    }

    @Override
    public void close() {
        database.close();
    }

    private boolean change(long id, String update, Object value) {
        return database.write(handle -> {
            Optional<Account> before = AccountRows.find(handle, id);
            handle.execute(update, value, id);
            if (before.filter(Accounts::keepsAccounts).isPresent()
                    && AccountRows.all(handle).stream().noneMatch(Accounts::keepsAccounts)) {
                before.ifPresent(account -> AccountRows.restore(handle, account));
                return false;
            }
            Sessions.endAll(handle, id);
            handle.execute("DELETE FROM invitation WHERE made_by = ? OR account = ?", id, id);
            return true;
        });
    }

    private static boolean keepsAccounts(Account account) {
        return account.open() && account.role() == Role.ADMIN;
    }

    private static Optional<byte[]> secret(Handle handle) {
        return handle.select("SELECT seal FROM secret").mapTo(byte[].class).findOne();
    }
}
