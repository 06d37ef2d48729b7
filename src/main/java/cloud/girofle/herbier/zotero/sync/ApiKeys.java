package cloud.girofle.herbier.zotero.sync;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that open libraries which are not public, from the environment only: {@code
 * HERBIER_ZOTERO_KEY_GIROFLE} for the source {@code girofle}, else {@code HERBIER_ZOTERO_KEY}. A
 * key goes into the header of requests and nowhere else: this class has no way to show one.
 * Thread-safe.
 */
public final class ApiKeys {

    /** What the names of these variables begin with. */
    public static final String VARIABLE = "HERBIER_ZOTERO_KEY";

    /** Where there is none. */
    public static final ApiKeys NONE = new ApiKeys(Map.of());

    private final Map<String, String> byVariable;

    private ApiKeys(Map<String, String> byVariable) {
        this.byVariable = Map.copyOf(byVariable);
    }

    /** Those of an environment. */
    public static ApiKeys of(Map<String, String> environment) {
        Map<String, String> keys = new HashMap<>();
        environment.forEach((name, value) -> {
            if (isVariable(name) && !value.isBlank()) {
                keys.put(name, value.strip());
            }
        });
        return new ApiKeys(keys);
    }

    /** Whether a variable of that name holds a key. */
    public static boolean isVariable(String name) {
        return name.equals(VARIABLE) || name.startsWith(VARIABLE + "_");
    }

    /** Whether a value can be a key: letters and digits. */
    public static boolean isKey(String value) {
        return value.strip().matches("[A-Za-z0-9]{0,128}");
    }

    /** The variable that holds the key of that source, or should. */
    public String variable(String source) {
        String own = VARIABLE + "_" + source.toUpperCase(Locale.ROOT).replace('-', '_');
        boolean shared = !byVariable.containsKey(own) && byVariable.containsKey(VARIABLE);
        return shared ? VARIABLE : own;
    }

    /** The key for that source. */
    Optional<String> key(String source) {
        return Optional.ofNullable(byVariable.get(variable(source)));
    }
}
