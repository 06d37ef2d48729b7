package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Reference;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the reference that a text cites. */
public final class CitedReference {

    private static final Pattern KEY = Pattern.compile("[2-9A-Z]{8}");

    private CitedReference() {}

    /**
     * The reference of a key as people type it: its own, also one that was merged, or a citation
     * key. It may be withdrawn.
     */
    public static Optional<Reference> find(Library library, String typed) {
        Optional<Reference> own =
                KEY.matcher(typed).matches()
                        ? library.find(library.movedTo(typed).orElse(typed))
                        : Optional.empty();
        return own.or(() -> library.cited(typed).stream().findFirst());
    }
}
