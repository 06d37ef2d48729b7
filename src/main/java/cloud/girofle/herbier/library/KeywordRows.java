package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Keywords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What curators made of keywords, and who bears one. */
final class KeywordRows {

    private KeywordRows() {}

    /** What they became; an entry's id is the keyword's. */
    static Keywords read(Handle handle) {
        Map<String, String> becomes = new HashMap<>();
        handle.select(
                        """
                        SELECT id, content ->> '$.becomes' FROM entry
                         WHERE kind = ? AND withdrawn = 0 AND content ->> '$.becomes' <> ''
                        """,
                        Subject.Kind.KEYWORD.name())
                .map((row, at) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(each -> becomes.put(each.getKey(), each.getValue()));
        return becomes.isEmpty() ? Keywords.AS_THEY_ARE : new Keywords(becomes);
    }

    /** Those that present references bear, by name. */
    static List<KeywordUse> uses(Handle handle) {
        return handle.select(
                        """
                        SELECT t.value ->> '$.name', count(*),
                               sum(coalesce(t.value ->> '$.automatic', 0))
                          FROM reference r, json_each(r.content, '$.tags') t
                         WHERE r.status = 'PRESENT' GROUP BY 1 ORDER BY 1
                        """)
                .map((row, at) -> new KeywordUse(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** The keys of references that were last computed to bear any of these, by their ids. */
    static Set<String> bearing(Handle handle, Set<String> ids) {
        Set<String> keys = new HashSet<>();
        if (!ids.isEmpty()) {
            handle.select(
                            """
                            SELECT r.key, t.value ->> '$.name'
                              FROM reference r, json_each(r.content, '$.tags') t
                            """)
                    .map((row, at) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(each -> {
                        if (ids.contains(Keywords.id(each.getValue()))) {
                            keys.add(each.getKey());
                        }
                    });
        }
        return keys;
    }
}
