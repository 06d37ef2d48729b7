package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Author;
import java.time.Instant;
import java.util.Optional;

/**
 * Work that was done on many things at once.
 *
 * @param number its own
 * @param author who did it
 * @param at when
 * @param why in their words
 * @param undone when it was undone
 * @param undoneBy by whom, or empty
 */
public record Batch(
        long number,
        Author author,
        Instant at,
        String why,
        Optional<Instant> undone,
        String undoneBy) {}
