package cloud.girofle.herbier.reference;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * The plain text of something that people wrote beside references, for those who search.
 *
 * @param thing which
 * @param title what it is called
 * @param summary what it says first: the claim of a figure, why a question matters
 * @param text the rest of its words
 * @param words short words that describe it: a unit, a territory
 * @param language the code of its language, or empty
 * @param topics ids of its topics
 * @param year of its data, if they have one
 * @param written when it was first written
 */
public record EntryText(
        Thing thing,
        String title,
        String summary,
        String text,
        String words,
        String language,
        List<String> topics,
        OptionalInt year,
        Instant written) {

    public EntryText {
        topics = List.copyOf(topics);
    }
}
