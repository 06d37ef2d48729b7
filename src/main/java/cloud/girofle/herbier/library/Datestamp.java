package cloud.girofle.herbier.library;

import java.time.Instant;

/**
 * When a reference last changed, in what is told to those who harvest.
 *
 * @param number of that change; grows with every change, and is never reused
 * @param key of the reference
 * @param at when, to the second
 * @param present whether it is shown; else it was withdrawn, merged, or left with an import
 */
public record Datestamp(long number, String key, Instant at, boolean present) {}
