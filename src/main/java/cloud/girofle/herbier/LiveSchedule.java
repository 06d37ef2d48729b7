package cloud.girofle.herbier;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Syncs the live libraries at once, then again and again while serving: not quite regularly, so
 * that not all the servers of the world ask Zotero at the same minute. Whatever fails is tried
 * again at the next turn.
 */
final class LiveSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSchedule.class);

    private final Duration every;
    private final Consumer<ZonedDateTime> sync;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().name("zotero-sync").daemon().unstarted(task));

    private LiveSchedule(Duration every, Consumer<ZonedDateTime> sync) {
        this.every = every;
        this.sync = sync;
    }

    /**
     * Begins.
     *
     * @param every the time between two syncs, more or less; zero for none at all
     * @param sync does it, told when the next will be
     */
    static LiveSchedule start(Duration every, Consumer<ZonedDateTime> sync) {
        LiveSchedule schedule = new LiveSchedule(every, sync);
        if (every.isPositive()) {
            schedule.in(Duration.ZERO);
        }
        return schedule;
    }

    private void in(Duration time) {
        var unused = clock.schedule(this::syncOrLog, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void syncOrLog() {
        Duration pause = every.plusMillis(random.nextLong(every.toMillis() / 10 + 1));
        try {
            sync.accept(ZonedDateTime.now(ZoneId.systemDefault()).plus(pause));
        } catch (RuntimeException e) {
            if (!clock.isShutdown()) {
                LOG.error("The live libraries could not be synced; trying again later", e);
            }
        }
        if (!clock.isShutdown()) {
            in(pause);
        }
    }

    /** Stops, in the middle of a sync too: the next one goes on from there. */
    @Override
    public void close() {
        clock.shutdownNow();
        clock.close();
    }
}
