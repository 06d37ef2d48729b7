package cloud.girofle.herbier.reference;

/**
 * The plain text of a file, as far as it could be read.
 *
 * @param sha256 of the file
 * @param text of a PDF, a form feed ends each page
 */
public record FileText(String sha256, String text) {

    /** Ends a page. */
    public static final char PAGE_END = '\f';
}
