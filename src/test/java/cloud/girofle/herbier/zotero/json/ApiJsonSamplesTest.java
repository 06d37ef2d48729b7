package cloud.girofle.herbier.zotero.json;

import static cloud.girofle.herbier.zotero.ZoteroLibrary.text;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.ZoteroLibrary;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Zotero's own JSON against what the libraries held. */
class ApiJsonSamplesTest {

    private static final Logger LOG = Logger.getLogger(ApiJsonSamplesTest.class.getName());

    @Test
    void everythingOfALibraryArrives() {
        ZoteroLibrary library = ZoteroLibrary.read();
        Export export = ZoteroExport.read(Shared.sample("exports/library.json"));

        assertThat(export.format()).isEqualTo("Zotero API JSON");
        assertThat(export.records().stream().map(Record::localId))
                .isEqualTo(library.top().stream().map(item -> text(item, "key")).toList());
        for (int i = 0; i < library.top().size(); i++) {
            check(library, library.top().get(i), export.records().get(i));
        }
        assertThat(ZoteroLibrary.paths(export.collections())).isEqualTo(library.collectionPaths());
        assertThat(export.problems().stream().map(Problem::kind))
                .containsOnly(Problem.Kind.NO_TITLE, Problem.Kind.FILE_OUTSIDE);
        LOG.info(() ->
                "Zotero API JSON takes in "
                        + export.records().size()
                        + " records, "
                        + export.collections().size()
                        + " collections");
    }

    @Test
    void aBetterBibtexExportKeepsItsTreeAndItsNotes() {
        Export export = ZoteroExport.read(Shared.sample("real/bbt-1768_collections_notes.json"));

        assertThat(export.format()).isEqualTo("BetterBibTeX JSON");
        assertThat(export.records()).hasSize(51);
        assertThat(export.records().stream().mapToInt(record -> record.notes().size()).sum())
                .isEqualTo(35);
        assertThat(ZoteroLibrary.paths(export.collections()).values())
                .hasSize(11)
                .contains("Modelling methods / Random Forest", "Virtual Screening", "PGP");
        assertThat(export.records().stream().mapToInt(r -> r.collections().size()).sum())
                .as("memberships")
                .isEqualTo(50);
        Record book = byKey(export, "zhang12");
        assertThat(book.title()).isEqualTo("Ensemble Machine Learning");
        assertThat(book.fields()).containsEntry("extra", "DOI: 10.1007/978-1-4419-9326-7");
        assertThat(book.collections()).containsExactly("coll:00010");
        assertThat(export.problems()).isEmpty();
        LOG.info(() -> "BetterBibTeX JSON takes in " + export.records().size() + " records");
    }

    private static void check(ZoteroLibrary library, JsonNode item, Record record) {
        String type = text(item, "itemType");
        assertThat(record.type()).isEqualTo(type);
        assertThat(record.tags()).as("keywords of %s", record).isEqualTo(ZoteroLibrary.tags(item));
        assertThat(
                        record.relations().stream()
                                .filter(relation -> relation.kind().equals("dc:relation"))
                                .map(Relation::target))
                .as("relations of %s", record)
                .containsExactlyElementsOf(ZoteroLibrary.related(item));
        assertThat(record.collections())
                .containsExactlyInAnyOrderElementsOf(ZoteroLibrary.list(item.path("collections")));
        if (type.equals("note")) {
            assertThat(record.notes().getFirst().html()).isEqualTo(text(item, "note"));
        } else if (type.equals("attachment")) {
            assertThat(record.attachments().getFirst().title()).isEqualTo(text(item, "title"));
        } else {
            assertThat(fields(record)).isEqualTo(ZoteroLibrary.fields(item));
            assertThat(record.creators()).isEqualTo(ZoteroLibrary.creators(item));
        }
        children(library, item, record);
    }

    private static void children(ZoteroLibrary library, JsonNode item, Record record) {
        List<JsonNode> notes = library.children(item, "note");
        assertThat(record.notes().stream().map(ItemNote::html).toList())
                .containsAll(notes.stream().map(note -> text(note, "note")).toList());
        List<JsonNode> files = library.children(item, "attachment");
        for (int i = 0; i < files.size(); i++) {
            Attachment attachment = record.attachments().get(i);
            assertThat(attachment.title()).isEqualTo(text(files.get(i), "title"));
            assertThat(attachment.note()).isEqualTo(text(files.get(i), "note"));
            assertThat(attachment.linkMode()).isEqualTo(ZoteroLibrary.linkMode(files.get(i)));
            assertThat(attachment.presence())
                    .as("presence of %s", attachment)
                    .isEqualTo(presence(attachment));
            for (JsonNode annotation : library.children(files.get(i), "annotation")) {
                ItemAnnotation mark = attachment.annotations().getFirst();
                assertThat(mark.text()).isEqualTo("passage surligné");
                assertThat(mark.comment()).isEqualTo("commentaire é");
                assertThat(mark.pageLabel()).isEqualTo("13");
                assertThat(mark.localId()).isEqualTo(text(annotation, "key"));
            }
        }
    }

    private static Presence presence(Attachment attachment) {
        return switch (attachment.linkMode()) {
            case LINKED_URL -> Presence.LINK;
            case LINKED_FILE -> Presence.MISSING;
            default -> Presence.STORED;
        };
    }

    private static Map<String, String> fields(Record record) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(record.fields());
        Stream.of("dateAdded", "dateModified").forEach(fields::remove);
        fields.computeIfPresent("accessDate", (name, date) -> ZoteroLibrary.day(date));
        return fields;
    }

    private static Record byKey(Export export, String key) {
        return export.records().stream()
                .filter(record -> record.localId().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
