package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Account;
import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignIn {

    /**
     * A session is open.
     *
     * @param session the token that the browser keeps
     */
    record In(Account account, String session) implements SignIn {}

    /** No open account has that login and that password; which of them is wrong is not said. */
    record Refused() implements SignIn {}

    /**
     * Nothing was tried, since there were too many failures.
     *
     * @param left until it may be
     */
    record Wait(Duration left) implements SignIn {}
}
