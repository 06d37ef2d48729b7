package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLSchema;

/**
 * The Citation File Format, {@code CITATION.cff}: how a program or a data set wants to be cited,
 * and what it cites. Each of them is read as a tagged entry. Zotero writes several files into one,
 * and lists of references alone; it does not quote what YAML wants quoted, so that a part that is
 * no YAML is read once more with its values quoted.
 *
 * @see <a href="https://github.com/citation-file-format/citation-file-format">CFF 1.2.0</a>
 */
public final class Cff implements Format {

    private static final TagTable TABLE = TagTable.read("cff.tsv");
    private static final Pattern MARK =
            Pattern.compile(
                    "^cff-version: *[\"']?\\d|^# This CITATION\\.cff reference content\\b",
                    Pattern.MULTILINE);
    private static final Pattern LISTED =
            Pattern.compile("\\A# This CITATION\\.cff reference content was generated from Zotero");
    private static final Pattern FILE = Pattern.compile("^(?=cff-version:)", Pattern.MULTILINE);
    private static final Pattern REFERENCE =
            Pattern.compile("^(?= {2}- title:)", Pattern.MULTILINE);

    /** Every value as it is written; aliases are not followed, so that nothing swells. */
    private static final ObjectReader YAML =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .yamlSchema(YAMLSchema.FAILSAFE)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(Limits.MOST_DEPTH)
                                                    .build())
                                    .build())
                    .build()
                    .reader();

    @Override
    public String name() {
        return "CFF";
    }

    @Override
    public boolean recognises(String head) {
        return MARK.matcher(head).find();
    }

    @Override
    public Export read(ExportFile file) {
        String text = file.text();
        boolean zoteros = LISTED.matcher(text).find();
        TaggedFile items = new TaggedFile(file, TABLE);
        Matcher start = (zoteros ? REFERENCE : FILE).matcher(text);
        // Of one work alone, the keys may stand in any order.
        boolean several = zoteros || start.results().limit(2).count() == 2;
        int line = 1;
        int from = 0;
        while (from < text.length()) {
            int to = several && start.find(from + 1) ? start.start() : text.length();
            String part = text.substring(from, to);
            take(part, line, items, zoteros);
            line += (int) part.chars().filter(c -> c == '\n').count();
            from = to;
        }
        return items.export(name());
    }

    private static void take(String part, int line, TaggedFile items, boolean zoteros) {
        Optional<JsonNode> tree = tree(part).or(() -> tree(CffQuotes.quoted(part)));
        if (tree.isEmpty()) {
            items.tell(line, Kind.UNREADABLE_ENTRY, TaggedFile.excerpt(part.strip()));
        } else if (tree.get().isArray()) {
            tree.get().forEach(each -> take(each, line, items, zoteros));
        } else {
            take(tree.get(), line, items, zoteros);
            take(tree.get().path("preferred-citation"), line, items, false);
            tree.get().path("references").forEach(each -> take(each, line, items, false));
        }
    }

    private static void take(JsonNode work, int line, TaggedFile items, boolean zoteros) {
        if (work.has("title")) {
            items.take(new CffEntry(work, line, zoteros).entry(), false);
        } else if (work.has("type") || work.has("cff-version")) {
            items.tell(line, Kind.UNREADABLE_ENTRY, TaggedFile.excerpt(work.toString()));
        }
    }

    private static Optional<JsonNode> tree(String yaml) {
        try {
            return Optional.of(YAML.readTree(yaml));
        } catch (JacksonException e) {
            return Optional.empty(); // No YAML: told by whoever asked, or quoted and tried again.
        }
    }
}
