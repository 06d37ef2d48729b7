package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.library.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

/**
 * What forms send back, so that no other site can send them. A form of somebody signed in sends
 * what is made of their session; one that needs no account sends a seal that says when it was
 * opened and holds for a day. Thread-safe.
 */
final class Seals {

    private static final Duration HOLDS = Duration.ofHours(24);

    private final byte[] key;
    private final InstantSource clock;

    Seals(Accounts accounts, InstantSource clock) {
        this.key = accounts.secret();
        this.clock = clock;
    }

    /** For the forms of a session. */
    static String of(String session) {
        return hex(Hmac.of(session.getBytes(StandardCharsets.UTF_8), "jeton"));
    }

    /** For a form that needs no account, opened now. */
    String seal() {
        return sealed(Long.toString(clock.instant().getEpochSecond()));
    }

    /** Whether that is such a seal, and still holds. */
    boolean holds(String seal) {
        String opened = seal.replaceFirst("-.*", "");
        if (!opened.matches("\\d{1,12}") || !same(seal, sealed(opened))) {
            return false;
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(opened)).plus(HOLDS);
        return clock.instant().isBefore(until);
    }

    /** Whether two are the same, told in the same time wherever they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String sealed(String opened) {
        return opened + "-" + hex(Hmac.of(key, "seal " + opened));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
