package cloud.girofle.herbier.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The part of schema.org that our documents use: what may be said of what. */
final class SchemaOrg {

    private static final String BASE = "http://schema.org/";

    private static final Set<String> TEXTS =
            Set.of("Text", "Number", "Integer", "Date", "DateTime", "URL", "Duration");

    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, List<String>> bearers = new HashMap<>();
    private final Map<String, List<String>> values = new HashMap<>();

    SchemaOrg() {
        for (List<String> row : Expanded.rows("schema-org.tsv")) {
            if (row.get(0).equals("type")) {
                above.put(row.get(1), words(row.get(2)));
            } else {
                bearers.put(row.get(1), words(row.get(2)));
                values.put(row.get(1), words(row.get(3)));
            }
        }
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    /** What is said of a thing in words of schema.org that its type does not bear. */
    List<String> faults(JsonNode node) {
        List<String> faults = new ArrayList<>();
        Set<String> kinds = kinds(node);
        for (Map.Entry<String, JsonNode> said : node.properties()) {
            if (said.getKey().startsWith(BASE)) {
                String property = said.getKey().substring(BASE.length());
                if (!bears(kinds, property)) {
                    faults.add(kinds + " " + property);
                }
                for (JsonNode value : said.getValue()) {
                    if (!takes(property, value)) {
                        faults.add(property + " " + value);
                    }
                }
            }
        }
        for (Map.Entry<String, JsonNode> said : node.path("@reverse").properties()) {
            String property = said.getKey().replace(BASE, "");
            for (JsonNode other : said.getValue()) {
                if (said.getKey().startsWith(BASE)
                        && !(bears(kinds(other), property) && takes(property, node))) {
                    faults.add(property + " " + other);
                }
            }
        }
        return faults;
    }

    /** A role bears the property that it stands for; of what has no type nothing is known. */
    private boolean bears(Set<String> kinds, String property) {
        return bearers.containsKey(property)
                && (kinds.isEmpty()
                        || kinds.contains("Role")
                        || bearers.get(property).stream().anyMatch(kinds::contains));
    }

    private boolean takes(String property, JsonNode value) {
        List<String> taken = values.getOrDefault(property, List.of());
        if (value.has("@value")) {
            return taken.stream().anyMatch(TEXTS::contains);
        }
        Set<String> kinds = kinds(value);
        return kinds.isEmpty()
                || kinds.contains("Role")
                || taken.stream().anyMatch(kinds::contains);
    }

    /** Its types and those they are kinds of. */
    private Set<String> kinds(JsonNode node) {
        Set<String> kinds = new HashSet<>();
        node.path("@type")
                .valueStream()
                .map(JsonNode::asString)
                .filter(type -> type.startsWith(BASE))
                .map(type -> type.substring(BASE.length()))
                .forEach(type -> climb(type, kinds));
        return kinds;
    }

    private void climb(String type, Set<String> kinds) {
        if (kinds.add(type)) {
            Stream.ofNullable(above.get(type))
                    .flatMap(List::stream)
                    .forEach(each -> climb(each, kinds));
        }
    }
}
