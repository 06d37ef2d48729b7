package cloud.girofle.herbier.web.visit;

import java.util.List;

/** An address that cannot be answered as it stands; the reader is told why, with status 400. */
public final class BadAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    /**
     * Refuses an address.
     *
     * @param message key of the sentence to show
     * @param arguments of that sentence
     */
    public BadAddressException(String message, Object... arguments) {
        super(message);
        this.arguments = List.of(arguments);
    }

    /** The sentence to show, in the reader's language. */
    public String said(SiteLanguage language) {
        return language.words().get(String.valueOf(getMessage()), arguments.toArray());
    }
}
