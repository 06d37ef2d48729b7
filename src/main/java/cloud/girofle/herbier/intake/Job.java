package cloud.girofle.herbier.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A piece of the import job's work that goes on by itself: an import, its rehearsal, its undoing.
 * Thread-safe.
 *
 * @param <T> what comes of it
 */
public final class Job<T> {

    /** Where a job stands. */
    public enum State {
        /** Others come first. */
        WAITING,
        RUNNING,
        DONE,
        /** It was told to stop; nothing was written. */
        STOPPED,
        FAILED
    }

    /**
     * Where a job stands, at one moment.
     *
     * @param source slug of the source that was last read; empty before
     * @param read records read so far of that source
     * @param files of that source that were read
     * @param allFiles how many it has
     * @param blocked whether it waits for another process that writes
     * @param started when its turn came; empty before
     */
    public record Status(
            State state,
            String source,
            int read,
            int files,
            int allFiles,
            boolean blocked,
            Optional<Instant> started) {

        private Status in(State other) {
            return new Status(other, source, read, files, allFiles, false, started);
        }
    }

    /** The work, that tells how it goes on; it is stopped by what is thrown there. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T run(Progress progress);
    }

    private final String name;
    private final Work<T> work;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private volatile Status status =
            new Status(State.WAITING, "", 0, 0, 0, false, Optional.empty());
    private volatile boolean stopping;

    Job(String name, Work<T> work) {
        this.name = name;
        this.work = work;
    }

    /** What it works on, for people: a source, a folder. */
    public String name() {
        return name;
    }

    /** Where it stands. */
    public Status status() {
        return status;
    }

    /** Whether there is nothing more to wait for. */
    public boolean isOver() {
        return outcome.isDone();
    }

    /** What came of it, once it is done. */
    public Optional<T> result() {
        return outcome.isDone() && !outcome.isCompletedExceptionally()
                ? Optional.of(outcome.join())
                : Optional.empty();
    }

    /** Why it failed, if it did. */
    public Optional<Throwable> failure() {
        return outcome.isCompletedExceptionally() && !outcome.isCancelled()
                ? Optional.of(outcome.exceptionNow())
                : Optional.empty();
    }

    /**
     * Waits until it is over.
     *
     * @throws CancellationException when it was stopped
     * @throws RuntimeException that it failed with
     */
    public T await() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /**
     * Asks it to stop, which it does where it next tells how it goes on, if it is not done then.
     */
    public void stop() {
        stopping = true;
    }

    void run() {
        try {
            goOn();
            tell(new Status(State.RUNNING, "", 0, 0, 0, false, Optional.of(Instant.now())));
            T result = work.run(new Telling());
            tell(status.in(State.DONE));
            outcome.complete(result);
        } catch (CancellationException e) {
            tell(status.in(State.STOPPED));
            outcome.cancel(false);
        } catch (RuntimeException | Error e) { // Whatever it is, those who wait must hear of it.
            tell(status.in(State.FAILED));
            outcome.completeExceptionally(e);
        }
    }

    private void goOn() {
        if (stopping) {
            throw new CancellationException();
        }
    }

    private void tell(Status now) {
        status = now;
    }

    /** Hears how the work goes on. */
    private final class Telling implements Progress {

        @Override
        public void read(String source, int records) {
            goOn();
            tell(source, records, status.files(), status.allFiles(), false);
        }

        @Override
        public void waits(String source) {
            goOn();
            tell(source, status.read(), status.files(), status.allFiles(), true);
        }

        @Override
        public void files(String source, int read, int all) {
            goOn();
            tell(source, read == 0 ? 0 : status.read(), read, all, false);
        }

        private void tell(String source, int read, int files, int all, boolean blocked) {
            Job.this.tell(
                    new Status(State.RUNNING, source, read, files, all, blocked, status.started()));
        }
    }
}
