package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads Zotero's own JSON, in the shapes of its Web API and of Better BibTeX alike. */
final class ApiJson {

    /** What an item may begin with: keys come first, or the alphabet rules. */
    private static final Set<String> OPENS =
            Set.of(
                    "key",
                    "itemKey",
                    "itemType",
                    "itemID",
                    "DOI",
                    "ISBN",
                    "ISSN",
                    "abstractNote",
                    "accessDate");

    private ApiJson() {}

    /** Reads the whole file as that format. */
    static Export read(ExportFile file, String format) {
        Problems problems = new Problems(file);
        ApiCollections collections = new ApiCollections(problems);
        collections.read(file.text());
        ApiItems items = new ApiItems(problems, collections, new ApiAttachments(file.folder()));
        JsonEntries entries = new JsonEntries(file, OPENS::contains, problems.all());
        for (Optional<JsonEntries.Entry> entry = entries.next();
                entry.isPresent();
                entry = entries.next()) {
            if (items.count() == Limits.MOST_ENTRIES) {
                String most = String.valueOf(Limits.MOST_ENTRIES);
                return Export.refused(Problem.of(file.name(), "", Problem.Kind.TOO_MANY, most));
            }
            take(entry.get(), items, collections);
        }
        return entries.refusal()
                .map(Export::refused)
                .orElseGet(() ->
                        new Export(format, items.records(), collections.all(), problems.all()));
    }

    /** A reply of the API may list collections instead of items. */
    private static void take(JsonEntries.Entry entry, ApiItems items, ApiCollections collections) {
        ApiItem item = ApiItem.of(entry);
        if (item.type().isEmpty() && item.values().containsKey("parentCollection")) {
            ObjectNode collection = JsonNodeFactory.instance.objectNode();
            item.values().forEach(collection::set);
            collections.add(collection);
        } else {
            items.add(item);
        }
    }
}
