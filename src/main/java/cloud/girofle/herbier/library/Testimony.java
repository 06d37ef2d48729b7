package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Record;

/**
 * What one held record says, beside the others of its reference.
 *
 * @param reference key of the reference
 * @param record its number
 * @param file number of its export file
 * @param source slug of its source
 * @param item what it says
 */
public record Testimony(String reference, long record, long file, String source, Record item) {}
