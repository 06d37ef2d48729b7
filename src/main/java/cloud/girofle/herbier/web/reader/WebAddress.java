package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Identifiers;
import java.util.Optional;

/**
 * Tells the addresses that may become links from everything else that people put in such a field.
 */
final class WebAddress {

    private WebAddress() {}

    /**
     * The address, if it is one of the web: never {@code javascript:}, {@code file:} or {@code
     * data:}.
     */
    static Optional<String> of(String written) {
        return Identifiers.webAddress(written);
    }

    /** The host of an address of the web, without {@code www.}. */
    static String host(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[/?#:].*$", "");
    }
}
