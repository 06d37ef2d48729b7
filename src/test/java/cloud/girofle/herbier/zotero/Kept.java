package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a format brings back of items that are known in full. */
final class Kept {

    int types;
    int fields;
    int creators;
    int otherRole;
    final List<String> otherTypes = new ArrayList<>();
    final List<String> changed = new ArrayList<>();
    final Map<String, List<String>> lost = new TreeMap<>();
    final Map<String, List<String>> lostRoles = new TreeMap<>();

    /** Compares an item with what came back; where the type is another one, field by base field. */
    void add(
            String place,
            String type,
            Map<String, String> wanted,
            List<Creator> people,
            Record item) {
        if (item.type().equals(type)) {
            types++;
        } else {
            otherTypes.add(type + ">" + item.type());
        }
        wanted.forEach((name, value) -> {
            String base = ItemTypes.baseField(type, name);
            String back = item.field(base);
            if (back.equals(value)) {
                fields++;
            } else if (back.isEmpty()) {
                lost.computeIfAbsent(base, key -> new ArrayList<>()).add(place);
            } else {
                changed.add(place + " " + base + " " + value + " > " + back);
            }
        });
        for (Creator person : people) {
            if (item.creators().contains(person)) {
                creators++;
            } else if (item.creators().stream().anyMatch(isNamed(person))) {
                otherRole++;
            } else {
                lostRoles.computeIfAbsent(person.role(), key -> new ArrayList<>()).add(place);
            }
        }
    }

    private static java.util.function.Predicate<Creator> isNamed(Creator person) {
        return other -> other.sortName().equals(person.sortName());
    }

    int lostFields() {
        return lost.values().stream().mapToInt(List::size).sum();
    }

    int lostCreators() {
        return lostRoles.values().stream().mapToInt(List::size).sum();
    }

    String line(String format) {
        return "%s: %d types; fields: %d kept, %d changed, %d lost; creators: %d kept, %d in another role, %d lost"
                .formatted(
                        format,
                        types,
                        fields,
                        changed.size(),
                        lostFields(),
                        creators,
                        otherRole,
                        lostCreators());
    }
}
