package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The records of one CSL JSON file: what no item can know of the others. Not thread-safe. */
final class CslRecords {

    private final String file;
    private final List<Problem> problems;
    private final Set<String> localIds = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    /** Problems are put at the end of that list. */
    CslRecords(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The record of an entry; empty when the entry says nothing, which is told. */
    Optional<Record> record(JsonEntries.Entry entry) {
        if (entry.values().values().stream().allMatch(value -> JsonText.of(value).isBlank())) {
            tell(entry, Problem.Kind.UNREADABLE_ENTRY, "{ }");
            return Optional.empty();
        }
        entry.repeated().forEach(name -> tell(entry, Problem.Kind.REPEATED_FIELD, name));
        Record item = new CslItem(this, entry).record();
        if (item.title().isEmpty()) {
            tell(entry, Problem.Kind.NO_TITLE);
        }
        return Optional.of(item);
    }

    /** That id, or one like it where another item of the file has it; told in that case. */
    String localId(JsonEntries.Entry entry, String id) {
        String wanted = id.isEmpty() ? "#" + (localIds.size() + 1) : id;
        String unique = wanted;
        for (int copy = 2; !localIds.add(unique); copy++) {
            unique = wanted + "#" + copy;
        }
        if (!unique.equals(wanted)) {
            tell(entry, Problem.Kind.DUPLICATE_KEY, wanted);
        }
        return unique;
    }

    /** Tells a problem at its first place in the file, and no more. */
    void tellOnce(JsonEntries.Entry entry, Problem.Kind kind, String detail) {
        if (told.add(kind + " " + detail)) {
            tell(entry, kind, detail);
        }
    }

    private void tell(JsonEntries.Entry entry, Problem.Kind kind, String... details) {
        String id = JsonText.of(entry.values().get("id"));
        problems.add(Problem.of(file, JsonEntries.place(entry.line(), id), kind, details));
    }
}
