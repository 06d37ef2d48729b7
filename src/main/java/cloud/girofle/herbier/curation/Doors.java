package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Drafts;
import cloud.girofle.herbier.library.OpenSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who comes in, and stays: signing in and out, sessions, and what proves that a form is ours. What
 * is logged holds no password, no address, and no name: accounts are told by their numbers.
 * Thread-safe.
 */
public final class Doors {

    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Members members;
    private final Attempts attempts;
    private final Seals seals;
    private final LongAdder failed = new LongAdder();
    private final Envelopes envelopes;
    private final SideDoor sideDoor;

    /** The doors of those accounts. */
    public Doors(Accounts accounts, Passwords passwords, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.members = new Members(accounts, passwords);
        this.attempts = new Attempts(accounts, clock);
        this.seals = new Seals(accounts, clock);
        this.envelopes = new Envelopes(accounts, clock);
        this.sideDoor = new SideDoor(accounts);
    }

    /** Who belongs to those who keep the library. */
    public Members members() {
        return members;
    }

    /** Who comes in by the word of another. */
    public SideDoor sideDoor() {
        return sideDoor;
    }

    /** What a browser may carry, and nobody read or write. */
    public Envelopes envelopes() {
        return envelopes;
    }

    /** Whether an account has a password. */
    public boolean hasPassword(Account account) {
        return accounts.password(account.id()).isPresent();
    }

    /** What people typed, to go on with later. */
    public Drafts drafts() {
        return accounts.drafts();
    }

    /** How many sign-ins were refused since the start. */
    public long failedSignIns() {
        return failed.sum();
    }

    /** A login as it is kept, of what somebody typed. */
    static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Lets somebody in who knows their password.
     *
     * @param typed as a login, in any case
     * @param address of the network that it comes from; it is not kept
     * @param browser as it names itself
     */
    public SignIn signIn(String typed, String password, String address, String browser) {
        String login = login(typed);
        Optional<Duration> wait = attempts.begin(login, address);
        if (wait.isPresent()) {
            LOG.info("A sign-in was put off: too many failures");
            return new SignIn.Wait(wait.get());
        }
        Optional<Account> known = accounts.named(login);
        if (!knows(known, password)) {
            failed.increment();
            LOG.info("A sign-in failed: {}", known.map(Members::named).orElse("no such account"));
            return new SignIn.Refused();
        }
        attempts.succeed(login, address);
        Account account = known.orElseThrow();
        LOG.info("{} signed in", Members.named(account));
        return new SignIn.In(account, accounts.sessions().open(account, browser));
    }

    /**
     * Lets somebody in who has just chosen their password.
     *
     * @return the token of their session
     */
    public String enter(Account account, String browser) {
        return accounts.sessions().open(account, browser);
    }

    /**
     * Gives somebody who knows their password another one; all their sessions end. Wrong ones are
     * counted as when signing in: a session that was left open is no way to guess.
     */
    public Members.Outcome changePassword(
            Account account, String old, String password, String address) {
        if (attempts.begin(account.login(), address).isPresent()) {
            return new Members.Outcome.Faulty(Members.Fault.TOO_MANY);
        }
        if (!knows(Optional.of(account), old)) {
            return new Members.Outcome.Faulty(Members.Fault.PASSWORD_WRONG);
        }
        attempts.succeed(account.login(), address);
        return members.setPassword(account, password);
    }

    /** Whoever a session's token belongs to. */
    public Optional<Guest> guest(String session) {
        return accounts.sessions()
                .find(session)
                .map(open ->
                        new Guest(open.account(), open.id(), Seals.of(session), open.proxied()));
    }

    /** The sessions of an account, the last seen first. */
    public List<OpenSession> sessions(Account account) {
        return accounts.sessions().of(account);
    }

    /** Ends one of an account's sessions. */
    public void leave(Account account, long session) {
        accounts.sessions().end(account, session);
    }

    /** Ends all of an account's sessions. */
    public void leaveEverywhere(Account account) {
        accounts.sessions().endAll(account);
        LOG.info("{} signed out everywhere", Members.named(account));
    }

    /** What a form that needs no account sends back: it holds for a day. */
    public String seal() {
        return seals.seal();
    }

    /** Whether that is such a seal, and still holds. */
    public boolean isSeal(String sent) {
        return seals.holds(sent);
    }

    /** Whether two tokens are the same. */
    public static boolean same(String one, String other) {
        return Seals.same(one, other);
    }

    /**
     * Whoever watches the clock learns nothing: where there is no such account, it takes as long.
     */
    private boolean knows(Optional<Account> claimed, String password) {
        Optional<Account> open = claimed.filter(Account::open);
        Optional<String> kept = open.flatMap(account -> accounts.password(account.id()));
        if (kept.isEmpty() || password.length() > Members.LONGEST_PASSWORD) {
            passwords.pretend("-");
            return false;
        }
        boolean knows = passwords.fits(password, kept.get());
        if (knows && passwords.isOutdated(kept.get())) {
            accounts.rehash(open.orElseThrow().id(), passwords.hash(password));
        }
        return knows;
    }
}
