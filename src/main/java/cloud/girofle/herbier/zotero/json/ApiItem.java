package cloud.girofle.herbier.zotero.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An item as Zotero's own JSON holds it: in the replies of the Web API, wrapped in {@code data}; in
 * Better BibTeX's exports, with its notes and attachments inside.
 *
 * @param line where it begins in its file; 0 where there is no file
 * @param library the address of its library, {@code http://zotero.org/groups/7}, or empty
 * @param values its properties
 */
record ApiItem(int line, String library, Map<String, JsonNode> values) {

    private static final String ADDRESS = "http://zotero.org/";

    /** Unwraps an entry of a file. */
    static ApiItem of(JsonEntries.Entry entry) {
        Map<String, JsonNode> outside = entry.values();
        JsonNode data = outside.get("data");
        if (data == null || !data.isObject()) {
            return new ApiItem(entry.line(), "", outside);
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        data.properties().forEach(each -> values.put(each.getKey(), each.getValue()));
        JsonNode key = outside.get("key");
        if (key != null) {
            values.putIfAbsent("key", key);
        }
        return new ApiItem(entry.line(), library(outside.get("library")), values);
    }

    /** Unwraps an item of a library whose address is known. */
    static ApiItem of(JsonNode item, String library) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        item.path("data").properties().forEach(each -> values.put(each.getKey(), each.getValue()));
        values.putIfAbsent("key", item.path("key"));
        return new ApiItem(0, library, values);
    }

    /** An attachment or note written inside this item. */
    ApiItem inside(JsonNode node) {
        Map<String, JsonNode> own = new LinkedHashMap<>();
        node.properties().forEach(each -> own.put(each.getKey(), each.getValue()));
        return new ApiItem(line, library, own);
    }

    private static String library(@org.jspecify.annotations.Nullable JsonNode library) {
        if (library == null || !library.has("id")) {
            return "";
        }
        String kind = library.path("type").asString("user").equals("group") ? "groups/" : "users/";
        return ADDRESS + kind + library.path("id").asString("");
    }

    /** The property as text; empty where there is none. */
    String text(String name) {
        return JsonText.of(values.get(name)).strip();
    }

    /** The elements of a property that is a list, or the one value that stands for it. */
    Stream<JsonNode> list(String name) {
        JsonNode value = values.get(name);
        return value == null || value.isNull() ? Stream.empty() : JsonText.elements(value);
    }

    String type() {
        return text("itemType");
    }

    boolean is(String type) {
        return type().equals(type);
    }

    /** Zotero's key of eight letters; or, in an export that has none, the item's number. */
    String key() {
        return first("key", "itemKey", "itemID");
    }

    /** Zotero's address of the item, else the name that is most its own. */
    String localId() {
        String uri = text("uri");
        String key = first("key", "itemKey");
        if (!uri.isEmpty()) {
            return uri;
        }
        return key.isEmpty()
                ? first("citationKey", "citekey", "itemID")
                : library.isEmpty() ? key : library + "/items/" + key;
    }

    /** The key of the item that this one is a child of. */
    Optional<String> parent() {
        return Optional.of(text("parentItem"))
                .filter(key -> !key.isEmpty() && !key.equals("false"));
    }

    /** Whether it is in the bin. */
    boolean isTrashed() {
        return List.of("1", "true").contains(text("deleted"));
    }

    private String first(String... names) {
        return Stream.of(names)
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
