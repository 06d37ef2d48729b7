package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What EndNote's words are called in Zotero: {@code endnote-types.tsv} and {@code
 * endnote-fields.tsv}. One element stands for many fields: which one depends on the item's type.
 */
final class EndNoteVocabulary {

    private static final Map<String, String> TYPES = new HashMap<>();
    private static final Map<String, String> FIELDS =
            TsvTable.read(EndNoteVocabulary.class, "endnote-fields.tsv");

    static {
        TsvTable.read(EndNoteVocabulary.class, "endnote-types.tsv")
                .forEach((name, meaning) -> {
                    int tab = meaning.indexOf('\t');
                    TYPES.put(name, meaning.substring(tab + 1));
                    TYPES.put(meaning.substring(0, tab), meaning.substring(tab + 1));
                });
    }

    private EndNoteVocabulary() {}

    /**
     * The item type of a record. The name of the reference type goes before its number, which
     * Zotero gets wrong; a type of EndNote's user keeps its name, and none at all is a document.
     */
    static String type(XmlElement record) {
        Optional<XmlElement> refType = record.all("ref-type").stream().findFirst();
        String name = refType.map(type -> type.attribute("name")).orElse("");
        String number = refType.map(XmlElement::words).orElse("");
        if (TYPES.containsKey(name)) {
            return ofMany(record, TYPES.getOrDefault(name, name));
        }
        if (TYPES.containsKey(number)) {
            return ofMany(record, TYPES.getOrDefault(number, number));
        }
        return name.isEmpty() || name.equals("undefined") ? "document" : name;
    }

    /**
     * Zotero writes several of its types as one of EndNote's; their other fields tell some apart.
     */
    private static String ofMany(XmlElement record, String type) {
        boolean kind = !record.first("work-type").isEmpty();
        boolean medium = !record.first("misc2").isEmpty();
        if (type.equals("letter") && medium && !kind) {
            return "interview";
        }
        if (type.equals("film") && medium && !kind) {
            return "podcast";
        }
        boolean programme = !record.first("titles", "secondary-title").isEmpty();
        boolean episode = !record.first("misc1").isEmpty();
        return type.equals("film") && (programme || episode) ? "tvBroadcast" : type;
    }

    /** The base field that an element fills in an item of that type; empty when there is none. */
    static Optional<String> field(String element, String type) {
        return candidates(element, type)
                .filter(field -> has(type, field))
                .findFirst()
                .or(() -> candidates(element, type).findFirst());
    }

    /** The role that an element gives in an item of that type; empty when there is none. */
    static Optional<String> role(String element, String type) {
        List<String> roles =
                ItemTypes.find(type).map(ItemTypes.ItemType::roles).orElse(List.of("author"));
        Optional<String> fitting = candidates(element, type).filter(roles::contains).findFirst();
        return element.equals("authors")
                ? fitting.or(() -> Optional.of(roles.getFirst()))
                : fitting.or(() -> candidates(element, type).reduce((first, last) -> last));
    }

    private static Stream<String> candidates(String element, String type) {
        return Stream.of(FIELDS.getOrDefault(element, "").split(" ", -1))
                .filter(each -> !each.isEmpty())
                .filter(each -> each.indexOf(':') < 0 || each.startsWith(type + ":"))
                .map(each -> each.substring(each.indexOf(':') + 1));
    }

    private static boolean has(String type, String baseField) {
        return ItemTypes.find(type).flatMap(known -> known.fieldFor(baseField)).isPresent();
    }
}
