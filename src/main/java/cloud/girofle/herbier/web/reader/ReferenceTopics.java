package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.TopicSign;
import cloud.girofle.herbier.sharing.ChosenTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        List<String> annotated = ChosenTopics.annotated(library, reference.key());
        return new ReferenceTopics(
                ChosenTopics.of(catalogue.thesaurus(), reference, annotated),
                catalogue.proposedTopics(reference, annotated));
    }

    /** All of them, those that people chose first. */
    public List<Line> all() {
        List<Line> all = new ArrayList<>();
        chosen.forEach(id -> all.add(new Line(id, false)));
        proposed.keySet().forEach(id -> all.add(new Line(id, true)));
        return all;
    }
}
