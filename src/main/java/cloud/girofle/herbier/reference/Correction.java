package cloud.girofle.herbier.reference;

import java.time.Instant;

/**
 * What a curator says of a field of a reference, against what its sources say. It is kept apart
 * from them and wins over them, whatever they say later.
 *
 * @param field the base field it is about
 * @param value what it should say; empty to leave the field out
 * @param author who says so
 * @param at when
 * @param reason why, or empty
 */
public record Correction(String field, String value, String author, Instant at, String reason) {}
