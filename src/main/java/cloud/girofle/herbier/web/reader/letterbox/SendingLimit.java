package cloud.girofle.herbier.web.reader.letterbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How much may come from one address of the network within some time. Addresses are kept in memory
 * alone, as hashes with a key that ends with the process; of IPv6 the half that names a household.
 * Thread-safe.
 */
final class SendingLimit {

    /** Addresses remembered at once; beyond, who comes from a new one has to wait. */
    private static final int MOST_ADDRESSES = 20_000;

    private static final int HOUSEHOLD = 8;

    private final int most;
    private final Duration within;
    private final InstantSource clock;
    private final byte[] key = new byte[32];
    private final Map<String, Deque<Instant>> sent = new HashMap<>();

    SendingLimit(int most, Duration within, InstantSource clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    /** Counts something sent from there; whether it is within the limit. */
    synchronized boolean allows(String address) {
        Instant now = clock.instant();
        sent.values().forEach(times -> forget(times, now));
        sent.values().removeIf(Deque::isEmpty);
        String from = hashed(address);
        if (!sent.containsKey(from) && sent.size() >= MOST_ADDRESSES) {
            return false;
        }
        Deque<Instant> times = sent.computeIfAbsent(from, any -> new ArrayDeque<>());
        if (times.size() >= most) {
            return false;
        }
        times.add(now);
        return true;
    }

    private void forget(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(within).isAfter(now)) {
            times.removeFirst();
        }
    }

    private String hashed(String address) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return Base64.getEncoder().encodeToString(digest.digest(bytes(address)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }

    private static byte[] bytes(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress(); // A number: nothing asked.
            return bytes.length > HOUSEHOLD ? Arrays.copyOf(bytes, HOUSEHOLD) : bytes;
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
