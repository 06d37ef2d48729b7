package cloud.girofle.herbier.sharing.oai;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * What a repository is called, and how it calls what it holds.
 *
 * @param name for people
 * @param baseUrl the address that requests are sent to
 * @param contact mail address of whoever keeps it; empty where none was given
 */
public record Identity(String name, URI baseUrl, String contact) {

    /**
     * The protocol demands an address. Nobody can have one that ends so (RFC 2606): whoever reads
     * it knows that none was given.
     */
    static final String NO_CONTACT = "contact-not-given@herbier.invalid";

    /** What the scheme of identifiers calls a domain name: it has a dot, and no numbers alone. */
    private static final String DOMAIN = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]+)+";

    /** Where whoever keeps it can be written to, or an address that says that none is known. */
    String adminEmail() {
        return contact.isBlank() ? NO_CONTACT : contact;
    }

    /** The host, as identifiers have it. */
    String host() {
        return String.valueOf(baseUrl.getHost())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.-]", "-");
    }

    /** The same where it is a domain name: that of this machine alone is none. */
    Optional<String> domain() {
        return Optional.of(host()).filter(host -> host.matches(DOMAIN));
    }

    /** How the reference of a key is called everywhere. */
    String identifier(String key) {
        return "oai:" + host() + ":" + key;
    }

    /** The key in an identifier of ours. */
    Optional<String> key(String identifier) {
        String start = identifier("");
        return Optional.of(identifier)
                .filter(any -> any.startsWith(start) && any.length() > start.length())
                .map(any -> any.substring(start.length()));
    }
}
