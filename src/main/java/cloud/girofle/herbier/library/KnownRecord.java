package cloud.girofle.herbier.library;

/**
 * What is needed to know a record again, without its content.
 *
 * @param id its number in the library
 * @param source slug of its source
 * @param file number of its export file
 * @param localId how the export names it
 * @param type its item type
 * @param title its title as {@link Writing#titleWords} folds it
 * @param fingerprint equal for records that say the same
 * @param held whether the source still holds it
 * @param reference key of the reference it belongs to
 */
public record KnownRecord(
        long id,
        String source,
        long file,
        String localId,
        String type,
        String title,
        String fingerprint,
        boolean held,
        String reference) {}
