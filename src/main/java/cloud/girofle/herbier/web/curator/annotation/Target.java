package cloud.girofle.herbier.web.curator.annotation;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/**
 * What an address of the form is about.
 *
 * @param reference that is annotated
 * @param entry the annotation that is changed; empty for a new one
 */
record Target(Reference reference, Optional<Entry> entry) {

    /** By {@code {id}}, an annotation's, or else by {@code {key}}, a reference's. */
    static Optional<Target> find(Library library, Visit visit) {
        if (visit.part("id").isEmpty()) {
            return reference(library, visit.part("key"))
                    .map(reference -> new Target(reference, Optional.empty()));
        }
        return library.written()
                .find(new Subject(Subject.Kind.ANNOTATION, visit.part("id")))
                .flatMap(entry ->
                        reference(library, entry.about())
                                .map(reference -> new Target(reference, Optional.of(entry))));
    }

    private static Optional<Reference> reference(Library library, String key) {
        return library.find(library.movedTo(key).orElse(key));
    }

    boolean isNew() {
        return entry.isEmpty();
    }
}
