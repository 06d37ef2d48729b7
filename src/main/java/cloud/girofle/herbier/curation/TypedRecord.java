package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.reference.CreatorLines;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A reference that somebody typed in, as the content of an entry: {@code itemType}, the fields by
 * Zotero's names, {@code creators} as {@link CreatorLines}, {@code tags} a line for each.
 */
public final class TypedRecord {

    /** Where what is typed in belongs: believed before any other. */
    static final Source SOURCE =
            new Source(
                    "saisie",
                    "Saisie directe",
                    "Références saisies ici, par les personnes qui tiennent la bibliothèque.",
                    "",
                    0);

    private static final String TYPE = "itemType";
    private static final String CREATORS = "creators";
    private static final String TAGS = "tags";

    private TypedRecord() {}

    /** What a source would say. */
    public static Record read(String id, Map<String, String> content) {
        Map<String, String> fields = new LinkedHashMap<>(content);
        String type = fields.getOrDefault(TYPE, "document");
        List<Tag> tags =
                fields.getOrDefault(TAGS, "")
                        .lines()
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .map(Tag::manual)
                        .toList();
        var creators = CreatorLines.read(fields.getOrDefault(CREATORS, ""));
        List.of(TYPE, CREATORS, TAGS).forEach(fields::remove);
        return new Record(
                id, type, fields, creators, tags, List.of(), List.of(), List.of(), List.of());
    }

    /** The content of an entry that says what a record does; its notes and files are left out. */
    public static Map<String, String> write(Record item) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put(TYPE, item.type());
        content.putAll(item.fields());
        content.put(CREATORS, CreatorLines.write(item.creators()));
        content.put(TAGS, item.tags().stream().map(Tag::name).collect(Collectors.joining("\n")));
        content.values().removeIf(String::isEmpty);
        return content;
    }
}
