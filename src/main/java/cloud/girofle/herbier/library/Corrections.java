package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Correction;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of corrections. */
final class Corrections {

    private record Corrected(String reference, Correction correction) {}

    private Corrections() {}

    /** What is corrected of a reference, and to what; the latest of several on one thing. */
    static Map<String, String> content(Handle handle, String key) {
        Map<String, String> content = new LinkedHashMap<>();
        for (Correction each : of(handle, List.of(key)).getOrDefault(key, List.of())) {
            content.remove(each.field());
            content.put(each.field(), each.value());
        }
        return content;
    }

    /** Makes that be what is given; what stays as it is keeps its author, moment and reason. */
    static void replace(
            Handle handle,
            String key,
            Map<String, String> content,
            String author,
            String why,
            Instant now) {
        Map<String, String> before = content(handle, key);
        for (String field : before.keySet()) {
            if (!before.get(field).equals(content.get(field))) {
                handle.execute(
                        "DELETE FROM correction WHERE reference = ? AND field = ?", key, field);
            }
        }
        content.forEach((field, value) -> {
            if (!value.equals(before.get(field))) {
                add(handle, key, new Correction(field, value, author, now, why));
            }
        });
    }

    private static void add(Handle handle, String key, Correction correction) {
        handle.execute(
                """
                INSERT INTO correction (reference, field, value, author, at, reason)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                key,
                correction.field(),
                correction.value(),
                correction.author(),
                Moment.write(correction.at()),
                correction.reason());
    }

    /** Those of some references, the latest last. */
    static Map<String, List<Correction>> of(Handle handle, List<String> keys) {
        return handle
                .createQuery(
                        """
                        SELECT reference, field, value, author, at, reason FROM correction
                         WHERE reference IN (<keys>) ORDER BY number
                        """)
                .bindList("keys", keys)
                .map((row, at) ->
                        new Corrected(
                                row.getString(1),
                                new Correction(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        Moment.read(row.getString(5)),
                                        row.getString(6))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Corrected::reference,
                                HashMap::new,
                                Collectors.mapping(Corrected::correction, Collectors.toList())));
    }
}
