package cloud.girofle.herbier.reference;

/** An entry of the library's change log, in order; the index is built by applying them. */
public sealed interface Change {

    /** Grows by at least one with every change; never reused. */
    long number();

    /** The reference it is about. */
    String key();

    /** A reference was added or changed. */
    record Saved(long number, Reference reference) implements Change {
        @Override
        public String key() {
            return reference.key();
        }
    }

    /** A reference is no longer shown. */
    record Withdrawn(long number, String key) implements Change {}
}
