package cloud.girofle.herbier.reference;

import java.util.List;

/** An entry of the library's change log, in order; the index is built by applying them. */
public sealed interface Change {

    /** Grows by at least one with every change; never reused. */
    long number();

    /** The reference it is about. */
    String key();

    /**
     * A reference was added or changed.
     *
     * @param texts of its files, as far as they could be read
     * @param annotations what curators say of it
     */
    record Saved(
            long number,
            Reference reference,
            List<FileText> texts,
            List<AnnotationText> annotations)
            implements Change {

        public Saved {
            texts = List.copyOf(texts);
            annotations = List.copyOf(annotations);
        }

        /** A reference that nobody annotated, and of whose files no text is known. */
        public Saved(long number, Reference reference) {
            this(number, reference, List.of(), List.of());
        }

        @Override
        public String key() {
            return reference.key();
        }
    }

    /** A reference is no longer shown. */
    record Withdrawn(long number, String key) implements Change {}
}
