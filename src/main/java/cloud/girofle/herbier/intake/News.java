package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.KnownRecord;

/**
 * A record that says something new.
 *
 * @param record as it stands in the library
 * @param incoming what it says
 */
record News(KnownRecord record, Incoming incoming) {}
