package cloud.girofle.herbier.library;

import java.time.Instant;

/**
 * When a live or harvested library was last asked, and answered in full.
 *
 * @param library its name: where it is, without the scheme
 * @param at when
 */
public record Asked(String library, Instant at) {}
