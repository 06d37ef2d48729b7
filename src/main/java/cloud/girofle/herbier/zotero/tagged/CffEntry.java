package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Entry;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Lays one work of a CFF file flat: {@code identifiers} of {@code type: doi} become the tag {@code
 * identifiers-doi}, a conference's city {@code conference-city}, and each person or entity one
 * value.
 */
final class CffEntry {

    /** What Zotero writes where an item or a name lacks what it asks for. */
    private static final String LOST = "undefined";

    private static final Pattern MOMENT =
            Pattern.compile("\\A(\\d{4}-\\d\\d-\\d\\d)T([\\d:]+)Z\\z");

    private static final List<String> NAMES =
            List.of("family-names", "given-names", "name-particle", "name-suffix");

    private final JsonNode work;
    private final int line;
    private final boolean zoteros;
    private final List<Field> fields = new ArrayList<>();

    /** One of Zotero's list of references repeats all creators in each role, and not their own. */
    CffEntry(JsonNode work, int line, boolean zoteros) {
        this.work = work;
        this.line = line;
        this.zoteros = zoteros;
    }

    Entry entry() {
        work.properties()
                .forEach(each -> {
                    if (!isRead(each.getKey()) && !isRepeated(each.getKey(), each.getValue())) {
                        flatten(each.getKey(), each.getValue());
                    }
                });
        return new Entry(line, fields);
    }

    /** What has an entry of its own. */
    private static boolean isRead(String name) {
        return name.equals("references") || name.equals("preferred-citation");
    }

    private boolean isRepeated(String name, JsonNode people) {
        boolean copy =
                name.equals("editors") || name.equals("recipients") || name.equals("translators");
        return zoteros
                && copy
                && (people.equals(work.get("authors")) || people.equals(work.get("senders")));
    }

    private void flatten(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(each -> flatten(name, each));
        } else if (!value.isObject()) {
            add(name, value.asString());
        } else if (value.has("family-names") || value.has("given-names")) {
            person(name, value);
        } else if (value.has("type") && value.has("value")) {
            add(name + "-" + text(value, "type"), text(value, "value"));
            others(name, value, List.of("type", "value"));
        } else {
            String entity =
                    text(value, "name").isEmpty() ? text(value, "alias") : text(value, "name");
            add(name, entity.indexOf(',') < 0 || !isPeople(name) ? entity : entity + ",");
            others(name, value, text(value, "name").isEmpty() ? List.of("alias") : List.of("name"));
        }
    }

    private void person(String name, JsonNode person) {
        String family = joined(text(person, "name-particle"), text(person, "family-names"), " ");
        String given = joined(text(person, "given-names"), text(person, "name-suffix"), ", ");
        if (family.equals(LOST) && given.isEmpty()) {
            add("nameless-" + name, LOST);
        } else {
            add(name, family + (given.isEmpty() && family.indexOf(',') < 0 ? "" : ", " + given));
        }
        others(name, person, NAMES);
    }

    private void others(String name, JsonNode value, List<String> said) {
        value.properties().stream()
                .filter(each -> !said.contains(each.getKey()))
                .forEach(each -> flatten(name + "-" + each.getKey(), each.getValue()));
    }

    /** Zotero gives some of its fields the name of another thing. */
    private void add(String name, String value) {
        String tag =
                switch (name) {
                    case "journal" -> zoteros ? "abbreviation" : name;
                    case "editors-series" -> zoteros ? "series" : name;
                    case "repository" -> value.startsWith("http") ? "repository-code" : name;
                    default -> name;
                };
        boolean lost = name.equals("title") && value.strip().equals(LOST);
        if (!value.isBlank() && !lost) {
            String word = value.equals("computerProgram") ? "software" : value.strip();
            String written = MOMENT.matcher(word).replaceFirst("$1 $2");
            fields.add(new Field(line, tag, List.of(written)));
        }
    }

    private static boolean isPeople(String name) {
        return Stream.of("authors", "editors", "contact", "translators", "senders", "recipients")
                .anyMatch(name::startsWith);
    }

    private static String joined(String first, String second, String between) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isValueNode() ? node.path(name).asString().strip() : "";
    }
}
