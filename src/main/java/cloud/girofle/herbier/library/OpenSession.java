package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Account;
import java.time.Instant;

/**
 * Somebody signed in from a browser.
 *
 * @param id no secret
 * @param account theirs
 * @param browser as it names itself, shortened; whatever anyone may write
 * @param created when they signed in
 * @param seen when they last asked for a page, to an hour
 * @param proxied whether a proxy named them, and no more than that opened it
 */
public record OpenSession(
        long id, Account account, String browser, Instant created, Instant seen, boolean proxied) {}
