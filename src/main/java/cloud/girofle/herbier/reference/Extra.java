package cloud.girofle.herbier.reference;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the {@code Name: value} lines that people keep in Zotero's {@code extra} field. The text
 * itself is never changed.
 */
public final class Extra {

    private Extra() {}

    /**
     * The value of the first line {@code name: value}, whatever the case and hyphens of the name.
     */
    public static Optional<String> line(String extra, String name) {
        String wanted = normal(name);
        return extra.lines()
                .filter(line -> line.indexOf(':') > 0)
                .filter(line -> normal(line.substring(0, line.indexOf(':'))).equals(wanted))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /**
     * Zotero's {@code citationKey} field, else a {@code Citation Key:} line of {@code extra}, else
     * empty.
     */
    static String citationKey(Map<String, String> fields) {
        String own = fields.getOrDefault("citationKey", "");
        return own.isEmpty()
                ? line(fields.getOrDefault("extra", ""), "Citation Key").orElse("")
                : own;
    }

    private static String normal(String name) {
        return name.strip().replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
