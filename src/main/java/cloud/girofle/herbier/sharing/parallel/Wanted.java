package cloud.girofle.herbier.sharing.parallel;

import java.util.List;

/**
 * A reference that one library might want from the other, and why.
 *
 * @param key of the reference
 * @param topics that it is on and that the one who lacks it follows, those that tell most first; at
 *     least one
 */
public record Wanted(String key, List<Followed> topics) {

    /**
     * A topic that a library follows.
     *
     * @param topic its id
     * @param count how many references it has on it
     */
    public record Followed(String topic, long count) {}

    public Wanted {
        topics = List.copyOf(topics);
    }
}
