package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The collections of a file of Zotero's JSON: a list, as in the Web API, where items name those
 * that hold them; or a map, as in Better BibTeX's exports, where each names its items. Not
 * thread-safe.
 */
final class ApiCollections {

    private final Problems problems;
    private final boolean live;
    private final Map<String, Collection> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> holding = new HashMap<>();
    private final Set<String> trashed = new HashSet<>();

    /** Those of a file. */
    ApiCollections(Problems problems) {
        this(problems, false);
    }

    private ApiCollections(Problems problems, boolean live) {
        this.problems = problems;
        this.live = live;
    }

    /**
     * Those of a library that is followed. When one of them is deleted the server does not say so
     * of its items: an item may name one that is no more.
     */
    static ApiCollections live(Problems problems) {
        return new ApiCollections(problems, true);
    }

    /** Reads those that stand beside the items. */
    void read(String text) {
        JsonNode found = property(text);
        (found.isObject() ? found.values().stream() : found.valueStream()).forEach(this::add);
    }

    /** Adds one; those in the bin stay out. */
    void add(JsonNode written) {
        JsonNode node = written.has("data") ? written.path("data") : written;
        String id =
                first(written, "key").isEmpty() ? first(node, "key", "id") : first(written, "key");
        if (node.path("deleted").asBoolean(false)) {
            trashed.add(id);
        } else if (!id.isEmpty()) {
            byId.put(
                    id,
                    new Collection(
                            id, first(node, "name"), first(node, "parentCollection", "parent")));
            for (JsonNode item : node.path("items")) {
                String key = item.isObject() ? first(item, "key", "itemID") : JsonText.of(item);
                holding.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(id);
            }
        }
    }

    /**
     * The ids of those that hold an item. One that the file does not describe is told, and left
     * out.
     */
    Set<String> holding(ApiItem item) {
        Set<String> ids = new LinkedHashSet<>();
        item.list("collections").map(JsonText::of).forEach(ids::add);
        ids.addAll(holding.getOrDefault(item.key(), Set.of()));
        ids.addAll(holding.getOrDefault(item.text("itemID"), Set.of()));
        ids.removeIf(this::isTrashed);
        ids.stream()
                .filter(id -> !byId.containsKey(id) && !live)
                .forEach(id -> problems.tellOnce("", Kind.DANGLING, id));
        ids.retainAll(byId.keySet());
        return ids;
    }

    /** All, parents before their children; one whose parent is not there stands at the root. */
    List<Collection> all() {
        Map<String, Collection> placed = new LinkedHashMap<>();
        for (Collection collection : byId.values()) {
            if (!isTrashed(collection.id())) {
                place(collection, placed, new ArrayList<>());
            }
        }
        return List.copyOf(placed.values());
    }

    /** Whether it is in the bin, or within one that is. */
    private boolean isTrashed(String id) {
        String above = id;
        for (int depth = 0; depth < Limits.MOST_DEPTH && !trashed.contains(above); depth++) {
            Collection collection = byId.get(above);
            above = collection == null ? "" : collection.parentId();
        }
        return trashed.contains(above);
    }

    private void place(Collection collection, Map<String, Collection> placed, List<String> below) {
        if (placed.containsKey(collection.id())) {
            return;
        }
        String parentId = collection.parentId();
        Collection parent = byId.get(parentId);
        boolean circle = below.contains(parentId) || parentId.equals(collection.id());
        if (parent == null || circle || below.size() >= Limits.MOST_DEPTH) {
            if (!parentId.isEmpty()) {
                problems.tellOnce(collection.name(), Kind.DANGLING, parentId);
            }
            placed.put(collection.id(), new Collection(collection.id(), collection.name(), ""));
        } else {
            below.add(collection.id());
            place(parent, placed, below);
            placed.putIfAbsent(collection.id(), collection);
        }
    }

    /** The first of these that says something; the API writes {@code false} for nothing. */
    private static String first(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (!value.isBoolean() && !JsonText.of(value).isEmpty()) {
                return JsonText.of(value);
            }
        }
        return "";
    }

    private static JsonNode property(String text) {
        try (JsonParser parser = JsonText.READER.createParser(new StringReader(text))) {
            if (parser.nextToken() != null && parser.isExpectedStartObjectToken()) {
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    if (name.equals("collections")) {
                        return parser.readValueAsTree();
                    }
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.arrayNode(); // What is broken is told with the items.
        }
        return JsonNodeFactory.instance.arrayNode();
    }
}
