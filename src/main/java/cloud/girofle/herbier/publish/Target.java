package cloud.girofle.herbier.publish;

import java.net.URI;
import java.util.Optional;

/**
 * Where in the site a link leads.
 *
 * @param address as {@link LiveSite} has them
 * @param fragment with its {@code #}, or empty
 */
record Target(String address, String fragment) {

    /**
     * Where a link on a page leads; empty where it leads out of the site, or nowhere.
     *
     * @param origin scheme and host of the site
     * @param base what its paths start with
     * @param page address of the page that the link stands on
     */
    static Optional<Target> of(String origin, String base, String page, String link) {
        String written = link.strip();
        if (written.startsWith("//")) {
            return Optional.empty();
        }
        if (written.startsWith(origin + "/") || written.equals(origin)) {
            written = "/" + written.substring(Math.min(written.length(), origin.length() + 1));
        } else if (!written.startsWith("/")) {
            Optional<String> path = resolved(base + page, written);
            if (path.isEmpty()) {
                return Optional.empty();
            }
            written = path.get();
        }
        if (!written.equals(base)
                && !written.startsWith(base + "/")
                && !written.startsWith(base + "?")
                && !written.startsWith(base + "#")) {
            return Optional.empty();
        }
        String inSite = written.substring(base.length());
        int hash = inSite.indexOf('#');
        String address = hash < 0 ? inSite : inSite.substring(0, hash);
        return Optional.of(new Target(normal(address), hash < 0 ? "" : inSite.substring(hash)));
    }

    /** A link that is relative to its page, as an absolute path. */
    private static Optional<String> resolved(String page, String link) {
        if (link.startsWith("?")) {
            return Optional.of(page.replaceFirst("\\?.*", "") + link); // Java leaves the name out.
        }
        try {
            URI uri = URI.create(link);
            if (uri.isAbsolute()) {
                return Optional.empty();
            }
            if (uri.getRawPath().isEmpty() && uri.getRawQuery() == null) {
                return Optional.of(page + link); // A place on the same page.
            }
            return Optional.of(URI.create(page).resolve(uri).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // Not an address: whoever wrote it knows.
        }
    }

    /** The home page is {@code /}; no other path ends so, nor a query without parameters. */
    private static String normal(String address) {
        int mark = address.indexOf('?');
        String path = Bounds.path(address);
        String query = mark < 0 || mark == address.length() - 1 ? "" : address.substring(mark);
        String bare = path.replaceFirst("/+$", "");
        return (bare.isEmpty() ? "/" : bare) + query;
    }
}
