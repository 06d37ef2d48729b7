package cloud.girofle.herbier.zotero.sync;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/** How time goes by between requests: the real clock, or that of a test. */
public interface Pace {

    /** The machine's clock, waiting for real. */
    Pace REAL =
            new Pace() {
                @Override
                public Instant now() {
                    return Instant.now();
                }

                @Override
                public void pause(Duration time) {
                    try {
                        Thread.sleep(time);
                    } catch (InterruptedException e) {
                        throw interrupted();
                    }
                }
            };

    /** What time it is. */
    Instant now();

    /**
     * Waits.
     *
     * @throws UncheckedIOException when the thread is interrupted
     */
    void pause(Duration time);

    /** How long a reply may take, to its last byte. */
    default Duration patience() {
        return Duration.ofSeconds(90);
    }

    /** Somebody wants this thread to stop: it must go on knowing it. */
    static UncheckedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new UncheckedIOException(new InterruptedIOException("interrupted"));
    }
}
