package cloud.girofle.herbier.search;

/**
 * What a reader who has begun to type may be looking for.
 *
 * @param kind what it is
 * @param value what names it in addresses: a topic's id, an author's slug, a keyword, a reference's
 *     key, a slug
 * @param label as it is shown
 */
public record Completion(Kind kind, String value, String label) {

    /** What may be looked for, in the order it is proposed. */
    public enum Kind {
        TOPIC,
        AUTHOR,
        KEYWORD,
        FIGURE,
        QUESTION,
        NOTE,
        LIST,
        /** Of a reference. */
        TITLE
    }
}
