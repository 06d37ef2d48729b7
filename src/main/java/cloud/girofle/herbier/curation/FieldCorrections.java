package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.CreatorLines;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns a form in which somebody wrote what the fields of a reference should say into corrections:
 * only what differs from its sources becomes one.
 */
public final class FieldCorrections {

    private final Reference said;

    /**
     * Against what the sources say.
     *
     * @param said as {@link Uncorrected} tells it
     */
    public FieldCorrections(Reference said) {
        this.said = said;
    }

    /**
     * What the sources say of its type, its creators, as {@link CreatorLines}, and its base fields;
     * silence is left out.
     */
    public Map<String, String> said() {
        return fields(said);
    }

    /** The same of a reference as it stands. */
    public static Map<String, String> fields(Reference reference) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Correction.TYPE, reference.type());
        fields.put(Correction.CREATORS, CreatorLines.write(reference.creators()));
        reference
                .fields()
                .forEach((name, value) ->
                        fields.put(ItemTypes.baseField(reference.type(), name), value));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /**
     * The corrections as they become.
     *
     * @param before those that the form was opened on, of fields and of all else
     * @param typed what the form says of each field it showed, by the names of {@link #said}; empty
     *     leaves a field out
     */
    public Map<String, String> of(Map<String, String> before, Map<String, String> typed) {
        Map<String, String> told = said();
        Map<String, String> corrections = new LinkedHashMap<>(before);
        typed.forEach((name, value) -> {
            String source = told.getOrDefault(name, "");
            if (isSame(name, value, source)) {
                corrections.remove(name);
            } else if (!isSame(name, value, before.getOrDefault(name, source))) {
                corrections.put(name, value.strip());
            }
        });
        return corrections;
    }

    /** Whether two values say the same: browsers send lines and spaces their own way. */
    public static boolean isSame(String name, String one, String other) {
        return name.equals(Correction.CREATORS)
                ? CreatorLines.read(one).equals(CreatorLines.read(other))
                : plain(one).equals(plain(other));
    }

    private static String plain(String value) {
        return value.strip()
                .replaceAll("[ \\t\\u00a0\\u202f]*\\R\\s*", "\n")
                .replaceAll("[ \\t]+", " ");
    }
}
