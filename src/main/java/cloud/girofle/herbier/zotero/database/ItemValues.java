package cloud.girofle.herbier.zotero.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fills items with what they say of themselves: fields, creators, keywords, relations. */
final class ItemValues {

    private final Rows rows;
    private final Names names;
    private final LibraryItems items;

    ItemValues(Rows rows, Names names, LibraryItems items) {
        this.rows = rows;
        this.names = names;
        this.items = items;
    }

    void fill() throws SQLException {
        fields();
        creators();
        tags();
        relations();
    }

    private void fields() throws SQLException {
        rows.each(
                "SELECT d.itemID, d.fieldID, v.value FROM itemData d"
                        + " JOIN itemDataValues v USING (valueID)",
                Set.of("itemData", "itemDataValues"),
                row -> {
                    ObjectNode item = items.find(row.number(1)).orElse(null);
                    String field = names.fields().getOrDefault(row.number(2), "");
                    if (item != null && !field.isEmpty()) {
                        item.put(field, Moments.value(field, row.text(3)));
                    }
                });
    }

    private void creators() throws SQLException {
        Map<Long, Map<Long, ObjectNode>> inOrder = new HashMap<>();
        rows.each(
                "SELECT i.itemID, i.orderIndex, i.creatorTypeID, c.lastName, c.firstName, c.fieldMode"
                        + " FROM itemCreators i JOIN creators c USING (creatorID)",
                Set.of("itemCreators", "creators"),
                row -> {
                    if (items.find(row.number(1)).isPresent()) {
                        inOrder.computeIfAbsent(row.number(1), any -> new TreeMap<>())
                                .put(row.number(2), creator(row));
                    }
                });
        inOrder.forEach((id, creators) ->
                items.find(id)
                        .ifPresent(item -> item.putArray("creators").addAll(creators.values())));
    }

    private ObjectNode creator(Rows.Row row) throws SQLException {
        ObjectNode creator = JsonNodeFactory.instance.objectNode();
        creator.put("creatorType", names.roles().getOrDefault(row.number(3), "author"));
        if (row.number(6) == 1) {
            return creator.put("name", row.text(4));
        }
        return creator.put("lastName", row.text(4)).put("firstName", row.text(5));
    }

    private void tags() throws SQLException {
        rows.each(
                "SELECT i.itemID, t.name, i.type FROM itemTags i JOIN tags t USING (tagID)",
                Set.of("itemTags", "tags"),
                row -> {
                    ObjectNode item = items.find(row.number(1)).orElse(null);
                    if (item != null) {
                        LibraryItems.list(item, "tags")
                                .addObject()
                                .put("tag", row.text(2))
                                .put("type", row.number(3));
                    }
                });
    }

    private void relations() throws SQLException {
        rows.each(
                "SELECT itemID, predicateID, object FROM itemRelations",
                Set.of("itemRelations"),
                row -> {
                    ObjectNode item = items.find(row.number(1)).orElse(null);
                    String predicate = names.predicates().getOrDefault(row.number(2), "");
                    if (item != null && !predicate.isEmpty()) {
                        ObjectNode relations =
                                item.get("relations") instanceof ObjectNode known
                                        ? known
                                        : item.putObject("relations");
                        LibraryItems.list(relations, predicate).add(row.text(3));
                    }
                });
    }
}
