package cloud.girofle.herbier.library;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret that opens something: 256 random bits as a text; only its SHA-256 is kept. */
final class Token {

    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /** A new one, of letters, figures, {@code -} and {@code _}. */
    static String draw() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** Random bytes, for what is no token but a key. */
    static byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** What is kept of it. */
    static byte[] kept(String token) {
        return Json.sha256(token);
    }
}
