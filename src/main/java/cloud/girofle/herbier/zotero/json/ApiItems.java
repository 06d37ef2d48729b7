package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Makes the records of Zotero's JSON: each item with the notes, attachments and annotations that
 * are its children, or its children's; and those that stand alone. Not thread-safe.
 */
final class ApiItems {

    /** An annotation is the child of an attachment, the child of an item. */
    private static final int DEEPEST = 4;

    private static final int TRASHED = -1;

    private static final Set<String> CHILDREN = Set.of("note", "attachment", "annotation");

    private final Problems problems;
    private final ApiCollections collections;
    private final ApiAttachments attachments;
    private final List<ApiItem> items = new ArrayList<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> trashed = new HashSet<>();

    ApiItems(Problems problems, ApiCollections collections, ApiAttachments attachments) {
        this.problems = problems;
        this.collections = collections;
        this.attachments = attachments;
    }

    int count() {
        return items.size();
    }

    /** Adds an item; one in the bin stays out, and so will its children. */
    void add(ApiItem item) {
        if (item.isTrashed()) {
            trashed.add(item.key());
        } else if (item.type().isEmpty()) {
            problems.tell(place(item), Kind.UNREADABLE_ENTRY, "itemType");
        } else {
            ranks.put(item.key(), items.size());
            items.add(item);
        }
    }

    /** The records, in the file's order. */
    List<Record> records() {
        Map<Integer, List<ApiItem>> families = new TreeMap<>();
        for (int rank = 0; rank < items.size(); rank++) {
            int head = headOf(rank);
            if (head == rank) {
                families.computeIfAbsent(rank, any -> new ArrayList<>());
            } else if (head != TRASHED) {
                families.computeIfAbsent(head, any -> new ArrayList<>()).add(items.get(rank));
            }
        }
        List<Record> records = new ArrayList<>();
        families.forEach((head, children) -> records.add(record(items.get(head), children)));
        return records;
    }

    /** The rank of the item at the head of an item's line, which an orphan is itself. */
    private int headOf(int rank) {
        int head = rank;
        for (int step = 0; step < DEEPEST; step++) {
            Optional<String> parent = items.get(head).parent();
            if (parent.isEmpty()) {
                return head;
            }
            if (trashed.contains(parent.get())) {
                return TRASHED;
            }
            Integer above = ranks.get(parent.get());
            if (above == null) {
                if (head == rank) {
                    problems.tellOnce(place(items.get(rank)), Kind.DANGLING, parent.get());
                }
                return head;
            }
            head = above;
        }
        return rank; // A circle, which Zotero cannot make: each stands alone.
    }

    /** A relation's target as a local id, where the file names items by bare keys. */
    private String target(String address) {
        Integer rank = ranks.get(address.substring(address.lastIndexOf('/') + 1));
        boolean bare = rank != null && items.get(rank).localId().equals(items.get(rank).key());
        return rank != null && bare ? items.get(rank).key() : address;
    }

    private Record record(ApiItem item, List<ApiItem> children) {
        String type = item.is("annotation") ? "note" : item.type();
        RecordDraft draft = new RecordDraft(problems, place(item), "zotero:", type);
        collections.holding(item).forEach(draft::collection);
        if (CHILDREN.contains(item.type())) {
            alone(item, children, draft);
        } else {
            ApiFields.read(item, draft, this::target);
            item.list("notes").forEach(note -> note(item, note).ifPresent(draft::note));
            item.list("attachments")
                    .forEach(file -> attachment(item.inside(file), List.of(), draft));
        }
        children.stream()
                .filter(child -> !child.is("annotation"))
                .forEach(each -> child(each, children, draft));
        return draft.record(item.localId());
    }

    private void alone(ApiItem item, List<ApiItem> children, RecordDraft draft) {
        if (item.is("attachment")) {
            draft.put("title", "title", item.text("title"));
        }
        child(item, children, draft);
        ApiFields.tags(item).forEach(draft::tag);
        ApiFields.relations(item, draft, this::target);
    }

    private void child(ApiItem child, List<ApiItem> family, RecordDraft draft) {
        switch (child.type()) {
            case "attachment" -> attachment(child, family, draft);
            case "annotation" -> ApiAnnotations.note(child).ifPresent(draft::note);
            default ->
                    draft.note(
                            new ItemNote(
                                    child.localId(), child.text("note"), ApiFields.tags(child)));
        }
    }

    /** With what readers marked in it: beside it in a reply of the API, inside it elsewhere. */
    private void attachment(ApiItem item, List<ApiItem> family, RecordDraft draft) {
        Stream<ApiItem> beside =
                family.stream()
                        .filter(child -> child.is("annotation"))
                        .filter(child -> child.parent().equals(Optional.of(item.key())));
        List<ItemAnnotation> marks =
                Stream.concat(beside, item.list("annotations").map(item::inside))
                        .map(ApiAnnotations::of)
                        .sorted(Comparator.comparing(ItemAnnotation::sortIndex))
                        .toList();
        draft.attachment(attachments.attachment(item, draft).marked(marks));
    }

    /** A note written inside its item: its HTML alone, or with its own keywords. */
    private static Optional<ItemNote> note(ApiItem item, JsonNode written) {
        if (!written.isObject()) {
            return Optional.of(ItemNote.of(JsonText.of(written)));
        }
        ApiItem note = item.inside(written);
        boolean binned = note.isTrashed();
        ItemNote whole = new ItemNote(note.localId(), note.text("note"), ApiFields.tags(note));
        return binned ? Optional.empty() : Optional.of(whole);
    }

    private static String place(ApiItem item) {
        return Problem.place(item.line(), item.key());
    }
}
