package cloud.girofle.herbier.zotero;

import static java.util.stream.Collectors.toMap;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the library held that the samples of {@code exports} were made from. */
public final class ZoteroLibrary {

    private static final Set<String> NO_FIELD =
            Set.of(
                    "key version itemType creators tags relations collections dateAdded dateModified"
                            .split(" ", -1));

    private final JsonNode root;

    private ZoteroLibrary(JsonNode root) {
        this.root = root;
    }

    public static ZoteroLibrary read() {
        var json = JsonMapper.builder().build();
        return new ZoteroLibrary(json.readTree(Shared.sample("exports/library.json").toFile()));
    }

    /** Works, standalone notes and standalone attachments. */
    public List<JsonNode> top() {
        return items().stream().filter(item -> !item.has("parentItem")).toList();
    }

    public List<JsonNode> children(JsonNode item, String type) {
        return items().stream()
                .filter(child -> text(child, "parentItem").equals(text(item, "key")))
                .filter(child -> text(child, "itemType").equals(type))
                .toList();
    }

    public static String text(JsonNode item, String field) {
        return item.path(field).asString("");
    }

    /** Fields as a file export writes them: an access date without T and Z. */
    public static Map<String, String> fields(JsonNode item) {
        Map<String, String> fields = new LinkedHashMap<>();
        item.properties().stream()
                .filter(field -> !NO_FIELD.contains(field.getKey()))
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString("")));
        fields.values().removeIf(String::isEmpty);
        fields.computeIfPresent("accessDate", (name, date) -> day(date));
        return fields;
    }

    public static String day(String date) {
        return date.replace('T', ' ').replace("Z", "");
    }

    public static List<Creator> creators(JsonNode item) {
        List<Creator> creators = new ArrayList<>();
        for (JsonNode creator : item.path("creators")) {
            String last = text(creator, creator.has("name") ? "name" : "lastName");
            creators.add(
                    new Creator(text(creator, "creatorType"), last, text(creator, "firstName")));
        }
        return creators;
    }

    public static List<Tag> tags(JsonNode item) {
        List<Tag> tags = new ArrayList<>();
        item.path("tags")
                .forEach(
                        tag -> tags.add(new Tag(text(tag, "tag"), tag.path("type").asInt(0) == 1)));
        return tags;
    }

    public static LinkMode linkMode(JsonNode attachment) {
        return LinkMode.valueOf(text(attachment, "linkMode").toUpperCase(Locale.ROOT));
    }

    /** Keys of the items related to this one. */
    public static List<String> related(JsonNode item) {
        return list(item.path("relations").path("dc:relation")).stream()
                .map(uri -> uri.substring(uri.lastIndexOf('/') + 1))
                .toList();
    }

    /** The path of names of each collection, by key. */
    public Map<String, String> collectionPaths() {
        return paths(
                StreamSupport.stream(root.path("collections").spliterator(), false)
                        .map(each ->
                                new Collection(
                                        text(each, "key"),
                                        text(each, "name"),
                                        each.path("parentCollection").isString()
                                                ? text(each, "parentCollection")
                                                : ""))
                        .toList());
    }

    /** The path of names of each collection, by id: names repeat, paths here do not. */
    public static Map<String, String> paths(List<Collection> collections) {
        Map<String, Collection> byId =
                collections.stream().collect(toMap(Collection::id, Function.identity()));
        return collections.stream()
                .collect(toMap(Collection::id, collection -> path(collection, byId)));
    }

    public static List<String> list(JsonNode node) {
        List<String> values = new ArrayList<>();
        if (node.isString()) {
            values.add(node.asString());
        }
        node.values().forEach(value -> values.add(value.asString("")));
        return values;
    }

    private static String path(Collection collection, Map<String, Collection> byId) {
        Collection parent = byId.get(collection.parentId());
        return (parent == null ? "" : path(parent, byId) + " / ") + collection.name();
    }

    private List<JsonNode> items() {
        return StreamSupport.stream(root.path("items").spliterator(), false).toList();
    }
}
