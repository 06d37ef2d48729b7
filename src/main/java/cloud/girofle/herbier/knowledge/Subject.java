package cloud.girofle.herbier.knowledge;

/**
 * What a revision is of: one thing that people write.
 *
 * @param kind what it is
 * @param id its own: the key of a reference, an annotation's id, the slug of a list
 */
public record Subject(Kind kind, String id) {

    /** What people write. */
    public enum Kind {
        /** What curators say of a reference against its sources: its corrections together. */
        REFERENCE,
        /** A signed remark on a reference. */
        ANNOTATION,
        /** A reference that was typed in: what a source would say of it. */
        RECORD,
        /** A reading list. */
        LIST,
        /** What becomes of a keyword, and what it means. */
        KEYWORD
    }
}
