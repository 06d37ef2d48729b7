package cloud.girofle.herbier.library;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * Two references that became one, and can become two again.
 *
 * @param number its number
 * @param gone key of the reference that went into the other
 * @param kept key of the reference that stayed
 * @param at when
 * @param run the run that merged them; empty when a person did
 * @param author who merged them; empty when a run did
 * @param records how many records moved
 */
public record Merging(
        long number,
        String gone,
        String kept,
        Instant at,
        OptionalLong run,
        String author,
        int records) {}
