package cloud.girofle.herbier.search;

/**
 * The index could not be read, as when its files were damaged or cut beneath it. {@link
 * Catalogue#mend} makes it well again.
 */
public final class UnreadableIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableIndexException(Throwable cause) {
        super("The index cannot be read", cause);
    }
}
