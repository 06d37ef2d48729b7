package cloud.girofle.herbier.reference;

import java.util.List;

/** An entry of the library's change log, in order; the index is built by applying them. */
public sealed interface Change {

    /** Grows by at least one with every change; never reused. */
    long number();

    /** What it is about. */
    Thing thing();

    /** The id of what it is about: the key of a reference. */
    default String key() {
        return thing().id();
    }

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
        public Thing thing() {
            return Thing.reference(reference.key());
        }
    }

    /** Something that people wrote beside references was added or changed. */
    record Written(long number, EntryText text) implements Change {

        @Override
        public Thing thing() {
            return text.thing();
        }
    }

    /** Something is no longer shown. */
    record Withdrawn(long number, Thing thing) implements Change {

        /** A reference is no longer shown. */
        public Withdrawn(long number, String key) {
            this(number, Thing.reference(key));
        }
    }
}
