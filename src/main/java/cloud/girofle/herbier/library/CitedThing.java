package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Subject;
import java.util.Optional;

/** Finds what a text names that is no reference: {@link CitedReference} finds those. */
public final class CitedThing {

    private CitedThing() {}

    /**
     * The title of a thing that is in sight.
     *
     * @param language of the name of a topic
     */
    public static Optional<String> title(Library library, Subject subject, String language) {
        return subject.kind() == Subject.Kind.TOPIC
                ? library.thesaurus().find(subject.id()).map(topic -> topic.label(language))
                : library.written()
                        .find(subject)
                        .filter(entry -> !entry.withdrawn())
                        .map(entry -> entry.field("title"));
    }
}
