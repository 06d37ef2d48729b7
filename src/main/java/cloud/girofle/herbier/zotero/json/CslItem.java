package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.json.CslVocabulary.Kind;
import cloud.girofle.herbier.zotero.json.CslVocabulary.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;

/**
 * One CSL item on its way to a record. A variable goes to the field that the item's type has for
 * it; else to Zotero's field of that meaning, though this type has none; else it keeps its name
 * behind {@code csl:}. Nothing is left out.
 */
final class CslItem {

    private static final String PREFIX = "csl:";

    private final CslRecords file;
    private final JsonEntries.Entry entry;
    private final Map<String, JsonNode> values;
    private final String cslType;
    private final CslCustom custom;
    private final String type;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Creator> creators = new ArrayList<>();
    private final Set<Tag> tags = new LinkedHashSet<>();
    private final List<ItemNote> notes = new ArrayList<>();

    CslItem(CslRecords file, JsonEntries.Entry entry) {
        this.file = file;
        this.entry = entry;
        this.values = entry.values();
        this.cslType = JsonText.of(values.get("type")).strip();
        this.custom = CslCustom.of(values.get("custom"));
        String told = cslType.isEmpty() ? "document" : CslTypes.zoteroType(cslType, values);
        this.type = custom.type().orElse(told);
    }

    Record record() {
        sayType();
        values.forEach(this::read);
        fields.putAll(custom.fields(type));
        custom.others(type).forEach((name, value) -> keep("custom." + name, value));
        String id = JsonText.of(values.get("id")).strip();
        if (isKey(id)) {
            fields.putIfAbsent("citationKey", id);
        }
        String localId =
                file.localId(entry, id.isEmpty() ? fields.getOrDefault("citationKey", "") : id);
        return new Record(
                localId,
                type,
                fields,
                creators,
                List.copyOf(tags),
                notes,
                List.of(),
                List.of(),
                List.of());
    }

    /** An address is nobody's citation key, and a bare number is the row of some database. */
    private boolean isKey(String id) {
        JsonNode written = values.get("id");
        boolean address = id.contains("://") || id.startsWith("urn:");
        return written != null && written.isString() && !id.isEmpty() && !address;
    }

    private void sayType() {
        if (CslVocabulary.type(cslType).filter(word -> word.kind() == Kind.LIKE).isPresent()) {
            fields.put(PREFIX + "type", cslType);
        } else if (ItemTypes.find(type).isEmpty()) {
            file.tellOnce(entry, Problem.Kind.UNKNOWN_TYPE, type);
        }
    }

    private void read(String name, JsonNode value) {
        switch (name) {
            case "id", "type" -> {} // Read before the others.
            case "custom" -> {} // Read after them.
            case "keyword" -> keywords(value);
            case "annote" -> note(JsonText.of(value));
            default ->
                    CslVocabulary.variable(name)
                            .ifPresentOrElse(
                                    word -> readKnown(name, word, value),
                                    () -> readUnknown(name, value));
        }
    }

    private void readKnown(String name, Word word, JsonNode value) {
        switch (word.kind()) {
            case NAME -> creators.addAll(CslNames.creators(role(name, word), value));
            case DATE -> put(name, word, CslDates.text(value));
            default -> put(name, word, JsonText.of(value));
        }
    }

    private void readUnknown(String name, JsonNode value) {
        if (CslNames.isNames(value)) {
            file.tellOnce(entry, Problem.Kind.UNKNOWN_ROLE, name);
            creators.addAll(CslNames.creators(name, value));
        } else {
            keep(name, value.has("date-parts") ? CslDates.text(value) : JsonText.of(value));
        }
    }

    private void put(String name, Word word, String text) {
        if (text.isBlank()) {
            return;
        }
        List<String> own = CslVocabulary.fields(type, word);
        for (String field : own.isEmpty() ? List.of(word.usual()) : own) {
            String held = fields.get(field);
            if (held == null || held.equals(text)) {
                fields.putIfAbsent(field, text);
                return;
            }
        }
        keep(name, text);
    }

    private void keep(String name, String text) {
        if (!text.isBlank()) {
            fields.put(PREFIX + name, text);
            file.tellOnce(entry, Problem.Kind.UNKNOWN_FIELD, name);
        }
    }

    /**
     * The type's own role for a name variable: a film's {@code author} is its director, unless the
     * item names its director besides.
     */
    private String role(String name, Word word) {
        return CslVocabulary.roles(type, word).stream()
                .limit(1)
                .filter(role -> role.equals(word.usual()) || !isNamedBesides(name, role))
                .findFirst()
                .orElse(word.usual());
    }

    private boolean isNamedBesides(String name, String role) {
        return values.keySet().stream()
                .filter(other -> !other.equals(name))
                .flatMap(other -> CslVocabulary.variable(other).stream())
                .anyMatch(word -> word.kind() == Kind.NAME && word.usual().equals(role));
    }

    private void keywords(JsonNode value) {
        Stream<String> words =
                value.isArray()
                        ? JsonText.elements(value).map(JsonText::of)
                        : split(JsonText.of(value));
        words.filter(word -> !word.isBlank()).map(Tag::manual).forEach(tags::add);
    }

    /** Where there are semicolons, a comma is part of a keyword. */
    private static Stream<String> split(String keywords) {
        return Stream.of(keywords.split(keywords.indexOf(';') >= 0 ? ";" : ",", -1));
    }

    private void note(String text) {
        if (!text.isBlank()) {
            notes.add(ItemNote.of("<p>" + Entities.escape(text) + "</p>"));
        }
    }
}
