package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Keywords;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The rows of keywords' colours. */
final class TagColors {

    private TagColors() {}

    /** Says which colours an export gives now; returns whether any differs from before. */
    static boolean save(Handle handle, long file, Map<String, String> colors) {
        Map<String, String> before = new LinkedHashMap<>();
        handle.select(
                        "SELECT tag, color FROM tag_color WHERE export_file = ? ORDER BY position",
                        file)
                .map((row, at) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(each -> before.put(each.getKey(), each.getValue()));
        if (before.equals(colors)
                && before.keySet().stream().toList().equals(colors.keySet().stream().toList())) {
            return false;
        }
        handle.execute("DELETE FROM tag_color WHERE export_file = ?", file);
        int position = 0;
        for (Map.Entry<String, String> each : colors.entrySet()) {
            handle.execute(
                    "INSERT INTO tag_color (export_file, tag, color, position) VALUES (?, ?, ?, ?)",
                    file,
                    each.getKey(),
                    each.getValue(),
                    position++);
        }
        return true;
    }

    /**
     * All, by the name that the keyword has now; where two differ, that of the most trusted source
     * is believed.
     */
    static Map<String, String> all(Handle handle) {
        Keywords keywords = KeywordRows.read(handle);
        Map<String, String> colors = new LinkedHashMap<>();
        handle.select(
                        """
                        SELECT c.tag, c.color FROM tag_color c
                          JOIN export_file f ON f.id = c.export_file
                          JOIN source s ON s.slug = f.source
                         ORDER BY s.trust, s.slug, f.rank, f.id, c.position
                        """)
                .map((row, at) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(each -> colors.putIfAbsent(keywords.now(each.getKey()), each.getValue()));
        return colors;
    }
}
