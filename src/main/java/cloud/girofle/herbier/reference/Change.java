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
     */
    record Saved(long number, Reference reference, List<FileText> texts) implements Change {

        public Saved {
            texts = List.copyOf(texts);
        }

        /** A reference of whose files no text is known. */
        public Saved(long number, Reference reference) {
            this(number, reference, List.of());
        }

        @Override
        public String key() {
            return reference.key();
        }
    }

    /** A reference is no longer shown. */
    record Withdrawn(long number, String key) implements Change {}
}
