package cloud.girofle.herbier.zotero.database;

import cloud.girofle.herbier.zotero.reading.Limits;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The items of one library, each in the shape that the Web API gives its {@code data}. Not
 * thread-safe.
 */
final class LibraryItems {

    private final Map<Long, ObjectNode> byId = new TreeMap<>();
    private final Map<Long, String> keys = new HashMap<>();
    private int trashed;

    /** Those of the library, of which only type, key and dates are known yet. */
    static LibraryItems of(Rows rows, Names names, DatabaseLibrary library) throws SQLException {
        LibraryItems items = new LibraryItems();
        rows.each(
                "SELECT itemID, key, itemTypeID, dateAdded, dateModified FROM items"
                        + " WHERE libraryID = "
                        + library.id(),
                Set.of("items"),
                row -> {
                    if (items.byId.size() == Limits.MOST_ENTRIES) {
                        throw new Rows.TooManyException();
                    }
                    ObjectNode item = JsonNodeFactory.instance.objectNode();
                    items.byId.put(row.number(1), item);
                    items.keys.put(row.number(1), row.text(2));
                    item.put("itemType", names.types().getOrDefault(row.number(3), ""));
                    item.put("dateAdded", Moments.of(row.text(4)));
                    item.put("dateModified", Moments.of(row.text(5)));
                });
        rows.each(
                "SELECT itemID FROM deletedItems",
                Set.of("deletedItems"),
                row ->
                        items.find(row.number(1))
                                .ifPresent(item -> {
                                    item.put("deleted", 1);
                                    items.trashed++;
                                }));
        return items;
    }

    /** The item of that number, unless it is another library's. */
    Optional<ObjectNode> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Makes an item the child of another; a zero makes it nobody's. */
    void under(ObjectNode child, long parent) {
        if (parent != 0) {
            child.put("parentItem", keys.getOrDefault(parent, String.valueOf(parent)));
        }
    }

    String key(long id) {
        return keys.getOrDefault(id, "");
    }

    /** The list of that name, made where there is none. */
    static ArrayNode list(ObjectNode node, String name) {
        return node.get(name) instanceof ArrayNode list ? list : node.putArray(name);
    }

    /** All, as the API wraps them, in the order in which Zotero got them. */
    List<ObjectNode> all() {
        return byId.entrySet().stream()
                .map(item -> {
                    ObjectNode whole = JsonNodeFactory.instance.objectNode();
                    whole.put("key", key(item.getKey()));
                    whole.set("data", item.getValue());
                    return whole;
                })
                .toList();
    }

    /** Those that are nobody's children. */
    List<ObjectNode> alone() {
        return byId.values().stream().filter(item -> !item.has("parentItem")).toList();
    }

    /** How many are in the bin. */
    int trashed() {
        return trashed;
    }

    /** Whether it has files that Zotero keeps. */
    boolean haveFiles() {
        return byId.values().stream()
                .map(item -> item.path("linkMode").asString(""))
                .anyMatch(mode -> mode.startsWith("imported"));
    }
}
