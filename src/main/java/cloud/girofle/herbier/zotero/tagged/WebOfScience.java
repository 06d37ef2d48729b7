package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Entry;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Field;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Syntax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Web of Science's tagged text, which was ISI's: {@code PT J} to {@code ER}, long values folded
 * over lines indented by three spaces, a line for each name.
 */
public final class WebOfScience implements Format {

    private static final TagTable TABLE = TagTable.read("wos.tsv");
    private static final Pattern START =
            Pattern.compile("\\s*(?:FN .*\\R\\s*)?(?:VR .*\\R\\s*)?PT [A-Z]\\s*\\R");
    private static final Syntax SYNTAX =
            new Syntax(
                    Pattern.compile("([A-Z][A-Z0-9])(?:\\s(.*))?"),
                    "PT",
                    "ER",
                    Set.of("EF", "FN", "VR"),
                    false,
                    true);

    /** The short form of each name is given beside the full one. */
    private static final Map<String, String> FULL_NAMES = Map.of("AU", "AF", "BA", "BF");

    @Override
    public String name() {
        return "Web of Science Tagged";
    }

    @Override
    public boolean recognises(String head) {
        return START.matcher(head).lookingAt();
    }

    @Override
    public Export read(ExportFile file) {
        return TaggedFile.read(name(), file, TABLE, SYNTAX, WebOfScience::inOrder);
    }

    /** {@code DT} says the type better than {@code PT}; both are read as one. */
    private static Entry inOrder(Entry entry) {
        List<Field> fields = new ArrayList<>();
        for (Field field : entry.fields()) {
            String full = FULL_NAMES.get(field.tag());
            if (field.tag().equals("DT")) {
                Arrays.stream(TaggedText.joined(field.lines()).split(";", -1))
                        .map(word -> new Field(field.line(), "DT", List.of(word.strip())))
                        .forEach(fields::add);
            } else if (field.tag().equals("PT")) {
                fields.add(new Field(field.line(), "DT", field.lines()));
            } else if (full == null || entry.values(full).isEmpty()) {
                fields.add(field);
            }
        }
        return new Entry(entry.line(), fields);
    }
}
