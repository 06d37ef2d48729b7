package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.writing.Limit;
import java.util.List;

/** Something that a record tells, and that a format may keep, change or lose. */
public enum Aspect {
    TYPE,
    FIELDS,
    CREATORS,
    TAGS,
    /** What sources note, and what curators say. */
    NOTES,
    ATTACHMENTS,
    /** What readers marked in files. */
    MARKS,
    COLLECTIONS,
    RELATIONS;

    /** How much of it these records tell. */
    public int told(List<Record> records) {
        return records.stream().mapToInt(this::told).sum();
    }

    private int told(Record item) {
        return switch (this) {
            case TYPE -> 1;
            case FIELDS -> item.fields().size();
            case CREATORS -> item.creators().size();
            case TAGS -> item.tags().size();
            case NOTES -> item.notes().size();
            case ATTACHMENTS -> item.attachments().size();
            case MARKS ->
                    item.attachments().stream().mapToInt(file -> file.annotations().size()).sum();
            case COLLECTIONS -> item.collections().size();
            case RELATIONS -> item.relations().size();
        };
    }

    /** How much of it does not come back. */
    public int lost(List<Limit> of) {
        return count(of, true);
    }

    /** How much of it comes back otherwise than it was. */
    public int changed(List<Limit> of) {
        return count(of, false);
    }

    private int count(List<Limit> of, boolean loses) {
        return of.stream()
                .filter(limit -> of(limit.kind()) == this && loses(limit.kind()) == loses)
                .mapToInt(Limit::count)
                .sum();
    }

    private static Aspect of(Limit.Kind kind) {
        return switch (kind) {
            case ALONE, TYPE -> TYPE;
            case FIELD, FIELD_CHANGED -> FIELDS;
            case CREATOR, CREATOR_ROLE, CREATOR_ORDER, ZOTERO_ROLE -> CREATORS;
            case TAG, TAG_ORIGIN -> TAGS;
            case NOTE, NOTE_CHANGED -> NOTES;
            case ATTACHMENT, ATTACHMENT_CHANGED -> ATTACHMENTS;
            case ANNOTATION -> MARKS;
            case COLLECTION -> COLLECTIONS;
            case RELATION, ZOTERO_RELATION -> RELATIONS;
        };
    }

    private static boolean loses(Limit.Kind kind) {
        return switch (kind) {
            case FIELD_CHANGED,
                    CREATOR_ROLE,
                    CREATOR_ORDER,
                    ZOTERO_ROLE,
                    TAG_ORIGIN,
                    NOTE_CHANGED,
                    ATTACHMENT_CHANGED ->
                    false;
            default -> true;
        };
    }
}
