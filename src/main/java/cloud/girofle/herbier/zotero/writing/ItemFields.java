package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Extra;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a record by their base names, in an order that does not depend on its source. */
final class ItemFields {

    private ItemFields() {}

    /** In the order of the item's type; then Zotero's other fields, by name. */
    static Map<String, String> of(Record item) {
        Map<String, String> left = new TreeMap<>();
        item.fields()
                .forEach((name, value) -> {
                    if (name.indexOf(':') < 0) {
                        left.put(ItemTypes.baseField(item.type(), name), value);
                    }
                });
        Map<String, String> fields = new LinkedHashMap<>();
        ItemTypes.find(item.type())
                .ifPresent(type ->
                        type.baseFields().values().stream()
                                .filter(left::containsKey)
                                .forEach(base -> fields.put(base, left.get(base))));
        left.forEach(fields::putIfAbsent);
        return fields;
    }

    /** What the item holds of one format's own, by that format's names: {@code bibtex:}. */
    static Map<String, String> foreign(Record item, String prefix) {
        Map<String, String> foreign = new TreeMap<>();
        item.fields()
                .forEach((name, value) -> {
                    if (name.startsWith(prefix)) {
                        foreign.put(name.substring(prefix.length()), value);
                    }
                });
        return foreign;
    }

    /** The key that cites it, as its field or a line of {@code extra} says; may be empty. */
    static String citationKey(Record item) {
        String own = item.fields().getOrDefault("citationKey", "");
        return own.isEmpty()
                ? Extra.line(item.fields().getOrDefault("extra", ""), "Citation Key").orElse("")
                : own;
    }

    /** Whether it is a note or a file that belongs to no work. */
    static boolean standsAlone(Record item) {
        return item.type().equals("note") || item.type().equals("attachment");
    }

    /** A text on one line. */
    static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
