package cloud.girofle.herbier.zotero.harvest;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is harvested.
 *
 * @param address where it answers OAI-PMH requests, without a query
 * @param set the one set that is taken, by its {@code setSpec}; empty for all
 * @param format the {@code metadataPrefix} that is asked for; empty for the best there is
 */
public record Repository(URI address, String set, String format) {

    /** What an address looks like. */
    public static final String EXAMPLE = "https://example.org/oai";

    /** What one Herbier says of itself to another. */
    public static final String HERBIER = "herbier";

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+(/[^\\s?#@]*)?");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9\\-_.!~*'():%]{0,200}");

    /** The address of a repository; empty where it is none. */
    public static Optional<URI> address(String written) {
        if (!ADDRESS.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(written)).filter(address -> address.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether that can be a {@code setSpec} or a {@code metadataPrefix}. */
    public static boolean isWord(String written) {
        return WORD.matcher(written).matches();
    }

    /** Another Herbier, whose pages begin at that address. */
    public static Repository herbier(URI site) {
        String trimmed = site.toString().replaceFirst("/+$", "");
        return new Repository(URI.create(trimmed + "/oai"), "", HERBIER);
    }

    /** Whether it is asked as one Herbier asks another. */
    public boolean isHerbier() {
        return format.equals(HERBIER);
    }

    /** What it is called, as if it were a file: {@code example.org/oai}. */
    public String name() {
        String place = address.getRawAuthority() + address.getRawPath();
        return set.isEmpty() ? place : place + "?set=" + set;
    }
}
