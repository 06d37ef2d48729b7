package cloud.girofle.herbier.search;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;

/**
 * When one search has to have ended. Lucene looks at it every hundred documents or so; what stands
 * between its searches asks by {@link #check}.
 */
final class Deadline implements QueryTimeout {

    /**
     * Some ten times what the worst of questions takes of ten thousand references on two old cores;
     * a usual one takes a hundredth of it.
     */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final LongSupplier clock;
    private final long start;

    /**
     * From now on.
     *
     * @param clock in nanoseconds
     */
    Deadline(LongSupplier clock) {
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    @Override
    public boolean shouldExit() {
        return clock.getAsLong() - start > LONGEST.toNanos();
    }

    /**
     * Goes on as long as there is time.
     *
     * @throws SearchCutException when there is none left
     */
    void check() {
        if (shouldExit()) {
            throw new SearchCutException(LONGEST.toSeconds());
        }
    }
}
