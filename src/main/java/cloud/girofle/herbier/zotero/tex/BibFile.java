package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a whole BibTeX or BibLaTeX file: {@link BibTexParser} finds the entries, {@link
 * BibInheritance} fills them from those they name, {@link BibTexItem} makes the records, {@link
 * BibGroups} the collections.
 */
final class BibFile {

    private BibFile() {}

    static Export read(ExportFile file, String format) {
        Problems problems = new Problems(file);
        BibTexParser parser = new BibTexParser(file.text(), problems);
        List<BibTexEntry> entries = new ArrayList<>();
        for (Optional<BibTexEntry> next = parser.next(); next.isPresent(); next = parser.next()) {
            entries.add(next.get());
        }
        Optional<Kind> limit = parser.overLimit();
        if (limit.isPresent()) {
            boolean deep = limit.get() == Kind.TOO_DEEP;
            int most = deep ? Limits.MOST_DEPTH : Limits.MOST_ENTRIES;
            return Export.refused(Problem.of(file.name(), "", limit.get(), String.valueOf(most)));
        }
        return records(file, format, parser.settings(), entries, problems);
    }

    private static Export records(
            ExportFile file,
            String format,
            List<String> settings,
            List<BibTexEntry> entries,
            Problems problems) {
        BibInheritance inheritance = new BibInheritance(entries, problems);
        BibGroups groups = new BibGroups(settings);
        for (BibTexEntry entry : entries) {
            if (entry.type().equalsIgnoreCase("set")) {
                groups.addSet(entry);
            }
        }
        Keys keys = new Keys(problems);
        List<Record> records = new ArrayList<>();
        for (BibTexEntry entry : entries) {
            if (entry.isWork()) {
                BibTexEntry whole = inheritance.whole(entry);
                BibLinks links = BibLinks.of(whole, inheritance, groups, problems);
                records.add(
                        BibTexItem.read(whole, keys.unique(entry), links, file.folder(), problems));
            }
        }
        return new Export(format, records, groups.collections(), problems.all());
    }

    /**
     * Local ids: the key, with a number behind where it served before. An entry without a key is
     * named by what it says, so that it keeps its id wherever a later export puts it.
     */
    private static final class Keys {

        private final Problems problems;
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Integer> uses = new HashMap<>();

        Keys(Problems problems) {
            this.problems = problems;
        }

        String unique(BibTexEntry entry) {
            String key = entry.key().isEmpty() ? made(entry) : entry.key();
            int use = uses.merge(key, 1, Integer::sum);
            if (use > 1 && !entry.key().isEmpty()) {
                problems.tellOnce(key, Kind.DUPLICATE_KEY, key);
            }
            String id = use == 1 ? key : key + "#" + use;
            while (!taken.add(id)) {
                id = id + "#";
            }
            return id;
        }

        private static String made(BibTexEntry entry) {
            List<String> said =
                    List.of(entry.first("title"), entry.first("author"), entry.first("year"));
            return entry.type() + "#" + Integer.toHexString(said.hashCode());
        }
    }
}
