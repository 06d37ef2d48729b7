package cloud.girofle.herbier.knowledge;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A thing that people write, as it stands.
 *
 * @param subject which
 * @param about key of the reference it is about, or empty
 * @param version how many times it was changed: the number of its last revision; 0 if never
 * @param author who wrote it first
 * @param created when; the epoch if never
 * @param lastAuthor who changed it last
 * @param changed when
 * @param withdrawn whether it is out of sight
 * @param content its fields by name, as its kind names them, in their order; a field may be empty
 */
public record Entry(
        Subject subject,
        String about,
        int version,
        Author author,
        Instant created,
        Author lastAuthor,
        Instant changed,
        boolean withdrawn,
        Map<String, String> content) {

    public Entry {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    /** The value of a field; empty if absent. */
    public String field(String name) {
        return content.getOrDefault(name, "");
    }
}
