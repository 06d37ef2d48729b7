package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Entry;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Field;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MEDLINE, which PubMed exports as {@code .nbib}: lines {@code PMID- 8692918}, long values folded
 * over indented lines, an empty line between entries. The elements are described at
 * https://www.nlm.nih.gov/bsd/mms/medlineelements.html.
 */
public final class Medline implements Format {

    private static final TagTable TABLE = TagTable.read("medline.tsv");
    private static final Pattern START =
            Pattern.compile("^(?:PMID *- *\\d|OWN *- *\\S)", Pattern.MULTILINE);
    private static final Syntax SYNTAX =
            new Syntax(
                    Pattern.compile("([A-Z][A-Z0-9]{1,4}) *-(?:\\s(.*))?"),
                    "",
                    "",
                    Set.of(),
                    true,
                    true);

    /** The short form of each name is given beside the full one. */
    private static final Map<String, String> FULL_NAMES =
            Map.of("AU", "FAU", "ED", "FED", "IR", "FIR");

    /** {@code 10.1000/1 [doi]}, {@code 0027-8424 (Print)}, {@code ISSN-1540-9635}. */
    private static final Pattern LABELLED = Pattern.compile("(.*\\S)\\s*\\[(\\w+)]");

    private static final Pattern SERIAL =
            Pattern.compile("(?:E?ISSN-|ISBN-)?([\\dXx-]{8,17})(?: \\(.*\\))?");
    private static final Pattern INITIALS = Pattern.compile("^(.+) (\\p{Lu}{1,4})");
    private static final Pattern PAGES = Pattern.compile("(?<!\\d)(\\d++)-(\\d+)");

    @Override
    public String name() {
        return "MEDLINE/nbib";
    }

    @Override
    public boolean recognises(String head) {
        return START.matcher(head).find();
    }

    @Override
    public Export read(ExportFile file) {
        return TaggedFile.read(name(), file, TABLE, SYNTAX, Medline::inOrder);
    }

    private static Entry inOrder(Entry entry) {
        List<Field> fields =
                entry.fields().stream()
                        .filter(field -> isOnlyName(entry, field.tag()))
                        .map(Medline::cleaned)
                        .toList();
        return new Entry(entry.line(), fields);
    }

    private static boolean isOnlyName(Entry entry, String tag) {
        String full = FULL_NAMES.get(tag);
        return full == null || entry.values(full).isEmpty();
    }

    private static Field cleaned(Field field) {
        String value = TaggedText.joined(field.lines());
        return switch (field.tag()) {
            case "AID", "LID" -> {
                Matcher labelled = LABELLED.matcher(value);
                yield labelled.matches()
                        ? identifier(field, labelled.group(1), labelled.group(2))
                        : field;
            }
            case "IS", "ISSN", "ISBN" -> with(field, SERIAL.matcher(value).replaceFirst("$1"));
            case "AU", "ED", "IR" -> with(field, INITIALS.matcher(value).replaceFirst("$1, $2"));
            case "PG" -> with(field, PAGES.matcher(value).replaceAll(Medline::fullRange));
            default -> field;
        };
    }

    /** Only a DOI has a place of its own; any other identifier keeps its label. */
    private static Field identifier(Field field, String value, String label) {
        return label.equals("doi")
                ? new Field(field.line(), field.tag() + " doi", List.of(value))
                : new Field(field.line(), "AID", List.of(value + " [" + label + "]"));
    }

    /** {@code 6913-7} is 6913-6917. */
    private static String fullRange(MatchResult pages) {
        String first = pages.group(1);
        String last = pages.group(2);
        int left = first.length() - last.length();
        return left <= 0 ? pages.group() : first + "-" + first.substring(0, left) + last;
    }

    private static Field with(Field field, String value) {
        return new Field(field.line(), field.tag(), List.of(value));
    }
}
