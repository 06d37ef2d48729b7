package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.Optional;

/** The records of one CSL JSON file: what no item can know of the others. Not thread-safe. */
final class CslRecords {

    private final Problems problems;

    /** Tells what is wrong with the entries there. */
    CslRecords(Problems problems) {
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
        return problems.localId(place(entry), id);
    }

    /** Tells a problem at its first place in the file, and no more. */
    void tellOnce(JsonEntries.Entry entry, Problem.Kind kind, String detail) {
        problems.tellOnce(place(entry), kind, detail);
    }

    private void tell(JsonEntries.Entry entry, Problem.Kind kind, String... details) {
        problems.tell(place(entry), kind, details);
    }

    private static String place(JsonEntries.Entry entry) {
        return Problem.place(entry.line(), JsonText.of(entry.values().get("id")));
    }
}
