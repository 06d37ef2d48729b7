package cloud.girofle.herbier.zotero.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The collections of one library, in the shape of the Web API. A library that is taken beside
 * others is itself a collection, which holds all of them.
 */
final class Shelves {

    private final Map<Long, ObjectNode> byId = new LinkedHashMap<>();
    private final Map<Long, String> keys = new HashMap<>();
    private final String top;

    private Shelves(String top) {
        this.top = top;
    }

    static Shelves of(Rows rows, DatabaseLibrary library, boolean amongOthers) throws SQLException {
        Shelves shelves = new Shelves(amongOthers ? "groups/" + library.group() : "");
        if (amongOthers) {
            shelves.byId.put(0L, collection(shelves.top, library.name()));
        }
        Map<Long, Long> parents = new HashMap<>();
        rows.each(
                "SELECT collectionID, key, collectionName, parentCollectionID FROM collections"
                        + " WHERE libraryID = "
                        + library.id(),
                Set.of("collections"),
                row -> {
                    long id = row.number(1);
                    String key = amongOthers ? shelves.top + "/" + row.text(2) : row.text(2);
                    shelves.keys.put(id, key);
                    shelves.byId.put(id, collection(key, row.text(3)));
                    parents.put(id, row.number(4));
                });
        parents.forEach((id, parent) -> shelves.put(id, parent));
        shelves.trash(rows);
        return shelves;
    }

    /** Puts items into their collections; those in none into that of the whole library. */
    void fill(Rows rows, LibraryItems items) throws SQLException {
        rows.each(
                "SELECT collectionID, itemID FROM collectionItems",
                Set.of("collectionItems"),
                row -> {
                    String key = keys.getOrDefault(row.number(1), "");
                    ObjectNode item = items.find(row.number(2)).orElse(null);
                    if (item != null && !key.isEmpty()) {
                        LibraryItems.list(item, "collections").add(key);
                    }
                });
        if (!top.isEmpty()) {
            items.alone().forEach(item -> LibraryItems.list(item, "collections").add(top));
        }
    }

    private void put(long id, long parent) {
        ObjectNode collection = byId.get(id);
        if (collection != null) {
            collection.put("parentCollection", keys.getOrDefault(parent, top));
        }
    }

    private void trash(Rows rows) throws SQLException {
        rows.each(
                "SELECT collectionID FROM deletedCollections",
                Set.of("deletedCollections"),
                row -> {
                    ObjectNode collection = byId.get(row.number(1));
                    if (collection != null) {
                        collection.put("deleted", true);
                    }
                });
    }

    List<JsonNode> all() {
        return List.copyOf(byId.values());
    }

    private static ObjectNode collection(String key, String name) {
        return JsonNodeFactory.instance.objectNode().put("key", key).put("name", name);
    }
}
