package cloud.girofle.herbier.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Has one kind of work done by so many at once. Others wait for their turn, in the order they came;
 * who would have to wait behind too many of them, or too long, is told to come back later. What
 * waits is a virtual thread, and holds nothing. Thread-safe.
 */
final class Turns {

    /** Too many others were there before. */
    static final class Crowd extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long seconds;

        private Crowd(long seconds) {
            super("come back in " + seconds + " s", null, false, false); // There may be thousands.
            this.seconds = seconds;
        }

        /** When it may be worth coming back, in seconds. */
        long seconds() {
            return seconds;
        }
    }

    private final int mostWaiting;
    private final Duration patience;
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Work for so many.
     *
     * @param patience how long any of those waits, unless said otherwise
     */
    Turns(int atOnce, int mostWaiting, Duration patience) {
        this.mostWaiting = mostWaiting;
        this.patience = patience;
        this.free = new Semaphore(atOnce, true);
    }

    /**
     * Works when it is its turn.
     *
     * @throws Crowd when that is too far off: then nothing was done
     */
    <T> T take(Supplier<T> work) {
        if (isFree()) {
            return done(work);
        }
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            throw crowd();
        }
        try {
            await(patience);
        } finally {
            waiting.decrementAndGet();
        }
        return done(work);
    }

    /**
     * The same for somebody who does not count among those who wait.
     *
     * @throws Crowd when it is not their turn within that time
     */
    <T> T takeWithin(Duration time, Supplier<T> work) {
        await(time);
        return done(work);
    }

    /** How many wait; of those who are not counted, about. */
    int waiting() {
        return free.getQueueLength();
    }

    /** Whether it is its turn at once; unlike a try without a time, this lets nobody be passed. */
    private boolean isFree() {
        try {
            return free.tryAcquire(0, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) { // The server stops.
            Thread.currentThread().interrupt();
            throw crowd();
        }
    }

    private void await(Duration time) {
        try {
            if (!free.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw crowd();
            }
        } catch (InterruptedException e) { // The server stops.
            Thread.currentThread().interrupt();
            throw crowd();
        }
    }

    private <T> T done(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private Crowd crowd() {
        return new Crowd(Math.max(1, patience.toSeconds()));
    }
}
