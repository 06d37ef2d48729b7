package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Invitations;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who comes in by the word of another: of a provider that they signed in at (OpenID Connect), or of
 * the proxy before us. Nobody is ever known by a mail address. Thread-safe.
 */
public final class SideDoor {

    private static final Logger LOG = LoggerFactory.getLogger(SideDoor.class);

    private final Accounts accounts;

    SideDoor(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** They have an account, and it is open. */
        record In(Account account) implements Outcome {}

        /** No account goes with them, and none was made. */
        record Unknown() implements Outcome {}

        /** Their account is closed. */
        record Closed() implements Outcome {}

        /** Another account goes with them already. */
        record Taken() implements Outcome {}

        /** The invitation was used, is too old, or never was. */
        record LinkGone() implements Outcome {}
    }

    /**
     * Finds the account of somebody.
     *
     * @param role of the account that is made for whoever has none; empty to make none
     */
    public Outcome enter(Identity who, Optional<Role> role) {
        Optional<Account> account = accounts.identities().find(who.key());
        if (account.isEmpty() && role.isPresent()) {
            account =
                    accounts.identities()
                            .make(Members.loginOf(who), Members.nameOf(who), role.get(), who.key());
            account.ifPresent(made -> LOG.info("{} has an account: {}", made.login(), role.get()));
        }
        return outcome(account);
    }

    /** Makes the account that an invitation leads to. */
    public Outcome join(String invitation, Identity who) {
        Invitations.Use use =
                accounts.identities()
                        .join(invitation, Members.loginOf(who), Members.nameOf(who), who.key());
        return switch (use) {
            case Invitations.Use.Done done -> {
                LOG.info("{} joined by a link, without a password", done.account().login());
                yield new Outcome.In(done.account());
            }
            case Invitations.Use.Taken taken -> new Outcome.Taken();
            case Invitations.Use.Gone gone -> new Outcome.LinkGone();
        };
    }

    /** Links somebody to the account that they are signed in to. */
    public Outcome link(Account account, Identity who) {
        boolean done = accounts.identities().link(account, who.key());
        LOG.info("{} is linked to whom {} knows: {}", account.login(), who.key().issuer(), done);
        return done ? new Outcome.In(account) : new Outcome.Taken();
    }

    /**
     * Unlinks an account from whomever that provider knows.
     *
     * @return false, and nothing is changed, when no password would be left to come in by
     */
    public boolean unlink(Account account, String issuer) {
        boolean other = accounts.password(account.id()).isPresent();
        if (other) {
            accounts.identities().unlink(account, issuer);
            LOG.info("{} is no longer linked to whom {} knows", account.login(), issuer);
        }
        return other;
    }

    /** Since when an account is linked to somebody whom that provider knows. */
    public Optional<Instant> linked(Account account, String issuer) {
        return accounts.identities().since(account, issuer);
    }

    /**
     * Finds the account of whom a proxy names.
     *
     * @param login in any case
     * @param name as the proxy has it; may be empty
     * @param role of the account that is made for whoever has none; empty to make none
     */
    public Outcome named(String login, String name, Optional<Role> role) {
        String written = Doors.login(login);
        if (!Members.isLogin(written)) {
            return new Outcome.Unknown();
        }
        Optional<Account> account = accounts.named(written);
        if (account.isEmpty() && role.isPresent()) {
            String signed = Members.isName(name) ? name.strip() : written;
            account = accounts.identities().make(written, signed, role.get());
            account.ifPresent(made -> LOG.info("{} has an account: {}", made.login(), role.get()));
        }
        return outcome(account);
    }

    /** Opens a session by the word of a proxy alone: it ends with that. */
    public String enterProxied(Account account, String browser) {
        LOG.info("{} is let in by the proxy's word", account.login());
        return accounts.sessions().open(account, browser, true);
    }

    private static Outcome outcome(Optional<Account> found) {
        return found.<Outcome>map(
                        account -> account.open() ? new Outcome.In(account) : new Outcome.Closed())
                .orElseGet(Outcome.Unknown::new);
    }
}
