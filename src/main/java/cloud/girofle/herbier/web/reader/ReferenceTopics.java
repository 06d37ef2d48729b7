package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.TopicSign;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reference is on: what people chose, and what is only named in it.
 *
 * @param chosen ids of topics
 * @param proposed ids of topics, with where they are named
 */
public record ReferenceTopics(List<String> chosen, Map<String, List<TopicSign>> proposed) {

    /**
     * One topic.
     *
     * @param proposed whether nobody chose it
     */
    public record Line(String id, boolean proposed) {}

    /** Those of a reference, as it stands in the library. */
    public static ReferenceTopics of(Library library, Catalogue catalogue, Reference reference) {
        List<String> annotated = annotated(library, reference.key());
        Set<String> chosen = new LinkedHashSet<>(annotated);
        chosen.removeAll(reference.amendments().otherTopics());
        chosen.addAll(reference.amendments().topics());
        chosen.removeIf(id -> catalogue.thesaurus().find(id).isEmpty());
        return new ReferenceTopics(
                List.copyOf(chosen), catalogue.proposedTopics(reference, annotated));
    }

    /** All of them, those that people chose first. */
    public List<Line> all() {
        List<Line> all = new ArrayList<>();
        chosen.forEach(id -> all.add(new Line(id, false)));
        proposed.keySet().forEach(id -> all.add(new Line(id, true)));
        return all;
    }

    private static List<String> annotated(Library library, String key) {
        return library.written().about(key, Kind.ANNOTATION).stream()
                .filter(entry -> !entry.withdrawn())
                .flatMap(entry -> Annotation.of(entry.content()).topics().stream())
                .distinct()
                .toList();
    }
}
