package cloud.girofle.herbier.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Asks whoever takes from the site to leave some of it to others: so many requests a minute from
 * one network address, those of a minute at once if need be. This machine itself is not counted. An
 * address is forgotten two minutes after its last request, and is written nowhere. Thread-safe.
 */
final class Politeness {

    /** Requests that the programs of an address may send in a minute. */
    static final int A_MINUTE = 300;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Addresses that are remembered at most: about 2 MB. */
    private static final int MOST_ADDRESSES = 10_000;

    /** The part of an address of IPv6 that one subscriber has, in bytes. */
    private static final int NETWORK = 8;

    /** A request that has to wait. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long seconds;
        private final int most;

        private TooMany(long seconds, int most) {
            super("wait " + seconds + " s");
            this.seconds = seconds;
            this.most = most;
        }

        /** How many may come in a minute. */
        int most() {
            return most;
        }

        /** How long, in seconds. */
        long seconds() {
            return seconds;
        }
    }

    private final TimeMeter clock;
    private final int aMinute;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_ADDRESSES)
                    .expireAfterAccess(MINUTE.multipliedBy(2))
                    .build();

    /** So many a minute. */
    Politeness(TimeMeter clock, int aMinute) {
        this.clock = clock;
        this.aMinute = aMinute;
    }

    /**
     * Counts a request.
     *
     * @param address of whoever sends it, as a number
     * @throws TooMany when it has to wait
     */
    void count(String address) {
        InetAddress number = number(address);
        if (number.isLoopbackAddress()) {
            return;
        }
        ConsumptionProbe probe =
                buckets.get(network(number), any -> full()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new TooMany(wait.toSeconds() + 1, aMinute);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        Bandwidth.builder().capacity(aMinute).refillGreedy(aMinute, MINUTE).build())
                .withCustomTimePrecision(clock)
                .build();
    }

    private static InetAddress number(String address) {
        try {
            return InetAddress.getByName(address); // A number: nothing is asked.
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not the number of an address: " + address, e);
        }
    }

    /** Whoever has one address of IPv6 has all of its network. */
    private static String network(InetAddress number) {
        byte[] bytes = number.getAddress();
        return Arrays.toString(bytes.length > NETWORK ? Arrays.copyOf(bytes, NETWORK) : bytes);
    }
}
