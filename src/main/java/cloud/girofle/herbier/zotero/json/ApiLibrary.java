package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Makes an export of the objects of one library, as the Web API gives them one by one. Not
 * thread-safe.
 */
public final class ApiLibrary {

    private final String uri;
    private final Problems problems;
    private final ApiCollections collections;
    private final ApiItems items;
    private final Map<String, String> tagColors = new LinkedHashMap<>();

    /**
     * A library without anything in it yet.
     *
     * @param name what problems call it
     * @param uri what the addresses of its items begin with: {@code http://zotero.org/groups/7}
     */
    public ApiLibrary(String name, String uri) {
        this(name, uri, ApiAttachments.afar());
    }

    /** The same, with the files that are in the {@code storage} folder of a folder. */
    public ApiLibrary(String name, String uri, Path folder) {
        this(name, uri, new ApiAttachments(folder));
    }

    private ApiLibrary(String name, String uri, ApiAttachments attachments) {
        this.uri = uri;
        this.problems = new Problems(new ExportFile(name, Path.of(""), "", List.of()));
        this.collections = ApiCollections.live(problems);
        this.items = new ApiItems(problems, collections, attachments);
    }

    /** Adds a collection; all of them before the export is made. */
    public void collection(String json) {
        parse(json, this::collection);
    }

    /** Adds a collection that is parsed already. */
    public void collection(JsonNode collection) {
        collections.add(collection);
    }

    /** Adds an item, in the bin or not. */
    public void item(String json) {
        parse(json, this::item);
    }

    /** Adds an item that is parsed already. */
    public void item(JsonNode item) {
        items.add(ApiItem.of(item, uri));
    }

    /** Adds the colours of its keywords, as its settings give them. */
    public void tagColors(String json) {
        parse(
                json,
                setting ->
                        setting.path("value")
                                .forEach(each ->
                                        tagColors.putIfAbsent(
                                                JsonText.of(each.path("name")).strip(),
                                                JsonText.of(each.path("color")).strip())));
    }

    /** All of it. */
    public Export export() {
        tagColors.values().removeIf(color -> !color.matches("#[0-9A-Fa-f]{6}"));
        return new Export(
                new ZoteroApiJson().name(),
                items.records(),
                collections.all(),
                problems.all(),
                tagColors);
    }

    private void parse(String json, Consumer<JsonNode> reader) {
        try {
            reader.accept(JsonText.READER.readTree(json));
        } catch (JacksonException e) {
            problems.tell("", Kind.UNREADABLE_ENTRY, JsonText.reason(e));
        }
    }
}
