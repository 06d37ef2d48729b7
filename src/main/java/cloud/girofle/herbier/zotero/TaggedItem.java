package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.TaggedRecords.Entry;
import cloud.girofle.herbier.zotero.TaggedRecords.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One tagged entry on its way to a record. A value goes where its tag's {@link Target} says; what
 * has no place there keeps its tag behind the format's prefix. Nothing is left out.
 */
final class TaggedItem {

    /** A number is the row of some database, and an address nobody's citation key. */
    private static final Pattern NO_KEY = Pattern.compile("\\d+|.*[\\s/].*");

    private final TaggedFile file;
    private final TagTable table;
    private final Entry entry;
    private final String type;
    private final boolean folded;
    private final TaggedAttachments attached;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> tagOf = new HashMap<>();
    private final List<Creator> creators = new ArrayList<>();
    private final Set<Tag> tags = new LinkedHashSet<>();
    private final List<ItemNote> notes = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();

    TaggedItem(TaggedFile file, Entry entry, String type, boolean folded) {
        this.file = file;
        this.table = file.table();
        this.entry = entry;
        this.type = type;
        this.folded = folded;
        this.attached = new TaggedAttachments(file);
    }

    Record record(String localId) {
        List<Field> toEnd = new ArrayList<>();
        for (Field field : entry.fields()) {
            if (field.tag().equals(table.typeTag()) && table.isOwnWord(field.value(), type)) {
                continue;
            }
            for (String value : values(field)) {
                take(new Field(field.line(), field.tag(), List.of(value)), value, toEnd);
            }
        }
        toEnd.forEach(this::complete);
        nameJournal();
        return new Record(
                localId,
                type,
                fields,
                creators,
                List.copyOf(tags),
                notes,
                attachments,
                List.of(),
                List.of());
    }

    private List<String> values(Field field) {
        String tag = field.tag();
        Stream<String> values;
        if (table.isLines(tag)) {
            values = field.lines().stream();
        } else if (table.isParted(tag)) {
            values = Arrays.stream(TaggedText.joined(field.lines()).split(";", -1));
        } else if (table.isProse(tag) && !folded) {
            values = Stream.of(TaggedText.paragraphs(field.lines()));
        } else {
            values = Stream.of(TaggedText.joined(field.lines()));
        }
        return values.map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /** Puts the value where it belongs; what can only be said once all is read is put off. */
    private void take(Field field, String value, List<Field> toEnd) {
        Optional<Target> target = table.target(field.tag(), type, value);
        if (target.isEmpty()) {
            keep(field, value);
            file.tellOnce(field.line(), Kind.UNKNOWN_FIELD, table.prefix() + field.tag());
            return;
        }
        String name = target.get().name();
        switch (target.get().kind()) {
            case FIELD -> put(field, name, TaggedText.unescaped(value));
            case CREATOR -> creators.add(creator(name, TaggedText.unescaped(value)));
            case TAG -> tags.add(new Tag(TaggedText.unescaped(value), false));
            case AUTOMATIC_TAG -> tags.add(new Tag(TaggedText.unescaped(value), true));
            case NOTE -> notes.add(ItemNote.of(TaggedText.html(value)));
            case FILE -> attachments.add(attached.attachment(field.line(), value, name));
            case KEY -> {
                if (!NO_KEY.matcher(value).matches()) {
                    fields.putIfAbsent("citationKey", value);
                }
            }
            case YEAR, LAST_PAGE -> toEnd.add(field);
            case KEPT -> {
                if (!field.tag().equals(table.idTag())) { // The local id says it.
                    keep(field, value);
                }
            }
        }
    }

    private Creator creator(String role, String name) {
        return TaggedNames.creator(role.equals("main") ? TagTable.mainRole(type) : role, name);
    }

    private void put(Field field, String base, String value) {
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
            case "url" -> attachments.add(attached.link(value, ""));
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

    private void keep(Field field, String value) {
        fields.merge(table.prefix() + field.tag(), value, (held, more) -> held + "\n" + more);
    }

    private void complete(Field field) {
        String value = field.value();
        boolean year =
                table.target(field.tag(), type, value)
                        .filter(target -> target.kind() == Target.Kind.YEAR)
                        .isPresent();
        if (year) {
            addYear(field, TaggedDates.zotero(value));
        } else {
            addLastPage(field, value);
        }
    }

    private void addYear(Field field, String year) {
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

    private void addLastPage(Field field, String last) {
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

    /** Some publishers give the journal's short name only. */
    private void nameJournal() {
        String journal = fields.get("journalAbbreviation");
        boolean named = ItemTypes.find(type).flatMap(t -> t.fieldFor("publicationTitle")).isPresent();
        if (journal != null && named) {
            fields.putIfAbsent(ItemTypes.fieldName(type, "publicationTitle"), journal);
        }
    }
}
