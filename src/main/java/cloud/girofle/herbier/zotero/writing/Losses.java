package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.writing.Limit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what records lost on their way through a format and back. Not thread-safe. */
public final class Losses {

    private record Loss(Kind kind, String what) implements Comparable<Loss> {

        @Override
        public int compareTo(Loss other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : what.compareTo(other.what);
        }
    }

    private final Map<Loss, Integer> counts = new TreeMap<>();

    /** What was lost, by kind and name. */
    public List<Limit> limits() {
        return counts.entrySet().stream()
                .map(each -> new Limit(each.getKey().kind(), each.getKey().what(), each.getValue()))
                .toList();
    }

    /** Counts something that is lost by nature. */
    public void add(Kind kind, String what, int count) {
        if (count > 0) {
            counts.merge(new Loss(kind, what), count, Integer::sum);
        }
    }

    private void add(Kind kind) {
        add(kind, "", 1);
    }

    /**
     * Compares a record with what came back of it. Local ids, collections and relations are not
     * compared: they mean something only among other records.
     */
    public void compare(Record was, Optional<Record> back) {
        if (back.isEmpty()) {
            add(Kind.ALONE);
            return;
        }
        Record now = back.get();
        if (!was.type().equals(now.type())) {
            add(Kind.TYPE, was.type(), 1);
        }
        fields(was, now);
        creators(was.creators(), now.creators());
        tags(was.tags(), now.tags());
        notes(was.notes(), now.notes());
        attachments(was.attachments(), now.attachments());
    }

    private void fields(Record was, Record now) {
        was.fields()
                .forEach((name, value) -> {
                    String base = ItemTypes.baseField(was.type(), name);
                    String back = now.field(base);
                    if (back.isEmpty()) {
                        add(Kind.FIELD, base, 1);
                    } else if (!back.equals(value)) {
                        add(Kind.FIELD_CHANGED, base, 1);
                    }
                });
    }

    private void creators(List<Creator> were, List<Creator> are) {
        List<Creator> left = new ArrayList<>(are);
        List<Creator> astray = were.stream().filter(person -> !left.remove(person)).toList();
        for (Creator person : astray) {
            boolean there = left.removeIf(other -> other.sortName().equals(person.sortName()));
            add(there ? Kind.CREATOR_ROLE : Kind.CREATOR, person.role(), 1);
        }
        if (astray.isEmpty() && !were.equals(are)) {
            add(Kind.CREATOR_ORDER);
        }
    }

    private void tags(List<Tag> were, List<Tag> are) {
        for (Tag tag : were) {
            if (!are.contains(tag)) {
                boolean named = are.stream().anyMatch(each -> each.name().equals(tag.name()));
                add(named ? Kind.TAG_ORIGIN : Kind.TAG);
            }
        }
    }

    private void notes(List<ItemNote> were, List<ItemNote> are) {
        for (int i = 0; i < were.size(); i++) {
            if (i >= are.size()) {
                add(Kind.NOTE);
            } else if (!were.get(i).html().equals(are.get(i).html())
                    || !were.get(i).tags().equals(are.get(i).tags())) {
                add(Kind.NOTE_CHANGED);
            }
        }
    }

    /** Those that come back keep their order. */
    private void attachments(List<Attachment> were, List<Attachment> are) {
        int next = 0;
        for (Attachment was : were) {
            add(Kind.ANNOTATION, "", was.annotations().size());
            if (next < are.size() && isSame(was, are.get(next))) {
                if (!said(was).equals(said(are.get(next)))) {
                    add(Kind.ATTACHMENT_CHANGED);
                }
                next++;
            } else {
                add(Kind.ATTACHMENT);
            }
        }
    }

    private static boolean isSame(Attachment one, Attachment other) {
        boolean address = !one.url().isEmpty() && one.url().equals(other.url());
        boolean title = !one.title().isEmpty() && one.title().equals(other.title());
        boolean path = !one.path().isEmpty() && one.path().equals(other.path());
        return address || title || path;
    }

    private static List<Object> said(Attachment file) {
        return List.of(
                file.linkMode(),
                file.title(),
                file.contentType(),
                file.url(),
                file.accessDate(),
                file.note(),
                file.tags(),
                file.charset(),
                file.md5());
    }
}
