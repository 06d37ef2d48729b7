package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.writing.Limit;
import cloud.girofle.herbier.zotero.writing.Limit.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Something that a record tells, and that a format may keep, change or lose. */
public enum Aspect {
    TYPE(item -> 1, Set.of(Kind.ALONE, Kind.TYPE), Set.of()),
    FIELDS(item -> item.fields().size(), Set.of(Kind.FIELD), Set.of(Kind.FIELD_CHANGED)),
    CREATORS(
            item -> item.creators().size(),
            Set.of(Kind.CREATOR),
            Set.of(Kind.CREATOR_ROLE, Kind.CREATOR_ORDER, Kind.ZOTERO_ROLE)),
    TAGS(item -> item.tags().size(), Set.of(Kind.TAG), Set.of(Kind.TAG_ORIGIN)),
    /** What sources note, and what curators say. */
    NOTES(item -> item.notes().size(), Set.of(Kind.NOTE), Set.of(Kind.NOTE_CHANGED)),
    ATTACHMENTS(
            item -> item.attachments().size(),
            Set.of(Kind.ATTACHMENT),
            Set.of(Kind.ATTACHMENT_CHANGED)),
    /** What readers marked in files. */
    MARKS(Aspect::marks, Set.of(Kind.ANNOTATION), Set.of()),
    COLLECTIONS(item -> item.collections().size(), Set.of(Kind.COLLECTION), Set.of()),
    RELATIONS(
            item -> item.relations().size(), Set.of(Kind.RELATION, Kind.ZOTERO_RELATION), Set.of());

    private final ToIntFunction<Record> told;
    private final Set<Kind> losing;
    private final Set<Kind> changing;

    Aspect(ToIntFunction<Record> told, Set<Kind> losing, Set<Kind> changing) {
        this.told = told;
        this.losing = losing;
        this.changing = changing;
    }

    /** How much of it these records tell. */
    public int told(List<Record> records) {
        return records.stream().mapToInt(told).sum();
    }

    /** How much of it does not come back. */
    public int lost(List<Limit> of) {
        return count(of, losing);
    }

    /** How much of it comes back otherwise than it was. */
    public int changed(List<Limit> of) {
        return count(of, changing);
    }

    private static int count(List<Limit> of, Set<Kind> kinds) {
        return of.stream()
                .filter(limit -> kinds.contains(limit.kind()))
                .mapToInt(Limit::count)
                .sum();
    }

    private static int marks(Record item) {
        return item.attachments().stream().mapToInt(file -> file.annotations().size()).sum();
    }
}
