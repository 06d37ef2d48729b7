package cloud.girofle.herbier.library;

import java.io.Serial;

/** The library cannot be opened or written; the message says what an admin can do about it. */
public final class UnusableLibraryException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    UnusableLibraryException(String message, Throwable cause) {
        super(message, cause);
    }

    UnusableLibraryException(String message) {
        super(message);
    }
}
