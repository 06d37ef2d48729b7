package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.Fold;

/** The keyword by which members mark what nobody has checked against the work itself. */
public final class ToCheck {

    private static final String FOLDED = "a verifier";

    private ToCheck() {}

    /** Whether the keyword is that mark: « à vérifier », in any case and accents. */
    public static boolean is(String keyword) {
        return Fold.words(keyword).equals(FOLDED);
    }

    /** Whether the reference bears the mark. */
    static boolean marks(Reference reference) {
        return reference.tags().stream().anyMatch(tag -> is(tag.name()));
    }
}
