package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.library.Accounts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser carries for us in a cookie, and nobody but us can read, write or change: closed
 * with AES-256-GCM (NIST SP 800-38D), under a key of this site's own. Each holds for a while.
 * Thread-safe.
 */
public final class Envelopes {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Longer than any that we write; what is longer is not even tried. */
    private static final int LONGEST = 4096;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final InstantSource clock;

    Envelopes(Accounts accounts, InstantSource clock) {
        this.key = new SecretKeySpec(Hmac.of(accounts.secret(), "envelope"), "AES");
        this.clock = clock;
    }

    /** A text in letters, figures, {@code -} and {@code _}. */
    public String close(String text, Duration holds) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] inside = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer plain = ByteBuffer.allocate(Long.BYTES + inside.length);
        plain.putLong(clock.instant().plus(holds).getEpochSecond()).put(inside);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.array());
            byte[] whole =
                    ByteBuffer.allocate(nonce.length + closed.length)
                            .put(nonce)
                            .put(closed)
                            .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }

    /** What is inside; empty when it is not ours, was changed, or holds no longer. */
    public Optional<String> open(String closed) {
        if (closed.length() > LONGEST || !closed.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(closed);
            if (whole.length < NONCE_BYTES + TAG_BITS / Byte.SIZE + Long.BYTES) {
                return Optional.empty();
            }
            ByteBuffer read = ByteBuffer.wrap(whole);
            byte[] nonce = new byte[NONCE_BYTES];
            read.get(nonce);
            ByteBuffer plain = ByteBuffer.allocate(whole.length);
            cipher(Cipher.DECRYPT_MODE, nonce).doFinal(read, plain);
            plain.flip();
            boolean holds = clock.instant().isBefore(Instant.ofEpochSecond(plain.getLong()));
            return holds
                    ? Optional.of(StandardCharsets.UTF_8.decode(plain).toString())
                    : Optional.empty();
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
