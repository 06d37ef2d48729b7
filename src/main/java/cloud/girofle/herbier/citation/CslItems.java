package cloud.girofle.herbier.citation;

import cloud.girofle.herbier.text.CleanHtml;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads CSL JSON for citeproc, which trusts what it is given: values of another kind than CSL wants
 * are left out, and so is what no bibliography shows.
 */
final class CslItems {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Set<String> TYPES =
            Arrays.stream(CSLType.values()).map(CSLType::toString).collect(Collectors.toSet());

    private static final Set<String> NAMES =
            Set.of(
                    "author",
                    "chair",
                    "collection-editor",
                    "compiler",
                    "composer",
                    "container-author",
                    "contributor",
                    "curator",
                    "director",
                    "editor",
                    "editor-translator",
                    "editorial-director",
                    "executive-producer",
                    "guest",
                    "host",
                    "illustrator",
                    "interviewer",
                    "narrator",
                    "organizer",
                    "original-author",
                    "performer",
                    "producer",
                    "recipient",
                    "reviewed-author",
                    "script-writer",
                    "series-creator",
                    "translator");

    private static final Set<String> DATES =
            Set.of(
                    "accessed",
                    "available-date",
                    "container",
                    "event-date",
                    "issued",
                    "original-date",
                    "submitted");

    /** What a bibliography does not show, or citeproc keeps as something else than a text. */
    private static final Set<String> LEFT =
            Set.of("abstract", "annote", "categories", "custom", "keyword", "note");

    private CslItems() {}

    /** By their ids, in their order. */
    static Map<String, CSLItemData> read(String cslJson) {
        Map<String, CSLItemData> items = new LinkedHashMap<>();
        for (JsonNode node : JSON.readTree(cslJson)) {
            String id = node.path("id").asString("");
            if (id.isEmpty()) {
                throw new IllegalArgumentException("an item has no id");
            }
            items.put(id, CSLItemData.fromJson(item(node)));
        }
        return items;
    }

    private static Map<String, Object> item(JsonNode node) {
        Map<String, Object> item = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String name = each.getKey();
            JsonNode value = each.getValue();
            if (name.equals("type")) {
                String type = value.asString("");
                item.put(name, TYPES.contains(type) ? type : "document");
            } else if (NAMES.contains(name)) {
                List<Map<String, Object>> people =
                        value.valueStream()
                                .map(CslItems::scalars)
                                .filter(person -> !person.isEmpty())
                                .collect(Collectors.toCollection(ArrayList::new));
                if (!people.isEmpty()) {
                    item.put(name, people);
                }
            } else if (DATES.contains(name)) {
                Map<String, Object> date = date(value);
                if (!date.isEmpty()) {
                    item.put(name, date);
                }
            } else if (value.isValueNode() && !LEFT.contains(name)) {
                item.put(name, CleanHtml.plainTitle(value.asString("")));
            }
        }
        return item;
    }

    private static Map<String, Object> scalars(JsonNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties().stream()
                .filter(each -> each.getValue().isString())
                .forEach(each -> values.put(each.getKey(), each.getValue().asString()));
        return values;
    }

    /** Its parts, or else as it is written. */
    private static Map<String, Object> date(JsonNode node) {
        // Lists that citeproc may take empty parts from.
        List<List<Integer>> parts =
                node.path("date-parts")
                        .valueStream()
                        .map(each ->
                                each.valueStream()
                                        .map(part -> part.asInt(0))
                                        .takeWhile(part -> part != 0)
                                        .collect(
                                                Collectors.<Integer, List<Integer>>toCollection(
                                                        ArrayList::new)))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toCollection(ArrayList::new));
        if (!parts.isEmpty()) {
            return Map.of("date-parts", parts);
        }
        String written = node.path("literal").asString(node.path("raw").asString(""));
        return written.isBlank() ? Map.of() : Map.of("literal", written);
    }
}
