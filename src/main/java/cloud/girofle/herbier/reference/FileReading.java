package cloud.girofle.herbier.reference;

import java.util.List;

/** What reading a file gave. */
public sealed interface FileReading {

    /**
     * It was read, or holds nothing that could be.
     *
     * @param text its plain text, as far as the limits let it be read, with a form feed at the end
     *     of each page of a PDF but the last; empty for an image
     * @param annotations what readers marked in it, in reading order
     */
    record Read(String text, List<ItemAnnotation> annotations) implements FileReading {
        public Read {
            annotations = List.copyOf(annotations);
        }
    }

    /** It could not be read. */
    record Unreadable(Reason reason) implements FileReading {}

    /** Why a file could not be read. */
    enum Reason {
        /** It asks for a password. */
        ENCRYPTED,
        /** It is not what it says it is, or damaged. */
        BROKEN,
        /** It weighs more than what is read. */
        TOO_LARGE,
        /** Reading it takes too long. */
        TOO_SLOW,
        /** Reading it takes too much memory, or breaks the reader. */
        TOO_HEAVY,
        /** The disk does not give it. */
        MISSING
    }
}
