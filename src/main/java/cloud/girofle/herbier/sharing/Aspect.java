package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.writing.Limit;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Something that a record tells, and that a format may keep, change or lose. */
public enum Aspect {
    TYPE(item -> 1, Limit.Kind.ALONE, Limit.Kind.TYPE),
    FIELDS(item -> item.fields().size(), Limit.Kind.FIELD, Limit.Kind.FIELD_CHANGED),
    CREATORS(
            item -> item.creators().size(),
            Limit.Kind.CREATOR,
            Limit.Kind.CREATOR_ROLE,
            Limit.Kind.CREATOR_ORDER,
            Limit.Kind.ZOTERO_ROLE),
    TAGS(item -> item.tags().size(), Limit.Kind.TAG, Limit.Kind.TAG_ORIGIN),
    /** What sources note, and what curators say. */
    NOTES(item -> item.notes().size(), Limit.Kind.NOTE, Limit.Kind.NOTE_CHANGED),
    ATTACHMENTS(
            item -> item.attachments().size(),
            Limit.Kind.ATTACHMENT,
            Limit.Kind.ATTACHMENT_CHANGED,
            Limit.Kind.ANNOTATION),
    COLLECTIONS(item -> item.collections().size(), Limit.Kind.COLLECTION),
    RELATIONS(item -> item.relations().size(), Limit.Kind.RELATION, Limit.Kind.ZOTERO_RELATION);

    private final ToIntFunction<Record> told;
    private final Set<Limit.Kind> limits;

    Aspect(ToIntFunction<Record> told, Limit.Kind... limits) {
        this.told = told;
        this.limits = Set.of(limits);
    }

    /** How much of it these records tell. */
    public int told(List<Record> records) {
        return records.stream().mapToInt(told).sum();
    }

    /** How much of it does not come back as it was. */
    public int lost(List<Limit> of) {
        return of.stream()
                .filter(limit -> limits.contains(limit.kind()))
                .mapToInt(Limit::count)
                .sum();
    }
}
