package cloud.girofle.herbier.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said of a work, field by field, to be held against what somebody else says of it. Silence
 * contradicts nothing, and neither does another way to write the same.
 */
public final class Statements {

    /** Kept by machines, or different by nature. */
    private static final Set<String> UNTOLD = Set.of("citationKey", "accessDate", "libraryCatalog");

    private Statements() {}

    /**
     * What a record says: {@code itemType} where that says anything, {@code creators}, and the
     * fields that Zotero knows, by their base names.
     */
    public static Map<String, String> of(Record item) {
        return of(item.type(), item.creators(), item.fields());
    }

    /** The same of a reference. */
    public static Map<String, String> of(Reference reference) {
        return of(reference.type(), reference.creators(), reference.fields());
    }

    private static Map<String, String> of(
            String type, List<Creator> creators, Map<String, String> fields) {
        Map<String, String> says = new LinkedHashMap<>();
        if (!type.equals("document")) {
            says.put("itemType", type);
        }
        if (!creators.isEmpty()) {
            says.put("creators", names(creators));
        }
        fields.forEach((name, value) -> {
            String base = ItemTypes.baseField(type, name);
            if (!base.contains(":") && !UNTOLD.contains(base)) {
                says.put(base, value);
            }
        });
        return says;
    }

    /** People, in a line. */
    public static String names(List<Creator> creators) {
        return creators.stream().map(Creator::sortName).collect(Collectors.joining(" ; "));
    }

    /** Whether two values of a field say the same. */
    public static boolean same(String field, String one, String other) {
        return plain(field, one).equals(plain(field, other));
    }

    /** What a value says, however it is written: a date by its day, a text without its spacing. */
    public static String plain(String field, String value) {
        String day = field.equals("date") ? ItemDate.parse(value).sortKey() : "";
        return day.isEmpty() ? value.strip().replaceAll("\\s+", " ") : day;
    }
}
