package cloud.girofle.herbier.zotero.reading;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A record in the making. Nothing given to it is left out: what Zotero has no field for keeps its
 * source's name behind the prefix of its format. Not thread-safe.
 */
public final class RecordDraft {

    private final Problems problems;
    private final String place;
    private final String prefix;
    private final String type;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Creator> creators = new ArrayList<>();
    private final Set<Tag> tags = new LinkedHashSet<>();
    private final List<ItemNote> notes = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Set<String> collections = new LinkedHashSet<>();

    /**
     * Of an item of that type.
     *
     * @param place where the item stands in the file
     * @param prefix of its format, {@code mods:}
     */
    public RecordDraft(Problems problems, String place, String prefix, String type) {
        this.problems = problems;
        this.place = place;
        this.prefix = prefix;
        this.type = type;
    }

    public String type() {
        return type;
    }

    /** Whether items of this type have that base field. */
    public boolean has(String baseField) {
        return ItemTypes.find(type).flatMap(known -> known.fieldFor(baseField)).isPresent();
    }

    /** Whether items of this type have that role. */
    public boolean hasRole(String role) {
        return ItemTypes.find(type).filter(known -> known.roles().contains(role)).isPresent();
    }

    /** The value held under a base field; empty where there is none. */
    public String value(String baseField) {
        return fields.getOrDefault(ItemTypes.fieldName(type, baseField), "");
    }

    /**
     * Fills a base field.
     *
     * @param source its name in the file, under which it stays when the field holds another value
     */
    public void put(String baseField, String source, String value) {
        String name = ItemTypes.fieldName(type, baseField);
        if (value.isBlank() || value.equals(fields.get(name))) {
            return;
        }
        if (!fields.containsKey(name)) {
            fields.put(name, value);
        } else if (append(prefix + source, value)) {
            problems.tellOnce(place, Kind.REPEATED_FIELD, source);
        }
    }

    /** Adds to a base field that holds several values, as Zotero does for ISBNs. */
    public void add(String baseField, String between, String value) {
        String name = ItemTypes.fieldName(type, baseField);
        if (!value.isBlank() && !fields.getOrDefault(name, "").contains(value)) {
            fields.merge(name, value, (before, more) -> before + between + more);
        }
    }

    /** Keeps a value that Zotero has no field for. */
    public void keep(String source, String value) {
        if (!value.isBlank() && append(prefix + source, value)) {
            problems.tellOnce(place, Kind.UNKNOWN_FIELD, prefix + source);
        }
    }

    /** Adds a creator; a role Zotero does not know is told. */
    public void creator(Creator creator) {
        if (creator.lastName().isEmpty()) {
            return;
        }
        if (!ItemTypes.isRole(creator.role())) {
            problems.tellOnce(place, Kind.UNKNOWN_ROLE, creator.role());
        }
        creators.add(creator);
    }

    public List<Creator> creators() {
        return List.copyOf(creators);
    }

    public void tag(Tag tag) {
        if (!tag.name().isEmpty()) {
            tags.add(tag);
        }
    }

    public void note(ItemNote note) {
        if (!note.html().isBlank()) {
            notes.add(NoteAnnotations.in(note));
        }
    }

    public void attachment(Attachment attachment) {
        attachments.add(attachment);
    }

    public void relation(Relation relation) {
        relations.add(relation);
    }

    /** Puts the item into a collection. */
    public void collection(String id) {
        collections.add(id);
    }

    /** Tells a problem of this item. */
    public void tell(Kind kind, String... details) {
        problems.tell(place, kind, details);
    }

    /**
     * The record, its type and title checked.
     *
     * @param id how the file names the item, or empty
     */
    public Record record(String id) {
        boolean alone = type.equals("note") || type.equals("attachment");
        if (!alone && ItemTypes.find(type).isEmpty()) {
            problems.tellOnce(place, Kind.UNKNOWN_TYPE, type);
        }
        if (!alone && value("title").isEmpty()) {
            problems.tell(place, Kind.NO_TITLE);
        }
        return new Record(
                problems.localId(place, id),
                type,
                fields,
                creators,
                List.copyOf(tags),
                notes,
                attachments,
                List.copyOf(collections),
                relations);
    }

    /** Whether the value was new. */
    private boolean append(String name, String value) {
        String before = fields.getOrDefault(name, "");
        if (before.isEmpty()) {
            fields.put(name, value);
        } else if (!before.equals(value)) {
            fields.put(name, before + "; " + value);
        }
        return !before.equals(value);
    }
}
