package cloud.girofle.herbier.zotero.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.OpenExport;
import cloud.girofle.herbier.zotero.Zip;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.ZoteroLibrary;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole sample library, put into a database as Zotero would, says what its JSON says, and
 * brings the files of its storage folder.
 */
class ZoteroDatabaseLibraryTest {

    private static final String USER = "http://zotero.org/users/4242/items/";

    private static final Set<String> NO_FIELD =
            Set.of(
                    "key version itemType creators tags relations collections dateAdded dateModified parentItem note charset linkMode contentType md5 mtime filename path"
                            .split(" ", -1));

    private static final List<String> KINDS =
            List.of("", "highlight", "note", "image", "ink", "underline", "text");

    @TempDir private Path folder;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, Long> shelves = new HashMap<>();
    private Path database;

    @BeforeEach
    void write() throws SQLException {
        JsonNode library =
                JsonMapper.builder()
                        .build()
                        .readTree(Shared.sample("exports/library.json").toFile());
        database = folder.resolve("zotero.sqlite");
        try (ZoteroFile zotero = new ZoteroFile(database, 129).user(4242)) {
            for (JsonNode shelf : library.path("collections")) {
                long above = shelves.getOrDefault(text(shelf, "parentCollection"), 0L);
                String key = text(shelf, "key");
                shelves.put(key, zotero.collection(1, key, text(shelf, "name"), above));
            }
            for (JsonNode item : library.path("items")) {
                ids.put(
                        text(item, "key"),
                        zotero.item(1, text(item, "key"), text(item, "itemType")));
            }
            for (JsonNode item : library.path("items")) {
                write(zotero, item);
            }
        }
    }

    @Test
    void theDatabaseSaysWhatTheJsonOfTheLibrarySays() {
        Export expected = ZoteroExport.read(Shared.sample("exports/library.json"));
        Map<String, Record> byKey = new HashMap<>();
        expected.records().forEach(record -> byKey.put(record.localId(), record));

        Export export = read(database).export();

        assertThat(export.records()).hasSameSizeAs(expected.records()).hasSize(44);
        assertThat(export.collections())
                .containsExactlyInAnyOrderElementsOf(expected.collections())
                .extracting(Collection::name)
                .contains("Sous-collection");
        for (Record record : export.records()) {
            Record same = requireNonNull(byKey.get(record.localId().replace(USER, "")));
            assertThat(record.type()).isEqualTo(same.type());
            assertThat(record.fields()).containsExactlyInAnyOrderEntriesOf(same.fields());
            assertThat(record.creators()).isEqualTo(same.creators());
            assertThat(record.tags()).containsExactlyInAnyOrderElementsOf(same.tags());
            assertThat(record.collections())
                    .containsExactlyInAnyOrderElementsOf(same.collections());
            assertThat(record.notes())
                    .extracting(note -> note.html() + note.tags())
                    .isEqualTo(
                            same.notes().stream().map(note -> note.html() + note.tags()).toList());
            assertThat(record.attachments())
                    .extracting(ZoteroDatabaseLibraryTest::told)
                    .isEqualTo(
                            same.attachments().stream()
                                    .map(ZoteroDatabaseLibraryTest::told)
                                    .toList());
            assertThat(record.relations())
                    .extracting(relation -> relation.target().replace(USER, ""))
                    .containsExactlyInAnyOrderElementsOf(
                            same.relations().stream()
                                    .map(relation -> relation.target().replace(USER, ""))
                                    .toList());
        }
    }

    @Test
    void theFilesOfTheStorageFolderComeWithTheDatabase() throws IOException {
        Path storage = Shared.sample("exports/storage");
        Path zip =
                new Zip()
                        .with("zotero.sqlite", Files.readAllBytes(database))
                        .withFolder(storage)
                        .write(folder.resolve("Zotero.zip"));

        try (OpenExport open = read(zip)) {
            List<Attachment> files =
                    open.export().records().stream()
                            .flatMap(record -> record.attachments().stream())
                            .filter(file -> file.linkMode().number().matches("[01]"))
                            .toList();
            assertThat(files).hasSize(4);
            for (Attachment file : files) {
                Path path = open.file(file).orElseThrow();
                assertThat(path).hasSameBinaryContentAs(storage.resolveSibling(file.path()));
            }
        }
    }

