package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Field;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The fields of one entry: what becomes of values that say the same thing twice, or half of it
 * each. Nothing is left out: what has no place keeps its tag behind the format's prefix.
 */
final class TaggedFields {

    /** A number is the row of some database, and an address nobody's citation key. */
    private static final Pattern NO_KEY = Pattern.compile("\\d+|.*[\\s/].*");

    private final TaggedFile file;
    private final TagTable table;
    private final String type;
    private final List<Attachment> attachments;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> tagOf = new HashMap<>();

    /** Addresses beyond the first become links among those attachments. */
    TaggedFields(TaggedFile file, String type, List<Attachment> attachments) {
        this.file = file;
        this.table = file.table();
        this.type = type;
        this.attachments = attachments;
    }

    /** The fields, under the type's own names. */
    Map<String, String> all() {
        return fields;
    }

    /** Puts the value of a base field. */
    void put(Field field, String base, String value) {
        String written = TaggedDates.isDate(base) ? TaggedDates.zotero(value) : value;
        String name = ItemTypes.fieldName(type, base);
        String held = fields.putIfAbsent(name, written);
        if (held == null) {
            tagOf.put(name, field.tag());
        } else if (!held.equalsIgnoreCase(written)) {
            repeat(field, base, name, written);
        }
    }

    /** One tag given again adds to its value; another tag of that meaning keeps its own. */
    private void repeat(Field field, String base, String name, String value) {
        switch (base) {
            case "url" -> attachments.add(TaggedAttachments.link(value, ""));
            case "ISBN", "ISSN" -> {
                if (!fields.getOrDefault(name, "").contains(value)) {
                    fields.merge(name, value, (held, more) -> held + " " + more);
                }
            }
            default -> {
                if (field.tag().equals(tagOf.get(name))) {
                    String joint = table.isProse(field.tag()) ? "\n" : "; ";
                    fields.merge(name, value, (held, more) -> held + joint + more);
                } else {
                    keep(field, value);
                }
                file.tellOnce(field.line(), Kind.REPEATED_FIELD, name);
            }
        }
    }

    /** Keeps the value under its tag; but an entry's id is its local id already. */
    void keep(Field field, String value) {
        if (!field.tag().equals(table.idTag())) {
            fields.merge(table.prefix() + field.tag(), value, (held, more) -> held + "\n" + more);
        }
    }

    void putKey(String key) {
        if (!NO_KEY.matcher(key).matches()) {
            fields.putIfAbsent("citationKey", key);
        }
    }

    /** Adds the year to a date that has none; to be called after the date was put. */
    void addYear(Field field, String value) {
        String year = TaggedDates.zotero(value);
        String name = ItemTypes.fieldName(type, "date");
        String held = fields.get(name);
        if (held == null) {
            fields.put(name, year);
        } else if (!TaggedDates.hasYear(held) && !held.equals(year)) {
            fields.put(name, held + " " + year);
        } else if (!TaggedDates.saysYear(held, year)) {
            keep(field, year);
            file.tellOnce(field.line(), Kind.REPEATED_FIELD, name);
        }
    }

    /** Adds the last page to the first; to be called after that was put. */
    void addLastPage(Field field, String last) {
        String name = ItemTypes.fieldName(type, "pages");
        if (!fields.containsKey(name) && fields.containsKey("numPages")) {
            name = "numPages";
        }
        String held = fields.get(name);
        if (held == null) {
            fields.put(name, last);
        } else if (held.endsWith(",")) { // Zotero's exporter parts « A1, A4 » so.
            fields.put(name, held + " " + last);
        } else if (held.indexOf('-') < 0 && !held.equals(last)) {
            fields.put(name, held + "-" + last);
        } else if (!held.endsWith(last)) {
            keep(field, last);
        }
    }

    /** Some publishers give the short name of a journal only: then it is its name. */
    void nameJournal() {
        String journal = fields.get("journalAbbreviation");
        boolean inJournal =
                ItemTypes.find(type).flatMap(t -> t.fieldFor("publicationTitle")).isPresent();
        if (journal != null && inJournal) {
            fields.putIfAbsent(ItemTypes.fieldName(type, "publicationTitle"), journal);
        }
    }
}
