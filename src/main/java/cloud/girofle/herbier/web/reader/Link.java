package cloud.girofle.herbier.web.reader;

/**
 * A label that leads somewhere.
 *
 * @param label plain text
 * @param href where
 */
public record Link(String label, String href) {}
