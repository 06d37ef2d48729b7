package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.reference.Reference;
import java.io.IOException;
import java.util.List;

/** How references are told in a format. Lives for the time of one answer. */
public interface Manifestation {

    /** Those that will be asked for next, to be got ready together. */
    default void expect(List<Reference> next) {}

    /** Whether it tells anything of a reference; one it does not tell is deleted in that format. */
    default boolean tells(Reference reference) {
        return true;
    }

    /**
     * Writes a reference that it tells, as one XML element, which says where its schema is.
     *
     * @throws IOException when it cannot be taken any more
     */
    void write(Reference reference, Appendable out) throws IOException;
}
