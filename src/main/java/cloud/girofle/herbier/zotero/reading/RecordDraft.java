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
import java.util.HashMap;
import java.util.HashSet;
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

    /** Within a text that is longer, a value is no longer looked for but as one of those added. */
    private static final int SHORT = 10_000;

    private final Problems problems;
    private final String place;
    private final String prefix;
    private final String type;
    private final Map<String, StringBuilder> fields = new LinkedHashMap<>();
    private final Map<String, Set<String>> added = new HashMap<>();
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
        StringBuilder held = fields.get(ItemTypes.fieldName(type, baseField));
        return held == null ? "" : held.toString();
    }

    /**
     * Fills a base field.
     *
     * @param source its name in the file, under which it stays when the field holds another value
     */
    public void put(String baseField, String source, String value) {
        String name = ItemTypes.fieldName(type, baseField);
        StringBuilder held = fields.get(name);
        if (value.isBlank() || (held != null && value.contentEquals(held))) {
            return;
        }
        if (held == null) {
            fields.put(name, new StringBuilder(value));
        } else if (append(prefix + source, value)) {
            problems.tellOnce(place, Kind.REPEATED_FIELD, source);
        }
    }

    /** Adds to a base field that holds several values, as Zotero does for ISBNs. */
    public void add(String baseField, String between, String value) {
        if (value.isBlank()) {
            return;
        }
        String name = ItemTypes.fieldName(type, baseField);
        StringBuilder held = fields.computeIfAbsent(name, any -> new StringBuilder());
        boolean within = held.length() < SHORT && held.indexOf(value) >= 0;
        if (!within && added.computeIfAbsent(name, any -> new HashSet<>()).add(value)) {
            held.append(held.isEmpty() ? "" : between).append(value);
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
                written(),
                creators,
                List.copyOf(tags),
                notes,
                attachments,
                List.copyOf(collections),
                relations);
    }

    private Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        fields.forEach((name, value) -> written.put(name, value.toString()));
        return written;
    }

    /** Whether the value was new. */
    private boolean append(String name, String value) {
        StringBuilder held = fields.computeIfAbsent(name, any -> new StringBuilder());
        if (value.contentEquals(held)) {
            return false;
        }
        held.append(held.isEmpty() ? "" : "; ").append(value);
        return true;
    }
}
