package cloud.girofle.herbier.zotero.writing;

/**
 * Something of some records that a format does not carry. The words are in the bundles, under
 * {@code limit.} and the kind, with {@code count} and {@code what} as their arguments.
 *
 * @param kind what becomes of it
 * @param what the base field or the role it is about, or empty
 * @param count how often
 */
public record Limit(Kind kind, String what, int count) {

    /** What becomes of something. */
    public enum Kind {
        /** Records left out: notes and files that belong to no work. */
        ALONE,
        /** The type comes back as another. */
        TYPE,
        /** A field that is lost. */
        FIELD,
        /** A field that comes back with another value. */
        FIELD_CHANGED,
        /** A creator who is lost. */
        CREATOR,
        /** A creator who comes back in another role. */
        CREATOR_ROLE,
        /** Records whose creators come back in another order. */
        CREATOR_ORDER,
        /** A keyword that is lost, or spelled otherwise. */
        TAG,
        /** A keyword of which it is not told whether a machine chose it. */
        TAG_ORIGIN,
        /** A note that is lost. */
        NOTE,
        /** A note that loses its form, or its keywords. */
        NOTE_CHANGED,
        /** An attachment that is lost. */
        ATTACHMENT,
        /** An attachment of which something is lost. */
        ATTACHMENT_CHANGED,
        /** A place in a collection. */
        COLLECTION,
        /** An arc to another item. */
        RELATION,
        /** What a reader marked in a file. */
        ANNOTATION,
        /** The file holds it, but Zotero's import makes a contributor of whoever has this role. */
        ZOTERO_ROLE,
        /** The file holds it, but Zotero's import passes over it: relations. */
        ZOTERO_RELATION
    }
}
