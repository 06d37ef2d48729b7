package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads BibTeX as Zotero, JabRef, Mendeley and people write it. {@link BibTexParser} finds the
 * entries, {@link TexText} and {@link BibTexNames} read their values, {@link BibTexItem} makes the
 * records. Unlike Zotero's own reader it keeps the entry's key, types and fields that nobody knows,
 * {@code note} as {@code extra}, and the day of a date.
 */
public final class BibTex implements Format {

    /** What starts a block of a style sheet in the same way. */
    private static final List<String> STYLE_SHEETS =
            List.of(
                    "media",
                    "font-face",
                    "import",
                    "page",
                    "charset",
                    "supports",
                    "keyframes",
                    "namespace",
                    "layer",
                    "container",
                    "property",
                    "counter-style");

    /** An entry's start at that of a line: type, key and comma, or a macro and its equals sign. */
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?m)^[ \\t]*+@[ \\t]*+(?!(?i:"
                            + String.join("|", STYLE_SHEETS)
                            + ")\\b)[A-Za-z][\\w-]*+\\s*+[{(]"
                            + "(?:\\s*+[^\\s,{}=\":;][^,{}=\"\\n;]*+)?+\\s*+[,=]");

    private static final Pattern OTHER_BLOCK =
            Pattern.compile(
                    "(?mi)^[ \\t]*+@(?:comment\\s*+\\{\\s*+jabref|preamble\\s*+[{(]\\s*+\")");

    @Override
    public String name() {
        return "BibTeX";
    }

    @Override
    public boolean recognises(String head) {
        String start = head.stripLeading();
        boolean other = start.startsWith("<") || start.startsWith("{") || start.startsWith("[");
        return !other && (ENTRY.matcher(head).find() || OTHER_BLOCK.matcher(head).find());
    }

    @Override
    public Export read(ExportFile file) {
        Problems problems = new Problems(file);
        BibTexParser parser = new BibTexParser(file.text(), problems);
        Keys keys = new Keys(problems);
        List<Record> records = new ArrayList<>();
        Optional<BibTexEntry> next = parser.next();
        while (next.isPresent()) {
            BibTexEntry entry = next.get();
            records.add(BibTexItem.read(entry, keys.unique(entry), file.folder(), problems));
            next = parser.next();
        }
        Optional<Kind> limit = parser.overLimit();
        if (limit.isPresent()) {
            boolean deep = limit.get() == Kind.TOO_DEEP;
            int most = deep ? Limits.MOST_DEPTH : Limits.MOST_ENTRIES;
            return Export.refused(Problem.of(file.name(), "", limit.get(), String.valueOf(most)));
        }
        return new Export(name(), records, List.of(), problems.all());
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
