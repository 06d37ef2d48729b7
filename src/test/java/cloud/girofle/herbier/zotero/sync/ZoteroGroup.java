package cloud.girofle.herbier.zotero.sync;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A group as Zotero's server keeps it: each change gives the group its next version, and the object
 * that version; deletions are logged. The silent changes are silent here too. Thread-safe.
 */
public final class ZoteroGroup {

    static final JsonMapper JSON = new JsonMapper();

    /** What the server writes even where there is nothing, as of every item. */
    private static final List<String> ALWAYS =
            List.of("title", "date", "extra", "abstractNote", "language", "callNumber", "rights");

    /** An object and its version. */
    record Versioned(String key, long version, ObjectNode data) {}

    private final long id;
    private long version;
    private long logBegins;
    private final Map<String, Versioned> items = new TreeMap<>();
    private final Map<String, Versioned> collections = new TreeMap<>();
    private final Map<String, Map<String, Long>> deleted = new TreeMap<>();
    private Optional<Versioned> tagColors = Optional.empty();

    ZoteroGroup(long id) {
        this.id = id;
    }

    synchronized long version() {
        return version;
    }

    /** Where its deletions are remembered from. */
    synchronized long logBegins() {
        return logBegins;
    }

    /** Adds an item, or says what it is now. */
    public synchronized void item(String key, String data) {
        version++;
        ObjectNode node = (ObjectNode) JSON.readTree(data);
        items.put(key, new Versioned(key, version, node));
    }

    /** Adds a book of that title. */
    public void book(String key, String title) {
        item(key, JSON.createObjectNode().put("itemType", "book").put("title", title).toString());
    }

    /** Changes one property of an item. */
    public synchronized void set(String key, String property, Object value) {
        version++;
        ObjectNode data = known(items, key).data().deepCopy();
        data.set(property, JSON.valueToTree(value));
        items.put(key, new Versioned(key, version, data));
    }

    public void trash(String key) {
        set(key, "deleted", 1);
    }

    public synchronized void restore(String key) {
        version++;
        ObjectNode data = known(items, key).data().deepCopy();
        data.remove("deleted");
        items.put(key, new Versioned(key, version, data));
    }

    /** Deletes an item for good, and all that stands under it. */
    public synchronized void delete(String key) {
        version++;
        remove(key);
    }

    private void remove(String key) {
        items.remove(key);
        log("items", key);
        items(each -> each.data().path("parentItem").asString("").equals(key))
                .forEach(child -> remove(child.key()));
    }

    /** Adds a collection, or says what it is now. */
    public synchronized void collection(String key, String name, String parent) {
        version++;
        ObjectNode data = JSON.createObjectNode().put("key", key).put("name", name);
        if (parent.isEmpty()) {
            data.put("parentCollection", false);
        } else {
            data.put("parentCollection", parent);
        }
        collections.put(key, new Versioned(key, version, data));
    }

    /** Puts a collection into the bin; those within it stay as they are. */
    public synchronized void trashCollection(String key) {
        version++;
        ObjectNode data = known(collections, key).data().deepCopy().put("deleted", true);
        collections.put(key, new Versioned(key, version, data));
    }

    /** Deletes a collection; its items leave it, and their versions stay. */
    public synchronized void deleteCollection(String key) {
        version++;
        collections.remove(key);
        log("collections", key);
        items.replaceAll((any, item) -> {
            ObjectNode data = item.data().deepCopy();
            ArrayNode kept = JSON.createArrayNode();
            data.path("collections")
                    .forEach(each -> {
                        if (!each.asString("").equals(key)) {
                            kept.add(each);
                        }
                    });
            if (data.has("collections")) {
                data.set("collections", kept);
            }
            return new Versioned(item.key(), item.version(), data);
        });
    }

    /** Relates an item to another, which answers so too, though its version stays. */
    public synchronized void relate(String one, String other) {
        set(one, "relations", Map.of("dc:relation", uri(other)));
        ObjectNode data = known(items, other).data().deepCopy();
        data.set("relations", JSON.valueToTree(Map.of("dc:relation", List.of(uri(one)))));
        items.put(other, new Versioned(other, known(items, other).version(), data));
    }

    /** Gives keywords their colours: name, colour, name, colour… none to take them back. */
    public synchronized void color(String... namesAndColors) {
        version++;
        ArrayNode value = JSON.createArrayNode();
        for (int at = 0; at < namesAndColors.length; at += 2) {
            value.addObject().put("name", namesAndColors[at]).put("color", namesAndColors[at + 1]);
        }
        ObjectNode setting = JSON.createObjectNode();
        setting.set("value", value);
        tagColors =
                value.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Versioned("tagColors", version, setting));
        if (value.isEmpty()) {
            log("settings", "tagColors");
        }
    }

    /** Forgets what was deleted so far. */
    public synchronized void forgetDeletions() {
        logBegins = version;
        deleted.clear();
    }

    /** Goes back to an earlier version, as a server restored from a backup. */
    public synchronized void goBackTo(long earlier) {
        version = earlier;
        items.replaceAll(
                (key, item) -> new Versioned(key, Math.min(item.version(), earlier), item.data()));
    }

    /** The address of an item, which names it for ever. */
    public String uri(String key) {
        return "http://zotero.org/groups/" + id + "/items/" + key;
    }

    synchronized List<Versioned> items(Predicate<Versioned> which) {
        return items.values().stream().filter(which).toList();
    }

    synchronized List<Versioned> collections(Predicate<Versioned> which) {
        return collections.values().stream().filter(which).toList();
    }

    synchronized ObjectNode settings(long since) {
        ObjectNode settings = JSON.createObjectNode();
        tagColors
                .filter(each -> each.version() > since)
                .ifPresent(each ->
                        settings.set(
                                each.key(), each.data().deepCopy().put("version", each.version())));
        return settings;
    }

    synchronized ObjectNode deletedSince(long since) {
        ObjectNode log = JSON.createObjectNode();
        for (String kind : List.of("collections", "items", "searches", "tags", "settings")) {
            ArrayNode keys = log.putArray(kind);
            deleted.getOrDefault(kind, Map.of())
                    .forEach((key, at) -> {
                        if (at > since) {
                            keys.add(key);
                        }
                    });
        }
        return log;
    }

    /** The object as the API wraps it, every field there even where it is empty. */
    ObjectNode wrapped(Versioned object) {
        ObjectNode wrapped = JSON.createObjectNode();
        wrapped.put("key", object.key()).put("version", object.version());
        wrapped.putObject("library").put("type", "group").put("id", id).put("name", "Un groupe");
        wrapped.putObject("meta").put("numChildren", 0);
        ObjectNode data = wrapped.putObject("data");
        data.put("key", object.key()).put("version", object.version());
        JsonNode type = object.data().path("itemType");
        boolean work = !List.of("", "note", "attachment", "annotation").contains(type.asString(""));
        if (work) {
            ALWAYS.forEach(field -> data.put(field, ""));
        }
        data.setAll(object.data());
        return wrapped;
    }

    private static Versioned known(Map<String, Versioned> objects, String key) {
        return Objects.requireNonNull(objects.get(key), key);
    }

    private void log(String kind, String key) {
        deleted.computeIfAbsent(kind, any -> new TreeMap<>()).put(key, version);
    }
}
