package cloud.girofle.herbier;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What many who ask at once were answered, and how long it took. Thread-safe. */
final class BenchCrowd {

    private static final long STALL = TimeUnit.SECONDS.toNanos(2);

    private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
    private final LongAdder refused = new LongAdder();
    private final Map<String, LongAdder> failures = new ConcurrentSkipListMap<>();

    /**
     * Asks.
     *
     * @param wanted the status of the right answer
     * @return how many milliseconds to wait before asking again, as the answer says
     */
    long ask(HttpClient client, HttpRequest request, int wanted) throws InterruptedException {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == wanted) {
                took.add(System.nanoTime() - start);
            } else if (answer.statusCode() == 503) {
                refused.increment();
                return answer.headers().firstValueAsLong("Retry-After").orElse(1) * 1_000;
            } else {
                fail(String.valueOf(answer.statusCode()));
            }
        } catch (IOException e) {
            fail(e.toString());
        }
        return 0;
    }

    /** Waits so many milliseconds, but not beyond the end. */
    void pause(long milliseconds, long end) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        long time = Math.min(milliseconds, left);
        if (time > 0) {
            Thread.sleep(time); // This is what is measured: people who look at a page.
        }
    }

    private void fail(String why) {
        failures.computeIfAbsent(why, any -> new LongAdder()).increment();
    }

    /** How many were answered. */
    int answered() {
        return took.size();
    }

    /** How many were told to come back. */
    long refused() {
        return refused.sum();
    }

    /** How many were answered wrongly, or not at all. */
    long failed() {
        return failures.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** How, and how often. */
    Stream<String> failures() {
        return failures.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue());
    }

    /** How many waited longer than anybody likes to. */
    long slow() {
        return took.stream().filter(each -> each > STALL).count();
    }

    /** In milliseconds, that many of a hundred took no longer. */
    String at(int percent) {
        long[] all = took.stream().mapToLong(Long::longValue).toArray();
        return all.length == 0 ? "–" : BenchSearch.at(all, percent);
    }
}
