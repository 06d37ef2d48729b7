package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.curator.annotation.AnnotateView;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;
import java.util.Optional;

/**
 * What an address of the form is about.
 *
 * @param slug of it; empty for a new one
 * @param entry as it stands; empty for a new one, and for a topic of which nothing was said yet
 */
record EntryTarget(String slug, Optional<Entry> entry) {

    static Optional<EntryTarget> find(EntryKind kind, Library library, Visit visit) {
        String slug = visit.part("slug");
        Optional<Entry> entry =
                slug.isEmpty()
                        ? Optional.empty()
                        : library.written().find(new Subject(kind.subject(), slug));
        boolean there =
                kind.isFree()
                        ? slug.isEmpty() || entry.isPresent()
                        : entry.isPresent() || library.thesaurus().find(slug).isPresent();
        return there ? Optional.of(new EntryTarget(slug, entry)) : Optional.empty();
    }

    /** Whether it is still to get an address. */
    boolean isFree() {
        return slug.isEmpty();
    }

    AnnotateView.State state() {
        return entry.map(known ->
                        known.withdrawn()
                                ? AnnotateView.State.WITHDRAWN
                                : AnnotateView.State.IN_SIGHT)
                .orElse(AnnotateView.State.NEW);
    }

    Map<String, String> content() {
        return entry.map(Entry::content).orElse(Map.of());
    }
}
