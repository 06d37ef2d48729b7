package cloud.girofle.herbier.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A word on a note or a question: the content of its {@link Entry}.
 *
 * @param text Markdown
 * @param on what it is a word on, see {@link Subject#name}
 * @param language of the text: {@code fr}
 */
public record Comment(String text, String on, String language) {

    /** Read from the content of an entry. */
    public static Comment of(Map<String, String> content) {
        return new Comment(
                content.getOrDefault("text", ""),
                content.getOrDefault("on", ""),
                content.getOrDefault("language", "fr"));
    }

    /** As the content of an entry: empty fields are left out. */
    public Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("text", text);
        content.put("on", on);
        content.put("language", language);
        content.values().removeIf(String::isEmpty);
        return content;
    }
}
