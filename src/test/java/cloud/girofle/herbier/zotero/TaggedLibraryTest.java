package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.NoteAnnotations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole library of 41 items as Zotero exports it, against what the library held. */
class TaggedLibraryTest {

    private static final Logger LOG = Logger.getLogger(TaggedLibraryTest.class.getName());
    private static final Set<String> NOT_FIELDS =
            Set.of("key", "itemType", "dateAdded", "dateModified");
    private static final Set<String> NOT_ITEMS = Set.of("note", "attachment");

    @Test
    void ris() {
        Export export = ZoteroExport.read(Shared.sample("exports/ris.ris"));
        Kept kept = kept(export);

        assertThat(kept.otherTypes)
                .containsExactly(
                        "interview>letter",
                        "instantMessage>email",
                        "preprint>document",
                        "standard>document");
        assertThat(kept.changed)
                .containsExactly(
                        "2J5B7ZUF pages 12–34 > 12-34",
                        "32T9G3FX date 12 mars 2019 > 2019-03-12",
                        "AEQNCRKY date -0051 > 0051"); // The exporter leaves the sign out.
        assertThat(kept.fields).isEqualTo(271);
        assertThat(kept.creators).isEqualTo(54);
        assertThat(export.problems())
                .extracting(Problem::kind)
                .containsOnly(Kind.NO_TITLE)
                .hasSize(3);
    }

    @Test
    void refer() {
        Kept kept = kept(ZoteroExport.read(Shared.sample("exports/refer.txt")));

        assertThat(kept.changed).isEmpty();
        assertThat(kept.types).isEqualTo(29);
        assertThat(kept.fields).isEqualTo(208);
        assertThat(kept.lostRoles).isEmpty();
    }

    @Test
    void refWorks() {
        Export export = ZoteroExport.read(Shared.sample("exports/refworks_tagged.txt"));
        Kept kept = kept(export);

        assertThat(kept.changed).containsExactly("2J5B7ZUF pages 12–34 > 12-34");
        assertThat(kept.types).isEqualTo(32);
        assertThat(kept.fields).isEqualTo(254);
        assertThat(export.problems())
                .extracting(Problem::kind)
                .containsOnly(Kind.NO_TITLE)
                .hasSize(3);
        assertThat(export.records().getFirst().notes()).isEqualTo(notes());
    }

    @Test
    void csv() {
        Export export = ZoteroExport.read(Shared.sample("exports/csv_notes.csv"));
        Kept kept = kept(export);

        assertThat(kept.types).isEqualTo(41);
        assertThat(kept.fields).isEqualTo(286);
        assertThat(kept.changed) // By the exporter: line breaks, and words in dates.
                .hasSize(10)
                .allMatch(change -> change.matches("(?s)\\w+ (?:abstractNote|extra|date) .*"));
        assertThat(export.records()).extracting(Record::localId).containsExactlyElementsOf(keys());
        Record first = export.records().getFirst();
        assertThat(first.tags())
                .containsExactly(
                        Tag.manual("mémoire"),
                        Tag.manual("art, technique"),
                        Tag.manual("⭐"),
                        Tag.manual("à lire"),
                        new Tag("auto", true));
        assertThat(first.notes()).hasSize(2);
        assertThat(first.notes().getFirst()).isEqualTo(notes().getFirst());
        assertThat(first.attachments())
                .extracting(Attachment::localId, Attachment::path)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(
                                "29IDNL5C",
                                "/home/ada/Zotero/storage/29IDNL5C/Dupont - 2020 - L’œuvre (été).pdf"));
        assertThat(first.attachments())
                .extracting(Attachment::presence)
                .containsExactly(
                        Presence.MISSING, Presence.MISSING, Presence.MISSING, Presence.LINK);
        assertThat(export.problems())
                .extracting(Problem::kind)
                .containsOnly(Kind.FILE_OUTSIDE, Kind.NO_TITLE);
    }

    @Test
    void csvWithoutNotesDiffersInNotesOnly() {
        List<Record> with = ZoteroExport.read(Shared.sample("exports/csv_notes.csv")).records();
        List<Record> without = ZoteroExport.read(Shared.sample("exports/csv.csv")).records();

        assertThat(without)
                .extracting(Record::fields)
                .isEqualTo(with.stream().map(Record::fields).toList());
        assertThat(without).allMatch(item -> item.notes().isEmpty());
    }

    @Test
    void risWithItsFilesHasThemNotesAndKeywords() {
        Export export = ZoteroExport.read(Shared.sample("exports/ris_files/ris_files.ris"));

        Record first = export.records().getFirst();
        assertThat(first.notes()).isEqualTo(notes());
        assertThat(first.tags())
                .extracting(Tag::name)
                .containsExactly("mémoire", "art, technique", "auto", "⭐", "à lire");
        assertThat(first.attachments())
                .extracting(Attachment::path, Attachment::url, Attachment::presence)
                .containsExactly(
                        tuple("files/4/Dupont - 2020 - L’œuvre (été).pdf", "", Presence.STORED),
                        tuple("files/7/linked file; 1.pdf", "", Presence.STORED),
                        tuple("files/5/index.html", "", Presence.STORED),
                        tuple("", "https://hal.exemple.fr/hal-0001?x=1&y=2", Presence.LINK));
        assertThat(export.problems()).extracting(Problem::kind).containsOnly(Kind.NO_TITLE);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static Kept kept(Export export) {
        List<JsonNode> library = library().stream().filter(TaggedLibraryTest::isItem).toList();
        assertThat(export.records()).hasSameSizeAs(library);
        Kept kept = new Kept();
        for (int i = 0; i < library.size(); i++) {
            JsonNode was = library.get(i);
            List<Creator> people =
                    was.path("creators").valueStream().map(TaggedLibraryTest::creator).toList();
            String key = was.path("key").asString();
            String type = was.path("itemType").asString();
            kept.add(key, type, fields(was), people, export.records().get(i));
        }
        LOG.info(kept.line(export.format() + ", a library"));
        return kept;
    }

    private static List<String> keys() {
        return library().stream()
                .filter(TaggedLibraryTest::isItem)
                .map(item -> item.path("key").asString())
                .toList();
    }

    /** The notes of the first item. */
    private static List<ItemNote> notes() {
        String first = keys().getFirst();
        return library().stream()
                .filter(item -> item.path("itemType").asString().equals("note"))
                .filter(item -> item.path("parentItem").asString("").equals(first))
                .map(item -> NoteAnnotations.in(ItemNote.of(item.path("note").asString())))
                .toList();
    }

    private static boolean isItem(JsonNode item) {
        return !item.has("parentItem") && !NOT_ITEMS.contains(item.path("itemType").asString());
    }

    private static List<JsonNode> library() {
        try {
            String text = Files.readString(Shared.sample("exports/library.json"));
            return JsonMapper.builder().build().readTree(text).path("items").valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields; a date of access as Zotero's exporters write it. */
    private static Map<String, String> fields(JsonNode item) {
        Map<String, String> fields = new LinkedHashMap<>();
        item.propertyStream()
                .filter(field -> field.getValue().isString())
                .filter(field -> !NOT_FIELDS.contains(field.getKey()))
                .filter(field -> !field.getValue().asString().isEmpty())
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        fields.computeIfPresent(
                "accessDate", (name, date) -> date.replace('T', ' ').replace("Z", ""));
        return fields;
    }

    private static Creator creator(JsonNode creator) {
        String last = creator.path("lastName").asString("") + creator.path("name").asString("");
        String first = creator.path("firstName").asString("");
        return new Creator(creator.path("creatorType").asString(), last, first);
    }
}
