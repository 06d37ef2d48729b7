package cloud.girofle.herbier.web.reader.parallel;

/**
 * One thing that two libraries tell otherwise of a work.
 *
 * @param label what
 * @param text what each says of it
 */
public record ContrastLine(String label, String text) {}
