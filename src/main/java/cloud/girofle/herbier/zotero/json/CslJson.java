package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads CSL JSON, the data of citation processors, as Zotero, Better BibTeX, Pandoc, doi.org and
 * people write it: a list of items, one item, or {@code {"items": […]}}.
 *
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html">CSL 1.0.2</a>
 */
public final class CslJson implements Format {

    private static final Set<String> TELLING = Set.of("id", "title", "issued", "author");
    private static final Set<String> ZOTEROS_OWN = Set.of("itemType", "data", "config");

    @Override
    public String name() {
        return "CSL JSON";
    }

    /** Whether an entry near the start has a type and is named, titled, dated or signed. */
    @Override
    public boolean recognises(String head) {
        String start = head.stripLeading();
        if (!start.startsWith("[") && !start.startsWith("{")) {
            return false;
        }
        EntryNames names = new EntryNames(start.charAt(0) == '[' ? 2 : 1);
        try (JsonParser parser = JsonText.READER.createParser(new StringReader(start))) {
            while (parser.nextToken() != null) {
                names.see(parser);
            }
        } catch (JacksonException e) {
            return names.csl(); // The head ends in the middle of something, or the file is broken.
        }
        return names.csl();
    }

    @Override
    public Export read(ExportFile file) {
        Problems problems = new Problems(file);
        List<Record> records = new ArrayList<>();
        JsonEntries entries = new JsonEntries(file, CslVocabulary::opensItem, problems.all());
        CslRecords csl = new CslRecords(problems);
        Optional<JsonEntries.Entry> entry = entries.next();
        while (entry.isPresent()) {
            if (records.size() == Limits.MOST_ENTRIES) {
                String most = String.valueOf(Limits.MOST_ENTRIES);
                return Export.refused(Problem.of(file.name(), "", Problem.Kind.TOO_MANY, most));
            }
            csl.record(entry.get()).ifPresent(records::add);
            entry = entries.next();
        }
        return entries.refusal()
                .map(Export::refused)
                .orElseGet(() -> new Export(name(), records, List.of(), problems.all()));
    }

    /** Gathers the property names of one entry after the other. */
    private static final class EntryNames {
        private final Set<String> names = new HashSet<>();
        private int entryDepth;
        private int depth;
        private boolean found;
        private boolean refused;

        EntryNames(int entryDepth) {
            this.entryDepth = entryDepth;
        }

        boolean csl() {
            return found && !refused;
        }

        void see(JsonParser parser) {
            JsonToken token = parser.currentToken();
            if (token.isStructEnd()) {
                depth--;
            } else if (token.isStructStart()) {
                depth++;
                boolean items = entryDepth == 1 && depth == 2 && token == JsonToken.START_ARRAY;
                if (items && "items".equals(parser.streamReadContext().getParent().currentName())) {
                    entryDepth = 3;
                }
                if (depth == entryDepth) {
                    names.clear();
                }
            } else if (token == JsonToken.PROPERTY_NAME && depth == entryDepth) {
                names.add(parser.currentName());
                refused |= ZOTEROS_OWN.contains(parser.currentName());
                found |= names.contains("type") && names.stream().anyMatch(TELLING::contains);
            }
        }
    }
}
