package cloud.girofle.herbier.zotero.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that waiting puts forward, so that no test waits. */
public final class Clockwork implements Pace {

    private final List<Duration> pauses = new ArrayList<>();
    private final Duration patience;
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    public Clockwork() {
        this(Duration.ofSeconds(30));
    }

    /** With another patience for replies that never come; that time is real. */
    public Clockwork(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pause(Duration time) {
        pauses.add(time);
        now = now.plus(time);
    }

    @Override
    public Duration patience() {
        return patience;
    }

    /** How long was waited, each time, since this was last called. */
    public List<Duration> pauses() {
        List<Duration> past = List.copyOf(pauses);
        pauses.clear();
        return past;
    }
}
