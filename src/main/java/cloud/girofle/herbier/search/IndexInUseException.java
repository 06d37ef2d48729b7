package cloud.girofle.herbier.search;

/** Another process writes the index: a running server, which will take in the changes itself. */
public final class IndexInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexInUseException(String message, Throwable cause) {
        super(message, cause);
    }
}
