package cloud.girofle.herbier.web.reader;

import java.util.List;

/**
 * A field on which the sources of a reference say different things.
 *
 * @param field its name in the page's language
 * @param said what each says, the most trusted first
 * @param corrected who corrected it and to what, in a sentence; or empty
 */
public record Divergence(String field, List<Said> said, String corrected) {

    /**
     * One version.
     *
     * @param sources who says so
     * @param value what they say
     * @param believed whether it is what the page shows
     */
    public record Said(String sources, String value, boolean believed) {}

    public Divergence {
        said = List.copyOf(said);
    }
}
