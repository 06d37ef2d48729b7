package cloud.girofle.herbier.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * References to be read in an order, with a word on each.
 *
 * @param title its name
 * @param text what it is for, Markdown; may be empty
 * @param language of its words: {@code fr}
 * @param items in their order
 */
public record ReadingList(String title, String text, String language, List<Item> items) {

    /**
     * A reference of the list.
     *
     * @param reference its key
     * @param remark why it is here, one line, or empty
     */
    public record Item(String reference, String remark) {}

    public ReadingList {
        items = List.copyOf(items);
    }

    /** Read from the content of an entry: a line for each reference, its key first. */
    public static ReadingList of(Map<String, String> content) {
        List<Item> items = new ArrayList<>();
        content.getOrDefault("items", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String[] parts = line.split("\\s+", 2);
                    items.add(new Item(parts[0], parts.length > 1 ? parts[1] : ""));
                });
        return new ReadingList(
                content.getOrDefault("title", ""),
                content.getOrDefault("text", ""),
                content.getOrDefault("language", "fr"),
                items);
    }

    /** Whether one of its fields, as they are kept, has more characters than that. */
    public boolean isTooLong(int longest) {
        return content().values().stream().anyMatch(value -> value.length() > longest);
    }

    /** As the content of an entry: empty fields are left out. */
    public Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("title", title);
        content.put("text", text);
        content.put("language", language);
        content.put(
                "items",
                String.join(
                        "\n",
                        items.stream()
                                .map(item -> (item.reference() + " " + item.remark()).strip())
                                .toList()));
        content.values().removeIf(String::isEmpty);
        return content;
    }
}
