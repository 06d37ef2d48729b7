package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.knowledge.Subject;

/** Where the public finds what the library holds. */
@FunctionalInterface
public interface Places {

    /**
     * The lasting address of a thing, with scheme and host: the same in every language, and for
     * ever.
     *
     * @param about key of the reference it is about, or empty
     */
    String of(Subject subject, String about);

    /** The lasting address of a reference. */
    default String reference(String key) {
        return of(new Subject(Subject.Kind.REFERENCE, key), "");
    }
}
