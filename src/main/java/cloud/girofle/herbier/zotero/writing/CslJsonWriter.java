package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.json.CslCustom;
import cloud.girofle.herbier.zotero.json.CslVocabulary;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes CSL JSON, one item on each line. Names are left whole, particles with the family name: who
 * takes them off, as Zotero's exporter does, finds Zotero's importer dropping them. What CSL has no
 * variable for, or says less exactly, stands besides in {@code custom} under Zotero's name.
 *
 * @see <a href="https://github.com/citation-style-language/schema">csl-data.json</a>
 */
public final class CslJsonWriter implements ExportWriter {

    /** A control character as JSON escapes it, behind backslashes that escape each other. */
    private static final Pattern CONTROL =
            Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\(?:u00(?:0[0-8BCEF]|1[0-9A-F])|b|f)");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Appendable out;
    private final Set<String> ids = new HashSet<>();

    public CslJsonWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.append("[");
    }

    @Override
    public void write(Record item) throws IOException {
        if (ItemFields.standsAlone(item)) {
            return;
        }
        out.append(ids.isEmpty() ? "\n" : ",\n");
        out.append(CONTROL.matcher(JSON.writeValueAsString(node(item))).replaceAll("$1"));
    }

    private ObjectNode node(Record item) {
        CslChoice choice = new CslChoice(item);
        ObjectNode node = JSON.createObjectNode();
        ObjectNode custom = JSON.createObjectNode();
        String written = item.fields().getOrDefault("csl:type", "");
        node.put("id", id(item));
        node.put("type", written.isEmpty() ? CslVocabulary.cslType(item.type()) : written);
        if (written.isEmpty() && CslChoice.sharesItsType(item.type())) {
            custom.put(CslCustom.TYPE, item.type());
        }
        for (Creator person : item.creators()) {
            String variable = choice.creator(person.role());
            ArrayNode people =
                    node.get(variable) instanceof ArrayNode list ? list : node.putArray(variable);
            people.add(name(person));
        }
        for (Map.Entry<String, String> each : ItemFields.of(item).entrySet()) {
            field(item, choice, each.getKey(), each.getValue(), node, custom);
        }
        keywords(item.tags(), node);
        foreign(item, node, custom);
        if (!custom.isEmpty()) {
            node.set("custom", custom);
        }
        return node;
    }

    private void field(
            Record item,
            CslChoice choice,
            String base,
            String value,
            ObjectNode node,
            ObjectNode custom) {
        String variable = choice.field(base).orElse("");
        boolean exact = !variable.isEmpty();
        if (exact && CslChoice.isDate(variable)) {
            CslDateText date = CslDateText.of(value);
            node.set(variable, date.json(JSON));
            exact = date.exact();
        } else if (exact) {
            node.put(variable, value);
        }
        if (!exact) {
            custom.put(ItemTypes.fieldName(item.type(), base), value);
        }
    }

    /** A citation key is the id, which must be one item's only; the key itself is told besides. */
    private String id(Record item) {
        String key = ItemFields.citationKey(item);
        String wanted = key.isEmpty() ? item.localId() : key;
        String id = wanted;
        for (int copy = 2; !ids.add(id); copy++) {
            id = wanted + "-" + copy;
        }
        return id;
    }

    private static ObjectNode name(Creator person) {
        ObjectNode name = JSON.createObjectNode();
        String first = person.firstName();
        if (first.isEmpty()) {
            return name.put("literal", person.lastName());
        }
        name.put("family", person.lastName());
        int comma = first.indexOf(", ");
        boolean suffix = comma > 0 && first.indexOf(',', comma + 1) < 0;
        name.put("given", suffix ? first.substring(0, comma) : first);
        return suffix ? name.put("suffix", first.substring(comma + 2)) : name;
    }

    /** Parted by semicolons, always one at least: else a comma would part a keyword. */
    private static void keywords(List<Tag> tags, ObjectNode node) {
        String words = String.join("; ", tags.stream().map(Tag::name).distinct().toList());
        if (!words.isEmpty()) {
            boolean comma = words.indexOf(',') >= 0 && words.indexOf(';') < 0;
            node.put("keyword", words + (comma ? ";" : ""));
        }
    }

    private static void foreign(Record item, ObjectNode node, ObjectNode custom) {
        for (Map.Entry<String, String> own : ItemFields.foreign(item, "csl:").entrySet()) {
            String name = own.getKey();
            if (name.startsWith("custom.")) {
                custom.put(name.substring("custom.".length()), own.getValue());
            } else if (!node.has(name)) {
                node.put(name, own.getValue());
            }
        }
    }

    @Override
    public void end() throws IOException {
        out.append("\n]\n");
    }
}
