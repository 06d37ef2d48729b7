package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Invitation;
import cloud.girofle.herbier.library.Invitations;
import cloud.girofle.herbier.text.Fold;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who belongs to those who keep the library: invitations, what people may choose for themselves,
 * and what others may change of an account. Thread-safe.
 */
public final class Members {

    /** How long a password is, in characters. */
    public static final int SHORTEST_PASSWORD = 10;

    public static final int LONGEST_PASSWORD = 200;

    /** How long a name is at most, in characters. */
    public static final int LONGEST_NAME = 80;

    private static final Logger LOG = LoggerFactory.getLogger(Members.class);

    /** Nothing that two people could take for the same, or that would break a line. */
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    /** So that a number fits behind it. */
    private static final int LONGEST_WISHED = 36;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final Accounts accounts;
    private final Passwords passwords;

    /** The members of those accounts. */
    Members(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** What may be wrong with what somebody chose. */
    public enum Fault {
        LOGIN,
        LOGIN_TAKEN,
        NAME,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        /** The password is the login. */
        PASSWORD_LOGIN,
        /** It is not the one they have. */
        PASSWORD_WRONG,
        /** There were too many failures: nothing was tried. */
        TOO_MANY,
        /** The link was used, is too old, or never was. */
        LINK_GONE
    }

    /** How something that was chosen was taken. */
    public sealed interface Outcome {

        /** It is done. */
        record Done(Account account) implements Outcome {}

        /** Nothing was changed. */
        record Faulty(Fault fault) implements Outcome {}
    }

    /** Whether there is no account yet. */
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** Every account, closed ones too, in the order of their names. */
    public List<Account> all() {
        return accounts.all();
    }

    /** The account of that id. */
    public Optional<Account> find(long id) {
        return accounts.find(id);
    }

    /** The account of that login, in any case. */
    public Optional<Account> named(String login) {
        return accounts.named(Doors.login(login));
    }

    /** Makes a link to the first account; the one before leads nowhere any more. */
    public String inviteFirst() {
        return accounts.invitations().make(Invitation.first());
    }

    /**
     * Makes a link to a new account.
     *
     * @param maker who makes it; empty from the command line
     * @return its token
     * @throws IllegalArgumentException when they may not give that role
     */
    public String invite(Role role, Optional<Account> maker) {
        if (!maker.map(Account::role).orElse(Role.ADMIN).includes(role)) {
            throw new IllegalArgumentException("may not give the role " + role);
        }
        LOG.info("{} invites: {}", name(maker), role);
        return accounts.invitations().make(Invitation.to(role, maker));
    }

    /** Makes a link to a new password. */
    public String recover(Account account, Optional<Account> maker) {
        LOG.info("{} lets {} choose a new password", name(maker), named(account));
        return accounts.invitations().make(Invitation.recovering(account, maker));
    }

    /** What a link leads to; empty when it was used, is too old, or never was. */
    public Optional<Invitation> invitation(String token) {
        return accounts.invitations().find(token);
    }

    /** Makes the account that a link leads to; its role is the link's. */
    public Outcome join(String token, String login, String name, String password) {
        String written = Doors.login(login);
        Optional<Fault> fault =
                (isLogin(written) ? Optional.<Fault>empty() : Optional.of(Fault.LOGIN))
                        .or(() -> fault(name))
                        .or(() -> fault(password, written));
        if (fault.isEmpty() && accounts.named(written).isPresent()) {
            fault = Optional.of(Fault.LOGIN_TAKEN);
        }
        if (fault.isEmpty() && accounts.invitations().find(token).isEmpty()) {
            fault = Optional.of(Fault.LINK_GONE); // Before a hash is computed for nobody.
        }
        return fault.<Outcome>map(Outcome.Faulty::new)
                .orElseGet(() ->
                        outcome(
                                accounts.invitations()
                                        .join(
                                                token,
                                                written,
                                                name.strip(),
                                                passwords.hash(password))));
    }

    /** Gives an account the new password that a link leads to; its sessions end. */
    public Outcome recover(String token, String password) {
        Optional<Account> account = accounts.invitations().find(token).flatMap(Invitation::account);
        if (account.isEmpty()) {
            return new Outcome.Faulty(Fault.LINK_GONE);
        }
        return fault(password, account.get().login())
                .<Outcome>map(Outcome.Faulty::new)
                .orElseGet(() ->
                        outcome(accounts.invitations().recover(token, passwords.hash(password))));
    }

    /** Changes what somebody signs with. */
    public Outcome rename(Account account, String name) {
        Optional<Fault> fault = fault(name);
        if (fault.isEmpty()) {
            accounts.rename(account.id(), name.strip());
        }
        return fault.<Outcome>map(Outcome.Faulty::new).orElseGet(() -> new Outcome.Done(account));
    }

    /** Gives an account another password; all its sessions end. */
    Outcome setPassword(Account account, String password) {
        Optional<Fault> fault = fault(password, account.login());
        if (fault.isEmpty()) {
            accounts.setPassword(account.id(), passwords.hash(password));
            LOG.info("{} changed their password", named(account));
        }
        return fault.<Outcome>map(Outcome.Faulty::new).orElseGet(() -> new Outcome.Done(account));
    }

    /**
     * Gives an account another role; its sessions end.
     *
     * @return false when nobody would be left to keep accounts
     */
    public boolean setRole(Account account, Role role, Account by) {
        boolean done = account.role() == role || accounts.setRole(account.id(), role);
        LOG.info("{} makes {} {}: {}", named(by), named(account), role, done);
        return done;
    }

    /**
     * Closes an account, or opens it again.
     *
     * @return false when nobody would be left to keep accounts
     */
    public boolean setOpen(Account account, boolean open, Optional<Account> by) {
        boolean done = accounts.setOpen(account.id(), open);
        LOG.info("{} {} {}: {}", name(by), open ? "opens" : "closes", named(account), done);
        return done;
    }

    private static String name(Optional<Account> maker) {
        return maker.map(Members::named).orElse("the command line");
    }

    /** In the log, which is no place for names. */
    static String named(Account account) {
        return "account " + account.id();
    }

    static boolean isLogin(String written) {
        return LOGIN.matcher(written).matches();
    }

    static boolean isName(String name) {
        return !name.isBlank()
                && name.strip().length() <= LONGEST_NAME
                && !UNSEEN.matcher(name.strip()).find();
    }

    /** What somebody may sign with, of what their provider tells. */
    static String nameOf(Identity who) {
        return isName(who.name()) ? who.name().strip() : loginOf(who);
    }

    /** A login for somebody, of what their provider tells; another may have it. */
    static String loginOf(Identity who) {
        String plain =
                Fold.fold(who.login())
                        .replaceFirst("@.*", "")
                        .replaceAll("[^a-z0-9._-]+", "-")
                        .replaceFirst("^[._-]+", "");
        String fits = plain.substring(0, Math.min(LONGEST_WISHED, plain.length()));
        return isLogin(fits) ? fits : "membre";
    }

    private static Optional<Fault> fault(String name) {
        return isName(name) ? Optional.empty() : Optional.of(Fault.NAME);
    }

    private static Optional<Fault> fault(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            return Optional.of(Fault.PASSWORD_SHORT);
        }
        if (password.length() > LONGEST_PASSWORD) {
            return Optional.of(Fault.PASSWORD_LONG);
        }
        return password.toLowerCase(Locale.ROOT).equals(login)
                ? Optional.of(Fault.PASSWORD_LOGIN)
                : Optional.empty();
    }

    private static Outcome outcome(Invitations.Use use) {
        return switch (use) {
            case Invitations.Use.Done done -> {
                LOG.info("{} chose a password by a link", named(done.account()));
                yield new Outcome.Done(done.account());
            }
            case Invitations.Use.Taken taken -> new Outcome.Faulty(Fault.LOGIN_TAKEN);
            case Invitations.Use.Gone gone -> new Outcome.Faulty(Fault.LINK_GONE);
        };
    }
}
