package cloud.girofle.herbier.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the import job's work in the background, one piece at a time, in the order it was asked for;
 * remembers the last few. Thread-safe.
 */
public final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** Jobs over that are remembered. */
    private static final int REMEMBERED = 20;

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    task -> Thread.ofPlatform().name("imports").daemon().unstarted(task));

    /** The latest first; those that are not over are never forgotten. */
    private final Deque<Job<?>> jobs = new ArrayDeque<>();

    /**
     * Asks for a piece of work.
     *
     * @param name what it works on, for people
     */
    public <T> Job<T> start(String name, Job.Work<T> work) {
        Job<T> job = new Job<>(name, work);
        remember(job);
        worker.execute(() -> {
            job.run();
            job.failure()
                    .filter(failure -> !isTold(failure))
                    .ifPresent(failure ->
                            LOG.error(
                                    "The import of {} failed; nothing was written", name, failure));
        });
        return job;
    }

    /** The last ones, the latest first; those that wait or run among them. */
    public synchronized List<Job<?>> latest() {
        return List.copyOf(jobs);
    }

    /** The one that runs. */
    public Optional<Job<?>> running() {
        return latest().stream()
                .filter(job -> job.status().state() == Job.State.RUNNING)
                .findFirst();
    }

    /** Stops what runs as soon as it can be, without a trace, and forgets what waits. */
    @Override
    public void close() {
        latest().forEach(Job::stop);
        worker.close();
    }

    private synchronized void remember(Job<?> job) {
        jobs.addFirst(job);
        while (jobs.size() > REMEMBERED && jobs.getLast().isOver()) {
            jobs.removeLast();
        }
    }

    /** Whether whoever asked is told in words: then the log need not. */
    private static boolean isTold(Throwable failure) {
        return failure instanceof BrokenSourcesException;
    }
}
