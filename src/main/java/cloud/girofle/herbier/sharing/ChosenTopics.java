package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The topics that people chose for a reference, themselves or by what they say of it. */
public final class ChosenTopics {

    private ChosenTopics() {}

    /**
     * Their ids, without the broader ones above them.
     *
     * @param annotated topics of its annotations, by their ids
     */
    public static List<String> of(
            Thesaurus thesaurus, Reference reference, List<String> annotated) {
        Set<String> chosen = new LinkedHashSet<>(annotated);
        chosen.removeAll(reference.amendments().otherTopics());
        chosen.addAll(reference.amendments().topics());
        chosen.removeIf(id -> thesaurus.find(id).isEmpty());
        return List.copyOf(chosen);
    }

    /** Ids of the topics of a reference's annotations. */
    public static List<String> annotated(Library library, String key) {
        return library.written().inSight(key, Kind.ANNOTATION).stream()
                .flatMap(entry -> Annotation.of(entry.content()).topics().stream())
                .distinct()
                .toList();
    }
}
