package cloud.girofle.herbier;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Decides when what changes in a folder has come to rest: when it has looked the same for a while,
 * and nothing was heard of it either. A copy that halts for longer than that is taken for a whole
 * one, and again once it goes on. It neither reads a clock nor a disk. Not thread-safe.
 */
final class Settling {

    private final Duration quiet;
    private final Map<String, Seen> moving = new TreeMap<>();

    /** How something looked, and since when it has. */
    private record Seen(Object look, Instant since) {}

    /**
     * Waits for rest.
     *
     * @param quiet how long all must look the same
     */
    Settling(Duration quiet) {
        this.quiet = quiet;
    }

    /** Something changed. */
    void changed(String name, Instant now) {
        moving.put(name, new Seen("", now));
    }

    /** Whether there is nothing to wait for. */
    boolean isCalm() {
        return moving.isEmpty();
    }

    /**
     * What has come to rest since it was last asked.
     *
     * @param look how a thing looks now: equal as long as it does not change
     */
    Set<String> settled(Function<String, ?> look, Instant now) {
        Set<String> settled = new TreeSet<>();
        for (Map.Entry<String, Seen> each : moving.entrySet()) {
            Object looks = look.apply(each.getKey());
            if (!looks.equals(each.getValue().look())) {
                each.setValue(new Seen(looks, now));
            } else if (!now.isBefore(each.getValue().since().plus(quiet))) {
                settled.add(each.getKey());
            }
        }
        moving.keySet().removeAll(settled);
        return settled;
    }
}
