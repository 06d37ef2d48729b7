package cloud.girofle.herbier.library;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed in a form, to go on with later.
 *
 * @param address of the form, in the site, without its base
 * @param fields as they were typed, by name, in the form's order
 * @param saved when
 */
public record Draft(String address, Map<String, List<String>> fields, Instant saved) {

    public Draft {
        fields = new LinkedHashMap<>(fields);
    }

    /** Its fields, as the database keeps them. */
    record Fields(Map<String, List<String>> fields) {}
}
