package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Failures.Failing;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes guessing too slow: after 5 failures of an account, or 20 from an address, the next attempt
 * has to wait for 1 minute, then 2, 4, 8 and 15. An attempt counts as failed from its beginning, so
 * that many at once are no way around. Logins and addresses are kept as keyed hashes: of addresses
 * with a key that ends with the process. Thread-safe.
 */
final class Attempts {

    private static final int OF_ACCOUNT = 5;
    private static final int FROM_ADDRESS = 20;

    /** Failures further apart than this are not counted together, as long as they are few. */
    private static final Duration TOGETHER = Duration.ofMinutes(15);

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MOST_DOUBLINGS = 4;

    private final Accounts accounts;
    private final InstantSource clock;
    private final byte[] key = new byte[32];

    Attempts(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    /**
     * Begins an attempt, counted as failed until it is said to have succeeded.
     *
     * @return how long it has to wait; empty when it may be made
     */
    Optional<Duration> begin(String login, String address) {
        return count(from(address), FROM_ADDRESS).or(() -> count(who(login), OF_ACCOUNT));
    }

    /** Says that it succeeded: the account's failures are forgotten, the address's but for this. */
    void succeed(String login, String address) {
        Instant now = clock.instant();
        accounts.failures().change(who(login), now, before -> Optional.empty());
        accounts.failures()
                .change(
                        from(address),
                        now,
                        before ->
                                before.filter(failing -> failing.count() > 1)
                                        .map(failing ->
                                                new Failing(
                                                        failing.count() - 1, failing.last(), now)));
    }

    private Optional<Duration> count(byte[] who, int most) {
        Instant now = clock.instant();
        return accounts.failures()
                .change(
                        who,
                        now,
                        before ->
                                before.filter(failing -> failing.until().isAfter(now))
                                        .or(() -> Optional.of(next(before, now, most))))
                .filter(failing -> failing.until().isAfter(now))
                .map(failing -> Duration.between(now, failing.until()));
    }

    private static Failing next(Optional<Failing> before, Instant now, int most) {
        int count =
                1
                        + before.filter(failing ->
                                        failing.count() >= most
                                                || failing.last().plus(TOGETHER).isAfter(now))
                                .map(Failing::count)
                                .orElse(0);
        return new Failing(count, now, count < most ? now : now.plus(wait(count - most)));
    }

    private static Duration wait(int further) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(further, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private byte[] who(String login) {
        return Hmac.of(accounts.secret(), "login " + login);
    }

    private byte[] from(String address) {
        return Hmac.of(key, "address " + address);
    }
}
