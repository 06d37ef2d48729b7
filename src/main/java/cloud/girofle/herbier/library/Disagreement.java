package cloud.girofle.herbier.library;

import java.util.List;

/**
 * A field on which sources say different things of the same works.
 *
 * @param field Zotero's name of the field, or {@code itemType}, {@code creators}
 * @param count for how many works
 * @param examples some of them
 */
public record Disagreement(String field, int count, List<Example> examples) {

    /**
     * One work.
     *
     * @param reference its key
     * @param title as written
     * @param source slug of the source of the run
     * @param says what that source says
     * @param otherSource slug of the other source
     * @param otherSays what the other says
     */
    public record Example(
            String reference,
            String title,
            String source,
            String says,
            String otherSource,
            String otherSays) {}

    public Disagreement {
        examples = List.copyOf(examples);
    }
}
