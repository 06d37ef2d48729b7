package cloud.girofle.herbier.search;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A part of a reference, or of what is none, that is searched: an indexed field, how much a word
 * found there weighs, and whether its text is kept so that snippets can be shown of it. Titles,
 * names and keywords were chosen by a person to say what the work is; the rest only mentions.
 */
enum Part {
    TITLE(4f, true),
    SHORT_TITLE(4f, false),
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
    FILE(0.2f, true),
    /** The title of a figure, a question, a note: there are many on one thing. */
    HEADING(2.5f, true),
    /** What these say first. */
    STATEMENT(1.5f, true),
    /** The rest of what they say. */
    WRITING(1f, true),
    /** Words that go with them: a territory, who signs. */
    BESIDE(0.4f, false);

    /** Those of what is no reference: what is known of references is told without them. */
    private static final Set<Part> OURS = EnumSet.of(HEADING, STATEMENT, WRITING, BESIDE);

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

    /** Whether it is a part of what is no reference. */
    boolean isOurs() {
        return OURS.contains(this);
    }

    boolean isKept() {
        return kept;
    }
}
