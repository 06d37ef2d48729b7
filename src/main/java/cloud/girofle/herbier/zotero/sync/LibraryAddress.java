package cloud.girofle.herbier.zotero.sync;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a library stands on Zotero's servers.
 *
 * @param kind {@code groups} or {@code users}
 * @param id Zotero's number of the group or the person
 */
public record LibraryAddress(String kind, long id) {

    /** What it looks like. */
    public static final String EXAMPLE = "groups/123456";

    private static final Pattern WRITTEN = Pattern.compile("(groups|users)/(\\d{1,15})");

    /** Reads {@code groups/123456}; empty when it is something else. */
    public static Optional<LibraryAddress> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(
                        new LibraryAddress(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** As it stands in addresses: {@code groups/123456}. */
    public String path() {
        return kind + "/" + id;
    }

    /** What the addresses of its items begin with, which name them for ever. */
    String uri() {
        return "http://zotero.org/" + path();
    }
}
