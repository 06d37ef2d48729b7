package cloud.girofle.herbier.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** The concepts that the library is searched and browsed by. Immutable and thread-safe. */
public final class Thesaurus {

    /** Knows nothing. */
    public static final Thesaurus EMPTY = new Thesaurus(List.of());

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, List<Topic>> narrower = new LinkedHashMap<>();
    private final String version;

    /**
     * A thesaurus of these topics, in their order.
     *
     * @throws IllegalArgumentException when two have one id, when a topic is broader than itself,
     *     or when a broader or related one does not exist
     */
    public Thesaurus(List<Topic> topics) {
        for (Topic topic : topics) {
            if (this.topics.put(topic.id(), topic) != null) {
                throw new IllegalArgumentException("two topics are called " + topic.id());
            }
        }
        for (Topic topic : topics) {
            topic.broader()
                    .forEach(id -> {
                        known(id);
                        narrower.computeIfAbsent(id, any -> new ArrayList<>()).add(topic);
                    });
            topic.related().forEach(this::known);
        }
        for (Topic topic : topics) {
            if (ancestors(topic).contains(topic)) {
                throw new IllegalArgumentException("a topic is broader than itself: " + topic.id());
            }
        }
        CRC32 crc = new CRC32();
        crc.update(topics.toString().getBytes(StandardCharsets.UTF_8));
        this.version = topics.isEmpty() ? "" : "%08x-%d".formatted(crc.getValue(), topics.size());
    }

    /** All topics, in the order they were given. */
    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    /** The topic of that id. */
    public Optional<Topic> find(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** The topics that have no broader one. */
    public List<Topic> top() {
        return topics.values().stream().filter(topic -> topic.broader().isEmpty()).toList();
    }

    /** The topics just below one. */
    public List<Topic> narrower(Topic topic) {
        return List.copyOf(narrower.getOrDefault(topic.id(), List.of()));
    }

    /** The topics just above one. */
    public List<Topic> broader(Topic topic) {
        return topic.broader().stream().map(this::known).toList();
    }

    /** Those that go with one, whichever of the two says so. */
    public List<Topic> related(Topic topic) {
        return topics.values().stream()
                .filter(other ->
                        topic.related().contains(other.id())
                                || other.related().contains(topic.id()))
                .toList();
    }

    /** Every topic above one, the nearest first. */
    public Set<Topic> ancestors(Topic topic) {
        Set<Topic> above = new LinkedHashSet<>();
        List<Topic> next = broader(topic);
        while (!next.isEmpty()) {
            List<Topic> further = new ArrayList<>();
            for (Topic each : next) {
                if (above.add(each)) {
                    further.addAll(broader(each));
                }
            }
            next = further;
        }
        return above;
    }

    /** Whether one of these topics, by their ids, is that one or stands below it. */
    public boolean isAmong(List<String> ids, String topic) {
        return ids.stream()
                .anyMatch(id ->
                        id.equals(topic)
                                || find(id).stream()
                                        .flatMap(own -> ancestors(own).stream())
                                        .map(Topic::id)
                                        .anyMatch(topic::equals));
    }

    /** Changes whenever anything in it does; empty for the empty one. */
    public String version() {
        return version;
    }

    private Topic known(String id) {
        Topic topic = topics.get(id);
        if (topic == null) {
            throw new IllegalArgumentException("there is no topic " + id);
        }
        return topic;
    }
}
