package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.reference.Record;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Reads a record from an export that breaks off: what it says counts, what it leaves out may have
 * stood in the part that is missing, and stays.
 */
final class Patch {

    private Patch() {}

    static Record over(Record before, Record now) {
        Map<String, String> fields = new LinkedHashMap<>(now.fields());
        if (now.type().equals(before.type())) {
            before.fields().forEach(fields::putIfAbsent);
        }
        return new Record(
                now.localId(),
                now.type(),
                fields,
                now.creators().isEmpty() ? before.creators() : now.creators(),
                both(now.tags(), before.tags()),
                both(now.notes(), before.notes()),
                both(now.attachments(), before.attachments()),
                both(now.collections(), before.collections()),
                both(now.relations(), before.relations()));
    }

    private static <T> List<T> both(List<T> now, List<T> before) {
        LinkedHashSet<T> both = new LinkedHashSet<>(now);
        both.addAll(before);
        return List.copyOf(both);
    }
}
