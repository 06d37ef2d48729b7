package cloud.girofle.herbier.curation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords, kept as Argon2id (RFC 9106) in the usual text form, {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}: with 19 MiB, 2 passes and 1 lane, as OWASP advises for
 * servers with little memory. Two at most are computed at once; others wait. Thread-safe.
 */
public final class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** How many are computed at once. */
    private static final int AT_ONCE = 2;

    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final LongAdder computed = new LongAdder();
    private final Cost cost;
    private final String nobodys;

    /** What one computation takes. */
    private record Cost(int memory, int passes, int lanes) {}

    /** As strong as advised. */
    public Passwords() {
        this(MEMORY_KIB, PASSES);
    }

    /** As weak as tests want them, so that they are quick. */
    Passwords(int memory, int passes) {
        this.cost = new Cost(memory, passes, 1);
        byte[] nobody = new byte[HASH_BYTES];
        random.nextBytes(nobody);
        this.nobodys = written(salt(), nobody);
    }

    /** What is kept of a password. */
    public String hash(String password) {
        byte[] salt = salt();
        return written(salt, compute(password, salt, cost, HASH_BYTES));
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private String written(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memory(),
                        cost.passes(),
                        cost.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    /** Whether it is the password of which that is kept. */
    boolean fits(String password, String kept) {
        Matcher form = form(kept);
        byte[] hash = Base64.getDecoder().decode(form.group(5));
        byte[] salt = Base64.getDecoder().decode(form.group(4));
        return MessageDigest.isEqual(hash, compute(password, salt, cost(form), hash.length));
    }

    /** Whether another cost was usual when that was kept. */
    boolean isOutdated(String kept) {
        return !cost(form(kept)).equals(cost);
    }

    /** Takes as long as {@link #fits}: so does signing in as nobody. */
    void pretend(String password) {
        if (fits(password, nobodys)) {
            throw new IllegalStateException("no password has a hash that chance made");
        }
    }

    /** How many hashes were computed so far: each takes long, and tells whoever watches a clock. */
    long computed() {
        return computed.sum();
    }

    private byte[] compute(String password, byte[] salt, Cost spent, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(spent.memory())
                        .withIterations(spent.passes())
                        .withParallelism(spent.lanes())
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[length];
        computed.increment();
        turns.acquireUninterruptibly();
        try {
            argon2.generateBytes(bytes(password), hash);
        } finally {
            turns.release();
        }
        return hash;
    }

    /** The same for an « é » of one sign and of two: keyboards differ. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private static Matcher form(String kept) {
        Matcher form = FORM.matcher(kept);
        if (!form.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        return form;
    }

    private static Cost cost(Matcher form) {
        return new Cost(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)));
    }
}
