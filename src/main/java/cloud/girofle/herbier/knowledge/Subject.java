package cloud.girofle.herbier.knowledge;

import java.util.Map;
import java.util.Optional;

/**
 * What a revision is of: one thing that people write.
 *
 * @param kind what it is
 * @param id its own: the key of a reference, an annotation's or a comment's id, the id of a topic,
 *     the slug of anything else
 */
public record Subject(Kind kind, String id) {

    private static final Map<Kind, String> NAMES =
            Map.of(
                    Kind.FIGURE, "chiffre",
                    Kind.QUESTION, "question",
                    Kind.NOTE, "note",
                    Kind.LIST, "liste",
                    Kind.TOPIC, "theme");

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
        KEYWORD,
        /** A quantity that somebody claims: {@link KeyFigure}. */
        FIGURE,
        /** An open debate: {@link Question}. */
        QUESTION,
        /** A page of ours: {@link Note}. */
        NOTE,
        /** What curators say of a topic beside the thesaurus: {@link TopicWords}. */
        TOPIC,
        /** A word on a note or a question: {@link Comment}. */
        COMMENT
    }

    /** The thing that {@link #name} names; empty where it names a reference. */
    public static Optional<Subject> named(String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : NAMES.entrySet().stream()
                        .filter(each -> each.getValue().equals(name.substring(0, colon)))
                        .findFirst()
                        .map(each -> new Subject(each.getKey(), name.substring(colon + 1)));
    }

    /**
     * How a text names a thing of ours, as it names a reference by its key: {@code
     * chiffre:bloom-entrainement}. Of kinds that texts do not name, the id.
     */
    public String name() {
        return NAMES.containsKey(kind) ? NAMES.get(kind) + ":" + id : id;
    }
}
