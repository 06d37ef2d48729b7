package cloud.girofle.herbier.web.visit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * How requests were answered since the site started, and how long that took; for those who watch.
 * Numbers only, as {@link Meter}. Thread-safe.
 */
public final class Traffic {

    /** Upper bounds of durations, in milliseconds; what took longer is beyond. */
    private static final int[] BOUNDS = {5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000};

    /**
     * Answers of one kind.
     *
     * @param page pattern of the address in the site; empty where no page answered
     * @param status of HTTP
     */
    public record Kind(String page, int status) {}

    private final Map<Kind, LongAdder> answers = new ConcurrentHashMap<>();
    private final AtomicLongArray durations = new AtomicLongArray(BOUNDS.length + 1);
    private final LongAdder nanoseconds = new LongAdder();

    /** An answer is sent, after so long. */
    public void answered(String page, int status, long took) {
        answers.computeIfAbsent(new Kind(page, status), any -> new LongAdder()).increment();
        nanoseconds.add(took);
        int bound = 0;
        while (bound < BOUNDS.length && took > BOUNDS[bound] * 1_000_000L) {
            bound++;
        }
        durations.incrementAndGet(bound);
    }

    /** How many answers of each kind. */
    public Map<Kind, Long> answers() {
        Map<Kind, Long> all = new ConcurrentHashMap<>();
        answers.forEach((kind, number) -> all.put(kind, number.sum()));
        return all;
    }

    /** How many took no longer than so many milliseconds; the last, all of them. */
    public SortedMap<Integer, Long> durations() {
        SortedMap<Integer, Long> sums = new TreeMap<>();
        long sum = 0;
        for (int bound = 0; bound <= BOUNDS.length; bound++) {
            sum += durations.get(bound);
            sums.put(bound < BOUNDS.length ? BOUNDS[bound] : Integer.MAX_VALUE, sum);
        }
        return sums;
    }

    /** All of them together, in seconds. */
    public double seconds() {
        return nanoseconds.sum() / 1e9;
    }
}
