package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.curation.Task;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which references a task about a topic concerns: they may be on it by their own words already, or
 * by a narrower topic, whatever is said of this one.
 *
 * @param keys of those that it concerns
 * @param so how many are as it would have them
 * @param narrower of those that are to leave the topic, how many stay by a narrower one
 */
record TopicReach(List<String> keys, int so, int narrower) {

    private static final int EVERYTHING = 1_000_000;

    TopicReach {
        keys = List.copyOf(keys);
    }

    static TopicReach of(
            Library library, Catalogue catalogue, Task.OnTopic task, List<String> keys) {
        Set<String> on = on(catalogue, List.of(task.id()));
        Set<String> deeper =
                task.on() ? Set.of() : on(catalogue, narrower(catalogue.thesaurus(), task.id()));
        List<String> concerned = new ArrayList<>();
        int so = 0;
        int stay = 0;
        for (Reference reference : library.references(keys)) {
            boolean held =
                    on.contains(reference.key())
                            || reference.amendments().topics().contains(task.id());
            if (held == task.on()) {
                so++;
            } else if (deeper.contains(reference.key())) {
                stay++;
            } else {
                concerned.add(reference.key());
            }
        }
        return new TopicReach(concerned, so, stay);
    }

    private static Set<String> on(Catalogue catalogue, List<String> topics) {
        return topics.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        catalogue.keys(
                                new Criteria("", Map.of(Facet.TOPIC, topics), Order.RELEVANCE, 1),
                                0,
                                EVERYTHING));
    }

    private static List<String> narrower(Thesaurus thesaurus, String id) {
        List<Topic> below = new ArrayList<>();
        thesaurus.find(id).ifPresent(below::add);
        for (int at = 0; at < below.size(); at++) {
            thesaurus.narrower(below.get(at)).stream()
                    .filter(topic -> !below.contains(topic))
                    .forEach(below::add);
        }
        return below.stream().map(Topic::id).filter(other -> !other.equals(id)).toList();
    }
}
