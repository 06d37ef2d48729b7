package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Entry;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Syntax;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The records of one file of tagged entries: what no entry can know of the others, its id and what
 * was told already. Not thread-safe.
 */
final class TaggedFile {

    private final ExportFile file;
    private final TagTable table;
    private final List<Record> records = new ArrayList<>();
    private final Problems problems;
    private int entries;

    TaggedFile(ExportFile file, TagTable table) {
        this.file = file;
        this.table = table;
        this.problems = new Problems(file);
    }

    /** Reads a whole file of tagged lines; each entry may be put in order before it is taken. */
    static Export read(
            String format,
            ExportFile file,
            TagTable table,
            Syntax syntax,
            UnaryOperator<Entry> inOrder) {
        TaggedFile tagged = new TaggedFile(file, table);
        TaggedRecords reader =
                new TaggedRecords(
                        syntax,
                        table,
                        entry -> tagged.take(inOrder.apply(entry), syntax.folded()),
                        (line, text) -> tagged.tell(line, Kind.UNREADABLE_ENTRY, excerpt(text)));
        if (reader.readToCut(file.text())) {
            int lines = (int) file.text().lines().count();
            tagged.tell(lines, Kind.CUT_SHORT, syntax.end());
        }
        return tagged.export(format);
    }

    /** Takes in an entry, or says why not. */
    void take(Entry entry, boolean folded) {
        entries++;
        if (entries > Limits.MOST_ENTRIES) {
            return;
        }
        List<String> words = entry.values(table.typeTag());
        boolean blank =
                entry.fields().stream()
                        .filter(field -> !field.tag().equals(table.typeTag()))
                        .filter(field -> !field.tag().equals(table.idTag()))
                        .allMatch(field -> field.value().isEmpty());
        if (blank) {
            tell(entry.line(), Kind.UNREADABLE_ENTRY, excerpt(String.join(" ", words)));
            return;
        }
        String type = type(entry, words);
        if (ItemTypes.find(type).isEmpty()) {
            tellOnce(entry.line(), Kind.UNKNOWN_TYPE, type);
        }
        Record item = new TaggedItem(this, entry, type, folded).record(localId(entry));
        if (item.title().isEmpty()) {
            tell(entry.line(), Kind.NO_TITLE);
        }
        records.add(item);
    }

    /** What was read. */
    Export export(String format) {
        if (entries > Limits.MOST_ENTRIES) {
            String most = String.valueOf(Limits.MOST_ENTRIES);
            return Export.refused(Problem.of(file.name(), "", Kind.TOO_MANY, most));
        }
        return new Export(format, records, List.of(), problems.all());
    }

    /** Of the types that the entry may be of, the one with a place for most of what it says. */
    private String type(Entry entry, List<String> words) {
        List<String> types = table.types(words);
        return types.size() == 1
                ? types.getFirst()
                : types.stream()
                        .sorted(Comparator.comparingLong(type -> -places(entry, type)))
                        .findFirst()
                        .orElseThrow();
    }

    private long places(Entry entry, String type) {
        return entry.fields().stream()
                .filter(field -> !field.value().isEmpty())
                .filter(field -> table.place(field.tag(), type, field.value()).isPresent())
                .count();
    }

    /** The entry's own id, or its number in the file; told where another entry has it. */
    private String localId(Entry entry) {
        String wanted = entry.values(table.idTag()).stream().findFirst().orElse("#" + entries);
        return problems.localId(Problem.place(entry.line(), ""), wanted);
    }

    TagTable table() {
        return table;
    }

    /** Where attachments are looked for. */
    Path folder() {
        return file.folder();
    }

    void tell(int line, Kind kind, String... details) {
        problems.tell(Problem.place(line, ""), kind, details);
    }

    /** Tells it of the first place only: what is so of one entry is often so of all. */
    void tellOnce(int line, Kind kind, String detail) {
        problems.tellOnce(Problem.place(line, ""), kind, detail);
    }

    static String excerpt(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
