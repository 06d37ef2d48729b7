package cloud.girofle.herbier.library;

/**
 * An export that a source gave.
 *
 * @param id its number in the library
 * @param name as shown; unique within the source
 * @param watched whether it stands in the source's import folder
 * @param format as Zotero names it
 */
public record KnownFile(long id, String name, boolean watched, String format) {}
