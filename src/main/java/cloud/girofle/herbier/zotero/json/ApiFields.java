package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What an item says of itself: fields, creators, keywords, relations. */
final class ApiFields {

    /** What is no field: how the item is built and where it stands. */
    private static final Set<String> STRUCTURE =
            Set.of(
                    "key",
                    "itemKey",
                    "itemID",
                    "id",
                    "itemType",
                    "libraryID",
                    "groupID",
                    "uri",
                    "select",
                    "version",
                    "creators",
                    "tags",
                    "collections",
                    "relations",
                    "parentItem",
                    "deleted",
                    "inPublications",
                    "notes",
                    "attachments",
                    "annotations",
                    "seeAlso",
                    "multi",
                    "uniqueFields",
                    "autoJournalAbbreviation",
                    "createdByUser",
                    "lastModifiedByUser",
                    "citekey");

    /** What Zotero knows of every item, beside the fields of its type. */
    private static final Set<String> OF_ALL = Set.of("dateAdded", "dateModified");

    private static final Set<String> NAMES = ItemTypes.fieldNames();

    private ApiFields() {}

    /** Reads all of it. */
    static void read(ApiItem item, RecordDraft draft, UnaryOperator<String> ofTarget) {
        item.values()
                .forEach((name, value) -> {
                    if (!STRUCTURE.contains(name)) {
                        field(name, value, draft);
                    }
                });
        draft.put("citationKey", "citekey", item.text("citekey"));
        item.list("creators").forEach(creator -> draft.creator(creator(creator)));
        tags(item).forEach(draft::tag);
        relations(item, draft, ofTarget);
    }

    /** Keywords, those that Zotero added itself told from those that people chose. */
    static List<Tag> tags(ApiItem item) {
        return item.list("tags").map(ApiFields::tag).filter(tag -> !tag.name().isEmpty()).toList();
    }

    /** Relations, each target replaced by what {@code ofTarget} makes of it. */
    static void relations(ApiItem item, RecordDraft draft, UnaryOperator<String> ofTarget) {
        item.list("relations")
                .flatMap(relations -> relations.properties().stream())
                .forEach(relation ->
                        JsonText.elements(relation.getValue())
                                .map(JsonText::of)
                                .filter(target -> !target.isEmpty())
                                .map(ofTarget)
                                .forEach(target ->
                                        draft.relation(new Relation(relation.getKey(), target))));
    }

    private static void field(String name, JsonNode value, RecordDraft draft) {
        String text = name.equals("extra") ? lines(value) : JsonText.of(value);
        if (NAMES.contains(name) || OF_ALL.contains(name)) {
            draft.put(name, name, text);
        } else {
            draft.keep(name, text);
        }
    }

    /** Better BibTeX has written {@code extra} as a list of lines. */
    private static String lines(JsonNode value) {
        return JsonText.elements(value).map(JsonText::of).collect(Collectors.joining("\n"));
    }

    private static Creator creator(JsonNode creator) {
        String role = creator.path("creatorType").asString("author");
        String whole = creator.path("name").asString("");
        return whole.isEmpty()
                ? new Creator(
                        role,
                        creator.path("lastName").asString(""),
                        creator.path("firstName").asString(""))
                : new Creator(role, whole, "");
    }

    private static Tag tag(JsonNode tag) {
        return tag.isObject()
                ? new Tag(tag.path("tag").asString(""), tag.path("type").asInt(0) == 1)
                : Tag.manual(JsonText.of(tag));
    }
}
