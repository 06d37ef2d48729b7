package cloud.girofle.herbier.zotero.rdf;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.ZoteroLibrary;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One library of 53 items, as Zotero exported it in four ways, against what it held. */
class ZoteroRdfLibraryTest {

    private static final String PLAIN = "exports/rdf_zotero.rdf";
    private static final String WITH_FILES = "exports/rdf_zotero_files/rdf_zotero_files.rdf";
    private static final String WITH_FILES_BEFORE_2026 =
            "exports/rdf_zotero_files_pre2026/rdf_zotero_files_pre2026.rdf";
    private static final String WITHOUT_NOTES = "exports/rdf_zotero_nonotes.rdf";

    private final ZoteroLibrary library = ZoteroLibrary.read();

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, WITH_FILES, WITH_FILES_BEFORE_2026})
    void everythingThatTheFormatCarriesArrives(String sample) {
        Export export = ZoteroExport.read(Shared.sample(sample));
        List<JsonNode> items = library.top();
        assertThat(export.records()).hasSameSizeAs(items);
        Map<String, String> ids = ids(export);
        for (int i = 0; i < items.size(); i++) {
            same(export.records().get(i), items.get(i));
            assertNotes(export.records().get(i).notes(), items.get(i));
            assertAttachments(export.records().get(i).attachments(), items.get(i), true);
            assertRelations(export.records().get(i), items.get(i), ids);
        }
    }

    @Test
    void withoutItsNotesAnExportKeepsTheRest() {
        Export export = ZoteroExport.read(Shared.sample(WITHOUT_NOTES));
        List<JsonNode> items =
                library.top().stream()
                        .filter(item -> !ZoteroLibrary.text(item, "itemType").equals("note"))
                        .toList();
        assertThat(export.records()).hasSameSizeAs(items);
        for (int i = 0; i < items.size(); i++) {
            same(export.records().get(i), items.get(i));
            assertAttachments(export.records().get(i).attachments(), items.get(i), false);
            assertThat(export.records().get(i).notes()).isEmpty();
        }
        assertThat(export.problems())
                .as("a collection still names the note that stands alone")
                .contains(problem(WITHOUT_NOTES, "#collection_3", Kind.DANGLING, "#item_50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, WITH_FILES, WITH_FILES_BEFORE_2026, WITHOUT_NOTES})
    void theTreeOfCollectionsArrivesWithWhatEachHolds(String sample) {
        Export export = ZoteroExport.read(Shared.sample(sample));
        Map<String, String> paths = ZoteroLibrary.paths(export.collections());
        Map<String, String> expected = library.collectionPaths();
        assertThat(paths.values()).containsExactlyInAnyOrderElementsOf(expected.values());
        List<JsonNode> items = library.top();
        items =
                sample.equals(WITHOUT_NOTES)
                        ? items.stream().filter(item -> !item.has("note")).toList()
                        : items;
        for (int i = 0; i < items.size(); i++) {
            Record record = export.records().get(i);
            assertThat(record.collections().stream().map(paths::get))
                    .as("collections of %s", record.localId())
                    .containsExactlyInAnyOrderElementsOf(
                            ZoteroLibrary.list(items.get(i).path("collections")).stream()
                                    .map(expected::get)
                                    .toList());
        }
    }

    @Test
    void onlyWhatIsAmissIsTold() {
        List<Problem> untitled =
                Stream.of("#item_25", "#item_26", "urn:isbn:9782070360024")
                        .map(place -> problem(WITH_FILES, place, Kind.NO_TITLE))
                        .toList();
        assertThat(ZoteroExport.read(Shared.sample(WITH_FILES)).problems()).isEqualTo(untitled);
        assertThat(ZoteroExport.read(Shared.sample(PLAIN)).problems())
                .filteredOn(problem -> problem.kind() != Kind.NO_TITLE)
                .as("an export without files still names a linked one by its path on that computer")
                .containsExactly(
                        problem(
                                PLAIN,
                                "#item_7",
                                Kind.FILE_OUTSIDE,
                                "/home/ada/docs/linked file; 1.pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {WITH_FILES, WITH_FILES_BEFORE_2026})
    void filesAreFoundBesideTheExportWhateverTheSyntaxOfTheirPath(String sample) {
        Export export = ZoteroExport.read(Shared.sample(sample));
        assertThat(export.records())
                .flatMap(Record::attachments)
                .filteredOn(attachment -> attachment.linkMode() != LinkMode.LINKED_URL)
                .allMatch(attachment -> attachment.presence() == Presence.STORED)
                .extracting(Attachment::path)
                .containsExactly(
                        "files/4/Dupont - 2020 - L’œuvre (été).pdf",
                        "files/5/index.html",
                        "files/7/linked file; 1.pdf",
                        "files/15/page.html",
                        "files/51/Fichier autonome.txt");
    }

    private static void same(Record record, JsonNode item) {
        String type = ZoteroLibrary.text(item, "itemType");
        assertThat(record.type()).isEqualTo(type);
        Map<String, String> fields = ZoteroLibrary.fields(item);
        if (type.equals("note") || type.equals("attachment")) {
            fields.keySet().retainAll(List.of("title"));
        }
        assertThat(record.fields()).as(record.localId()).isEqualTo(fields);
        assertThat(record.creators().stream().collect(groupingBy(Creator::role)))
                .as(record.localId())
                .isEqualTo(
                        ZoteroLibrary.creators(item).stream().collect(groupingBy(Creator::role)));
        assertThat(record.tags()).as(record.localId()).isEqualTo(ZoteroLibrary.tags(item));
    }

    private void assertNotes(List<ItemNote> notes, JsonNode item) {
        boolean alone = item.has("note") && !item.has("linkMode");
        List<JsonNode> expected = alone ? List.of(item) : library.children(item, "note");
        assertThat(notes).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(notes.get(i).html()).isEqualTo(ZoteroLibrary.text(expected.get(i), "note"));
            assertThat(notes.get(i).tags()).isEqualTo(ZoteroLibrary.tags(expected.get(i)));
        }
    }

    private void assertAttachments(List<Attachment> attachments, JsonNode item, boolean notes) {
        List<JsonNode> expected =
                item.has("linkMode") ? List.of(item) : library.children(item, "attachment");
        assertThat(attachments).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            JsonNode held = expected.get(i);
            Attachment read = attachments.get(i);
            assertThat(read)
                    .isEqualTo(
                            new Attachment(
                                    read.localId(),
                                    ZoteroLibrary.linkMode(held),
                                    read.presence(),
                                    ZoteroLibrary.text(held, "title"),
                                    ZoteroLibrary.text(held, "contentType"),
                                    read.path(),
                                    ZoteroLibrary.text(held, "url"),
                                    ZoteroLibrary.day(ZoteroLibrary.text(held, "accessDate")),
                                    notes ? ZoteroLibrary.text(held, "note") : "",
                                    ZoteroLibrary.tags(held)));
        }
    }

    private static void assertRelations(Record record, JsonNode item, Map<String, String> ids) {
        assertThat(record.relations())
                .as(record.localId())
                .containsExactlyElementsOf(
                        ZoteroLibrary.related(item).stream()
                                .map(key ->
                                        new Relation("dc:relation", String.valueOf(ids.get(key))))
                                .toList());
    }

    /** How the export names each item and child note of the library. */
    private Map<String, String> ids(Export export) {
        Map<String, String> ids = new HashMap<>();
        List<JsonNode> items = library.top();
        for (int i = 0; i < items.size(); i++) {
            Record record = export.records().get(i);
            ids.put(ZoteroLibrary.text(items.get(i), "key"), record.localId());
            List<JsonNode> notes = library.children(items.get(i), "note");
            for (int j = 0; j < notes.size(); j++) {
                ids.put(ZoteroLibrary.text(notes.get(j), "key"), record.notes().get(j).localId());
            }
        }
        return ids;
    }

    private static Problem problem(String sample, String place, Kind kind, String... details) {
        return Problem.of(sample.substring(sample.lastIndexOf('/') + 1), place, kind, details);
    }
}
