package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.links.LinkRound;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for a few addresses of references every hour, while serving, where an admin wants that: at
 * most {@link LinkRound#MOST} in an hour, 240 in a day.
 */
final class LinkWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);

    /** Minutes after the start, when what comes first is done. */
    private static final int FIRST = 5;

    private static final int EVERY = 60;

    private final LinkRound round;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().name("links").daemon().unstarted(task));

    private LinkWatch(LinkRound round) {
        this.round = round;
    }

    /**
     * Begins.
     *
     * @param wanted whether anything is to be asked for at all
     */
    static LinkWatch start(boolean wanted, LinkRound round) {
        LinkWatch watch = new LinkWatch(round);
        if (wanted) {
            var unused =
                    watch.clock.scheduleWithFixedDelay(
                            watch::goOrLog, FIRST, EVERY, TimeUnit.MINUTES);
        }
        return watch;
    }

    private void goOrLog() {
        try {
            int asked = round.go();
            LOG.debug("{} addresses of references were asked for", asked);
        } catch (RuntimeException e) {
            if (!clock.isShutdown()) {
                LOG.error("The addresses of references could not be checked; trying later", e);
            }
        }
    }

    /** Stops, in the middle of a round too: what it found is asked for again another time. */
    @Override
    public void close() {
        clock.shutdownNow();
        clock.close();
    }
}
