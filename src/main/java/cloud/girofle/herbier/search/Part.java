package cloud.girofle.herbier.search;

import java.util.Locale;

/**
 * A part of a reference that is searched: an indexed field, how much a word found there weighs, and
 * whether its text is kept so that snippets can be shown of it. Titles, names and keywords were
 * chosen by a person to say what the work is; the rest only mentions.
 */
enum Part {
    TITLE(4f, true),
    SHORT_TITLE(4f, false),
    /** The title of a figure, a question, a note: there are many on one thing. */
    HEADING(2.5f, true),
    CREATOR(4f, true),
    TAG(3f, true),
    ABSTRACT(1.5f, true),
    /** What curators say of it. */
    REMARK(1.5f, true),
    NOTE(1f, true),
    CONTAINER(1f, false),
    COLLECTION(1f, false),
    PUBLISHER(0.6f, false),
    KIND(0.5f, false),
    OTHER(0.4f, false),
    /** The text of its files; of a long one, the first part only is kept. */
    FILE(0.2f, true);

    private final float weight;
    private final boolean kept;

    Part(float weight, boolean kept) {
        this.weight = weight;
        this.kept = kept;
    }

    /** The Lucene field, also the name of a snippet's place. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of that field. */
    static Part of(String field) {
        return valueOf(field.toUpperCase(Locale.ROOT));
    }

    float weight() {
        return weight;
    }

    boolean isKept() {
        return kept;
    }
}
