package cloud.girofle.herbier.web.visit;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * What answering has cost since the site started, by kind of page: how many requests, how each was
 * answered, how many bytes and how much of the processor it took. Numbers only: nothing of who
 * asks, nor of what. Thread-safe.
 *
 * <p>The processor's time of a single request cannot be told: requests run on virtual threads, of
 * which the JVM counts none. What is told instead is the time of the <em>whole process</em> between
 * the beginning and the end of a request that ran alone, without another beside it. It is never
 * less than what that request took: compiling, collecting garbage and work in the background are in
 * it. The system counts it in steps of 10 ms, so one measure means nothing and the mean of many is
 * right.
 */
public final class Meter {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** How a request was answered. */
    public enum How {
        /** The page was made. */
        MADE,
        /** It was made before, and kept in memory. */
        KEPT,
        /** Whoever asked has it already (304): nothing but headers was sent. */
        UNCHANGED
    }

    /**
     * The sum of some requests.
     *
     * @param made requests whose page was made for them
     * @param kept requests whose page was in memory
     * @param unchanged requests whose page was not sent, since whoever asked has it
     * @param bytes sent in bodies, compressed as they were; headers are not in it
     * @param alone requests that ran alone, and could be measured
     * @param cpu time of the process during those
     */
    public record Tally(
            long made, long kept, long unchanged, long bytes, long alone, Duration cpu) {

        /** Of no request. */
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0, Duration.ZERO);

        /** All requests. */
        public long requests() {
            return made + kept + unchanged;
        }

        /** Mean time of the processor for a request, at most; zero where none was measured. */
        public Duration mean() {
            return alone == 0 ? Duration.ZERO : cpu.dividedBy(alone);
        }

        /** These and others. */
        public Tally and(Tally other) {
            return new Tally(
                    made + other.made,
                    kept + other.kept,
                    unchanged + other.unchanged,
                    bytes + other.bytes,
                    alone + other.alone,
                    cpu.plus(other.cpu));
        }
    }

    /** The sums of one kind, while they grow. */
    private static final class Sums {

        private final LongAdder made = new LongAdder();
        private final LongAdder kept = new LongAdder();
        private final LongAdder unchanged = new LongAdder();
        private final LongAdder bytes = new LongAdder();
        private final LongAdder alone = new LongAdder();
        private final LongAdder nanoseconds = new LongAdder();

        private LongAdder answers(How how) {
            return switch (how) {
                case MADE -> made;
                case KEPT -> kept;
                case UNCHANGED -> unchanged;
            };
        }

        private Tally tally() {
            return new Tally(
                    made.sum(),
                    kept.sum(),
                    unchanged.sum(),
                    bytes.sum(),
                    alone.sum(),
                    Duration.ofNanos(nanoseconds.sum()));
        }
    }

    /** A request under way; to be told of its answer, then of its end, once each. */
    public final class Call {

        private final boolean first = underway.getAndIncrement() == 0;
        private final long number = begun.incrementAndGet();
        private final long before = SYSTEM.getProcessCpuTime();
        private volatile String kind = "";

        /** How it is answered; told before anything is sent. */
        public void answered(String newKind, How how) {
            kind = newKind;
            sums(kind).answers(how).increment();
        }

        /** Of what kind it is; empty as long as no page answers. */
        public String kind() {
            return kind;
        }

        /** Everything is sent: so many bytes of a body. What no page answered is not counted. */
        public void ended(long bytes) {
            underway.decrementAndGet();
            if (kind.isEmpty()) {
                return;
            }
            Sums sums = sums(kind);
            sums.bytes.add(bytes);
            if (first && begun.get() == number) {
                sums.alone.increment();
                sums.nanoseconds.add(SYSTEM.getProcessCpuTime() - before);
            }
        }
    }

    private final Instant since;
    private final Map<String, Sums> byKind = new ConcurrentHashMap<>();
    private final AtomicInteger underway = new AtomicInteger();
    private final AtomicLong begun = new AtomicLong();

    /** Begins to count; at that time. */
    public Meter(Instant since) {
        this.since = since;
    }

    /** When it began to count. */
    public Instant since() {
        return since;
    }

    /** How many requests are being answered. */
    public int underway() {
        return underway.get();
    }

    /** A request comes in. */
    public Call begin() {
        return new Call();
    }

    /**
     * What each kind of page has cost, by the pattern of its addresses in the site, without a
     * language: {@code /references/{key}}.
     */
    public SortedMap<String, Tally> tallies() {
        SortedMap<String, Tally> tallies = new TreeMap<>();
        byKind.forEach((kind, sums) -> tallies.put(kind, sums.tally()));
        return tallies;
    }

    /** What one kind of page has cost. */
    public Tally of(String kind) {
        Sums sums = byKind.get(kind);
        return sums == null ? Tally.NONE : sums.tally();
    }

    /** What all pages together have cost. */
    public Tally total() {
        return tallies().values().stream().reduce(Tally.NONE, Tally::and);
    }

    /** The processor's time that the whole program took since it started, its start included. */
    public static Duration program() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime());
    }

    private Sums sums(String kind) {
        return byKind.computeIfAbsent(kind, any -> new Sums());
    }
}
