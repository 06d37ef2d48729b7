package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Export;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Zotero itself makes of a file of {@code exports}, in the shape of what we make of it. */
final class Reimport {

    private final Map<String, List<String>> memberships = new LinkedHashMap<>();
    private final List<Collection> collections = new ArrayList<>();

    private Reimport() {}

    /**
     * Zotero's reading of that sample: without a record where Zotero refuses the file, empty where
     * it was not asked.
     */
    static Optional<Export> of(String sample) {
        String name = sample.replace('/', '_') + ".reimport.json";
        Path file = Shared.sample("exports/reimport").resolve(name);
        JsonMapper json = JsonMapper.builder().build();
        return Files.exists(file)
                ? Optional.of(new Reimport().export(json.readTree(file.toFile())))
                : Optional.empty();
    }

    private Export export(JsonNode root) {
        root.path("collections").forEach(each -> folder(each, ""));
        List<Record> records = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            records.add(record(item));
        }
        return new Export(root.path("translator").asString(""), records, collections, List.of());
    }

    private void folder(JsonNode node, String parent) {
        String id = "collection " + collections.size();
        collections.add(new Collection(id, text(node, "name"), parent));
        for (JsonNode child : node.path("children")) {
            if (text(child, "type").equals("collection")) {
                folder(child, id);
            } else {
                memberships.computeIfAbsent(text(child, "id"), key -> new ArrayList<>()).add(id);
            }
        }
    }

    private Record record(JsonNode item) {
        Map<String, String> fields = new LinkedHashMap<>();
        item.properties().stream()
                .filter(field -> field.getValue().isValueNode())
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString("")));
        List<ItemNote> notes = new ArrayList<>();
        item.path("notes").forEach(note -> notes.add(ItemNote.of(text(note, "note"))));
        boolean alone = text(item, "itemType").equals("note");
        if (alone) {
            notes.add(ItemNote.of(text(item, "note")));
        }
        List<Attachment> attachments = new ArrayList<>();
        item.path("attachments").forEach(each -> attachments.add(attachment(each)));
        if (text(item, "itemType").equals("attachment")) {
            attachments.add(attachment(item));
        }
        List<Tag> tags = new ArrayList<>();
        item.path("tags")
                .forEach(tag ->
                        tags.add(
                                tag.isString()
                                        ? Tag.manual(tag.asString())
                                        : new Tag(
                                                text(tag, "tag"), tag.path("type").asInt(0) == 1)));
        return new Record(
                text(item, "itemID"),
                text(item, "itemType"),
                fields,
                creators(item),
                tags,
                notes,
                attachments,
                memberships.getOrDefault(text(item, "itemID"), List.of()),
                List.of());
    }

    private static List<Creator> creators(JsonNode item) {
        List<Creator> creators = new ArrayList<>();
        for (JsonNode each : item.path("creators")) {
            creators.add(
                    new Creator(
                            text(each, "creatorType"),
                            text(each, each.has("name") ? "name" : "lastName"),
                            text(each, "firstName")));
        }
        return creators;
    }

    private static Attachment attachment(JsonNode each) {
        String path = text(each, "path");
        return new Attachment(
                "",
                path.isEmpty() ? LinkMode.LINKED_URL : LinkMode.IMPORTED_FILE,
                path.isEmpty() ? Presence.LINK : Presence.MISSING,
                text(each, "title"),
                text(each, "mimeType"),
                path,
                text(each, "url"),
                "",
                "",
                List.of());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
