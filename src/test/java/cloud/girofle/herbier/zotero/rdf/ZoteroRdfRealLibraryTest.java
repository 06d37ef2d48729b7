package cloud.girofle.herbier.zotero.rdf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A library of 817 items that people really keep, exported by Zotero twice: as RDF and as CSV. */
@TestInstance(Lifecycle.PER_CLASS) // Read once: it is large.
class ZoteroRdfRealLibraryTest {

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*+)\"(,|\r?\n|$)");

    private static final Map<String, String> COLUMNS =
            Map.ofEntries(
                    Map.entry("Title", "title"),
                    Map.entry("Publication Title", "publicationTitle"),
                    Map.entry("Url", "url"),
                    Map.entry("DOI", "DOI"),
                    Map.entry("ISBN", "ISBN"),
                    Map.entry("ISSN", "ISSN"),
                    Map.entry("Volume", "volume"),
                    Map.entry("Issue", "issue"),
                    Map.entry("Pages", "pages"),
                    Map.entry("Series", "series"),
                    Map.entry("Publisher", "publisher"),
                    Map.entry("Place", "place"),
                    Map.entry("Language", "language"),
                    Map.entry("Journal Abbreviation", "journalAbbreviation"),
                    Map.entry("Short Title", "shortTitle"),
                    Map.entry("Abstract Note", "abstractNote"),
                    Map.entry("Library Catalog", "libraryCatalog"),
                    Map.entry("Rights", "rights"),
                    Map.entry("Extra", "extra"));

    private final Export export = ZoteroExport.read(Shared.sample("real/openglam_zotero.rdf"));

    @Test
    void holdsWhatItsOwnersCounted() {
        Map<String, Long> types =
                export.records().stream()
                        .collect(groupingBy(Record::type, TreeMap::new, counting()));
        assertThat(types.remove("attachment")).as("attachments of no item").isEqualTo(4);
        assertThat(types.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(817);
        List<Attachment> attachments =
                export.records().stream().flatMap(record -> record.attachments().stream()).toList();
        assertThat(attachments).hasSize(752);
        assertThat(attachments.stream().collect(groupingBy(Attachment::presence, counting())))
                .isEqualTo(Map.of(Presence.LINK, 15L, Presence.MISSING, 737L));
        assertThat(export.collections()).hasSize(46);
        assertThat(export.collections().stream().filter(at -> at.parentId().isEmpty()))
                .extracting(Collection::name)
                .containsExactly(
                        "**CITED",
                        "*WORK IN",
                        "ADMIN",
                        "Practical Guidance",
                        "White Paper Research");
        assertThat(export.records()).extracting(Record::localId).doesNotHaveDuplicates();
    }

    @Test
    void findsNothingAmiss() {
        assertThat(export.problems()).isEmpty();
    }

    @Test
    void saysTheSameAsItsCsv() throws IOException {
        Map<String, Record> byKey = new HashMap<>();
        export.records()
                .forEach(record -> byKey.put(record.fields().getOrDefault("z:key", ""), record));
        List<Map<String, String>> rows = csv();
        assertThat(rows).hasSize(817);
        List<String> differences = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Record record = Objects.requireNonNull(byKey.get(row.get("Key")), () -> "no " + row);
            differ(differences, row, "Item Type", record.type());
            COLUMNS.forEach(
                    (column, field) -> differ(differences, row, column, record.field(field)));
            differ(differences, row, "Editor", names(record, "editor"));
            differ(differences, row, "Manual Tags", tags(record, false));
            differ(differences, row, "Automatic Tags", tags(record, true));
        }
        assertThat(differences).isEmpty();
    }

    private static void differ(
            List<String> differences, Map<String, String> row, String column, String read) {
        String expected = row.getOrDefault(column, "");
        if (!flat(expected).equals(flat(read))) {
            differences.add(row.get("Key") + " " + column + ": " + expected + " ≠ " + read);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String names(Record record, String role) {
        return record.creators().stream()
                .filter(creator -> creator.role().equals(role))
                .map(Creator::sortName)
                .collect(joining("; "));
    }

    private static String tags(Record record, boolean automatic) {
        return record.tags().stream()
                .filter(tag -> tag.automatic() == automatic)
                .map(Tag::name)
                .collect(joining("; "));
    }

    private static List<Map<String, String>> csv() throws IOException {
        String text =
                Files.readString(Shared.sample("real/openglam_zotero.csv")).replace("\uFEFF", "");
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        Matcher cell = CELL.matcher(text);
        while (cell.find()) {
            rows.getLast().add(cell.group(1).replace("\"\"", "\""));
            if (!cell.group(2).equals(",")) {
                rows.add(new ArrayList<>());
            }
        }
        List<String> header = rows.getFirst();
        List<Map<String, String>> read = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() == header.size()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.put(header.get(i), row.get(i));
                }
                read.add(cells);
            }
        }
        return read;
    }
}
