package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.ItemTypes.ItemType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * CSL's {@code custom}, an object for what CSL has no variable for. We write there, under Zotero's
 * own names, the fields of an item and, where CSL's types do not tell it, its {@code zoteroType}.
 *
 * @param values by their names
 */
public record CslCustom(Map<String, String> values) {

    private static final Set<String> FIELDS = ItemTypes.fieldNames();

    /** The name of the item's type. */
    public static final String TYPE = "zoteroType";

    public CslCustom {
        values = Map.copyOf(values);
    }

    static CslCustom of(@Nullable JsonNode custom) {
        Map<String, String> values = new LinkedHashMap<>();
        if (custom != null && custom.isObject()) {
            custom.properties().forEach(each -> values.put(each.getKey(), text(each.getValue())));
        } else if (custom != null) {
            values.put("value", text(custom));
        }
        return new CslCustom(values);
    }

    /** A list or an object stays as it is written. */
    private static String text(JsonNode value) {
        return value.isContainer() ? value.toString() : JsonText.of(value);
    }

    /** The Zotero type, where it is told. */
    Optional<String> type() {
        return ItemTypes.find(values.getOrDefault(TYPE, "")).map(ItemType::name);
    }

    /** What is of Zotero, for an item of that type. */
    Map<String, String> fields(String type) {
        Map<String, String> fields = new LinkedHashMap<>(values);
        fields.keySet().removeIf(name -> !isField(type, name));
        return fields;
    }

    /** What is not. */
    Map<String, String> others(String type) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.keySet().removeIf(name -> isField(type, name) || name.equals(TYPE));
        return others;
    }

    private static boolean isField(String type, String name) {
        return ItemTypes.find(type).map(known -> known.baseFields().containsKey(name)).orElse(false)
                || FIELDS.contains(name);
    }
}
