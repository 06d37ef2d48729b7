package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import java.util.Optional;

/**
 * What a link that may be used once leads to.
 *
 * @param purpose of the link
 * @param role of the account that it makes, or has
 * @param account that it lets choose a new password
 * @param maker who made it; empty from the command line
 */
public record Invitation(
        Purpose purpose, Role role, Optional<Account> account, Optional<Account> maker) {

    /** What a link is for. */
    public enum Purpose {
        /** The first account of all; worth nothing once there is one. */
        FIRST,
        /** A new account. */
        INVITE,
        /** A new password for an account. */
        RECOVER
    }

    /** A link to the first account. */
    public static Invitation first() {
        return new Invitation(Purpose.FIRST, Role.ADMIN, Optional.empty(), Optional.empty());
    }

    /** A link to a new account of that role. */
    public static Invitation to(Role role, Optional<Account> maker) {
        return new Invitation(Purpose.INVITE, role, Optional.empty(), maker);
    }

    /** A link to a new password for that account. */
    public static Invitation recovering(Account account, Optional<Account> maker) {
        return new Invitation(Purpose.RECOVER, account.role(), Optional.of(account), maker);
    }
}
