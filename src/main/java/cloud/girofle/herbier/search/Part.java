package cloud.girofle.herbier.search;

import java.util.Locale;

/**
 * A part of a reference that is searched: an indexed field, and how much a word found there weighs.
 * The weights were settled on the sample queries; titles, names and keywords were chosen by a person
 * to say what the work is, the rest only mentions.
 */
enum Part {
    TITLE(4f),
    CREATOR(4f),
    TAG(2.5f),
    ABSTRACT(1.5f),
    NOTE(1f),
    CONTAINER(1f),
    COLLECTION(1f),
    PUBLISHER(0.6f),
    KIND(0.5f),
    OTHER(0.4f);

    private final float weight;

    Part(float weight) {
        this.weight = weight;
    }

    /** The Lucene field, also the name of a snippet's place. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    float weight() {
        return weight;
    }
}