    private void write(ZoteroFile zotero, JsonNode item) throws SQLException {
        long id = ids.getOrDefault(text(item, "key"), 0L);
        long parent = ids.getOrDefault(text(item, "parentItem"), 0L);
        zotero.run(
                "UPDATE items SET dateAdded = ?, dateModified = ? WHERE itemID = ?",
                ZoteroLibrary.day(text(item, "dateAdded")),
                ZoteroLibrary.day(text(item, "dateModified")),
                id);
        for (Map.Entry<String, JsonNode> field : item.properties()) {
            String name = field.getKey();
            String value = field.getValue().asString("");
            if (!NO_FIELD.contains(name) && !name.startsWith("annotation") && !value.isEmpty()) {
                zotero.field(id, name, held(name, value));
            }
        }
        int order = 0;
        for (JsonNode creator : item.path("creators")) {
            boolean whole = creator.has("name");
            zotero.creator(
                    id,
                    order++,
                    text(creator, "creatorType"),
                    text(creator, whole ? "name" : "lastName"),
                    text(creator, "firstName"),
                    whole ? 1 : 0);
        }
        for (JsonNode tag : item.path("tags")) {
            zotero.tag(id, text(tag, "tag"), tag.path("type").asInt(0));
        }
        for (Map.Entry<String, JsonNode> relation : item.path("relations").properties()) {
            for (String target : ZoteroLibrary.list(relation.getValue())) {
                zotero.relation(id, relation.getKey(), target);
            }
        }
        for (JsonNode shelf : item.path("collections")) {
            zotero.put(id, shelves.getOrDefault(shelf.asString(""), 0L));
        }
        children(zotero, item, id, parent);
    }

    private static void children(ZoteroFile zotero, JsonNode item, long id, long parent)
            throws SQLException {
        if (item.has("note")) {
            boolean note = text(item, "itemType").equals("note");
            zotero.note(id, note ? parent : 0, text(item, "note"));
        }
        if (item.has("linkMode")) {
            String name = text(item, "filename");
            zotero.attachment(
                    id,
                    parent,
                    Integer.parseInt(ZoteroLibrary.linkMode(item).number()),
                    text(item, "contentType"),
                    text(item, "charset"),
                    name.isEmpty() ? text(item, "path") : "storage:" + name);
            zotero.run(
                    "UPDATE itemAttachments SET storageHash = nullif(?, '') WHERE itemID = ?",
                    text(item, "md5"),
                    id);
        }
        if (item.has("annotationType")) {
            zotero.run(
                    "INSERT INTO itemAnnotations VALUES (?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, 0)",
                    id,
                    parent,
                    KINDS.indexOf(text(item, "annotationType")),
                    text(item, "annotationAuthorName"),
                    text(item, "annotationText"),
                    text(item, "annotationComment"),
                    text(item, "annotationColor"),
                    text(item, "annotationPageLabel"),
                    text(item, "annotationSortIndex"),
                    text(item, "annotationPosition"));
        }
    }

    /** Dates as Zotero keeps them: what it understood, then what was typed. */
    private static String held(String field, String value) {
        if (field.equals("accessDate")) {
            return ZoteroLibrary.day(value);
        }
        boolean date = field.equals("date") || field.endsWith("Date");
        String understood = value.matches("\\d{4}-\\d{2}-\\d{2}") ? value : "0000-00-00";
        return date ? understood + " " + value : value;
    }

    private static List<Object> told(Attachment file) {
        return List.of(
                file.linkMode(),
                file.title(),
                file.contentType(),
                file.path().replaceFirst("^storage/[A-Z0-9]{8}/", ""),
                file.url(),
                file.accessDate(),
                file.note(),
                file.tags(),
                file.charset(),
                file.md5(),
                file.annotations().stream().map(ZoteroDatabaseLibraryTest::told).toList());
    }

    private static ItemAnnotation told(ItemAnnotation mark) {
        return new ItemAnnotation(
                mark.localId().replace(USER, ""),
                mark.kind(),
                mark.text(),
                mark.comment(),
                mark.color(),
                mark.pageLabel(),
                mark.author(),
                mark.sortIndex(),
                mark.position(),
                mark.tags());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private OpenExport read(Path path) {
        List<OpenExport> all = OpenExport.all(path, folder.resolve("work"));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
