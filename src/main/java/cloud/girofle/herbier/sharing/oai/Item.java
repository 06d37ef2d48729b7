package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.library.Datestamp;
import cloud.girofle.herbier.reference.Reference;
import java.util.Optional;
import java.util.Set;

/**
 * A reference, as far as it is known.
 *
 * @param stamp when it last changed
 * @param reference what it is or was; empty where it was merged, or left with its import
 * @param sets specs of those it is or was in
 */
record Item(Datestamp stamp, Optional<Reference> reference, Set<String> sets) {

    /** What a format tells of it; nothing where it is deleted there. */
    Optional<Reference> in(MetadataFormat format) {
        return reference
                .filter(any -> any.status() == Reference.Status.PRESENT)
                .filter(format.manifestation()::tells);
    }

    /**
     * Whether those who ask for a set are told of it. Nobody knows any more which sets a reference
     * was in that is gone altogether: each is told that it is gone.
     */
    boolean isIn(String set) {
        return set.isEmpty()
                || reference.isEmpty()
                || sets.stream().anyMatch(spec -> NamedSet.isWithin(spec, set));
    }
}
