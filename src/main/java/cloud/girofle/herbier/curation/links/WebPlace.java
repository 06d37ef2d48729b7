package cloud.girofle.herbier.curation.links;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an address of the web leads a request.
 *
 * @param secure whether it is {@code https}
 * @param host in ASCII, lower case
 * @param port never 0
 * @param path with its query, from its first slash, in ASCII
 */
record WebPlace(boolean secure, String host, int port, String path) {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)(https?)://(\\[[0-9a-f:.]+]|[^\\s/?#:@\\[\\]\\\\]+)(?::(\\d{1,5}))?([/?][^#]*)?(#.*)?");

    private static final int MOST_PORT = 65_535;

    /** Where it leads; empty for what is no address of the web, or holds a name and a password. */
    static Optional<WebPlace> of(String written) {
        Matcher address = ADDRESS.matcher(written.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        boolean secure = address.group(1).equalsIgnoreCase("https");
        int port =
                address.group(3) == null ? secure ? 443 : 80 : Integer.parseInt(address.group(3));
        String path = address.group(4) == null ? "/" : address.group(4);
        return port == 0 || port > MOST_PORT
                ? Optional.empty()
                : ascii(address.group(2))
                        .map(host ->
                                new WebPlace(
                                        secure,
                                        host,
                                        port,
                                        encoded(path.startsWith("/") ? path : "/" + path)));
    }

    /** Where a redirect leads from here: a whole address, or what changes of this one. */
    Optional<WebPlace> to(String location) {
        if (location.matches("(?i)https?://.*")) {
            return of(location);
        }
        if (location.startsWith("//")) {
            return of((secure ? "https:" : "http:") + location);
        }
        try {
            return of(URI.create(address()).resolve(encoded(location)).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Its address. */
    String address() {
        boolean usual = port == (secure ? 443 : 80);
        return (secure ? "https://" : "http://") + host + (usual ? "" : ":" + port) + path;
    }

    /** As the {@code Host} header names it. */
    String authority() {
        return port == (secure ? 443 : 80) ? host : host + ":" + port;
    }

    /** Whether it is the first page of its site. */
    boolean isHome() {
        return path.matches("/(index\\.\\w+|[a-z]{2}/?)?");
    }

    private static Optional<String> ascii(String host) {
        if (host.startsWith("[")) {
            return Optional.of(host);
        }
        try {
            return Optional.of(IDN.toASCII(host).toLowerCase(Locale.ROOT))
                    .filter(ascii -> ascii.matches("[a-z0-9._-]+"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without a sign that would break the request's first line. */
    private static String encoded(String path) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && "\"<>\\^`{|}".indexOf(b) < 0) {
                ascii.append((char) b);
            } else {
                ascii.append('%').append("%02X".formatted(b));
            }
        }
        return ascii.toString();
    }
}
