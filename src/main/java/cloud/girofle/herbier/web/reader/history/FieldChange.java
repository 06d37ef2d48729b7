package cloud.girofle.herbier.web.reader.history;

/**
 * How one field became another.
 *
 * @param label its name; empty where the difference says it
 * @param html the difference, clean, with {@code <ins>} and {@code <del>}; lines end with {@code
 *     \n}
 * @param remark on what it now says, or empty
 */
public record FieldChange(String label, String html, String remark) {}
