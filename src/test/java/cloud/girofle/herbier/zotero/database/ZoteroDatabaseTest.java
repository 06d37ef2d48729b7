package cloud.girofle.herbier.zotero.database;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.OpenExport;
import cloud.girofle.herbier.zotero.Zip;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoteroDatabaseTest {

    private static final String USER = "http://zotero.org/users/4242/items/";

    @TempDir private Path folder;
    private Path work;
    private Path database;

    @BeforeEach
    void makeWork() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        database = folder.resolve("zotero.sqlite");
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(work).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 123, 125, 129})
    void anItemIsReadWithAllThatZoteroKnowsOfIt(int schema) throws Exception {
        try (ZoteroFile zotero = new ZoteroFile(database, schema).user(4242)) {
            long thesis = zotero.item(ZoteroFile.PERSONAL, "AAAAAAA2", "thesis");
            zotero.field(thesis, "title", "Le mythe de l’immatériel");
            zotero.field(thesis, "thesisType", "Thèse de doctorat");
            zotero.field(thesis, "date", "2021-00-00 hiver 2021");
            zotero.field(thesis, "accessDate", "2021-03-04 10:11:12");
            zotero.field(thesis, "shortTitle", "2021-03-04 est un titre");
            zotero.field(thesis, "numPages", "312");
            zotero.creator(thesis, 1, "contributor", "Collectif d’étude", "", 1);
            zotero.creator(thesis, 0, "author", "Flipo", "Fabrice", 0);
            zotero.tag(thesis, "sobriété", 0);
            zotero.tag(thesis, "auto", 1);
            zotero.relation(thesis, "dc:relation", USER + "BBBBBBB2");
            zotero.relation(thesis, "dc:replaces", USER + "CCCCCCC2");
            long above = zotero.collection(ZoteroFile.PERSONAL, "COLLECT1", "Numérique", 0);
            long below = zotero.collection(ZoteroFile.PERSONAL, "COLLECT2", "Matières", above);
            zotero.put(thesis, above);
            zotero.put(thesis, below);
            long note = zotero.item(ZoteroFile.PERSONAL, "NOTE1111", "note");
            zotero.note(note, thesis, "<p>À lire</p>");
            zotero.tag(note, "lecture", 0);
            zotero.run(
                    "INSERT INTO syncedSettings (setting, libraryID, value) VALUES ('tagColors', 1, ?)",
                    "[{\"name\":\"sobriété\",\"color\":\"#FF6666\"}]");
        }

        Export export = read(database);

        assertThat(export.format()).isEqualTo("Zotero SQLite");
        assertThat(export.problems()).isEmpty();
        assertThat(export.tagColors()).containsExactly(entry("sobriété", "#FF6666"));
        assertThat(export.collections())
                .containsExactly(
                        new Collection("COLLECT1", "Numérique", ""),
                        new Collection("COLLECT2", "Matières", "COLLECT1"));
        Record thesis = only(export);
        assertThat(thesis.localId()).isEqualTo(USER + "AAAAAAA2");
        assertThat(thesis.type()).isEqualTo("thesis");
        assertThat(thesis.fields())
                .containsOnly(
                        entry("title", "Le mythe de l’immatériel"),
                        entry("thesisType", "Thèse de doctorat"),
                        entry("date", "hiver 2021"),
                        entry("accessDate", "2021-03-04T10:11:12Z"),
                        entry("shortTitle", "2021-03-04 est un titre"),
                        entry("numPages", "312"),
                        entry("dateAdded", "2019-01-01T08:30:01Z"),
                        entry("dateModified", "2021-01-01T08:30:01Z"));
        assertThat(thesis.creators())
                .containsExactly(
                        new Creator("author", "Flipo", "Fabrice"),
                        new Creator("contributor", "Collectif d’étude", ""));
        assertThat(thesis.tags())
                .containsExactlyInAnyOrder(new Tag("sobriété", false), new Tag("auto", true));
        assertThat(thesis.relations())
                .containsExactlyInAnyOrder(
                        new Relation("dc:relation", USER + "BBBBBBB2"),
                        new Relation("dc:replaces", USER + "CCCCCCC2"));
        assertThat(thesis.collections()).containsExactlyInAnyOrder("COLLECT1", "COLLECT2");
        assertThat(thesis.notes())
                .containsExactly(
                        new ItemNote(
                                USER + "NOTE1111",
                                "<p>À lire</p>",
                                List.of(new Tag("lecture", false))));
    }

    @Test
    void filesAreFoundInTheStorageFolder() throws Exception {
        try (ZoteroFile zotero = new ZoteroFile(database, 125)) {
            long page = zotero.item(ZoteroFile.PERSONAL, "AAAAAAA2", "webpage");
            zotero.field(page, "title", "Une page");
            attach(zotero, "FILE0001", page, 0, "storage:L’été.pdf");
            attach(zotero, "FILE0002", page, 1, "storage:perdu.html");
            attach(zotero, "FILE0003", page, 2, "attachments:rel/a.pdf");
            attach(zotero, "FILE0004", page, 2, "/home/ada/b.pdf");
            attach(zotero, "FILE0005", page, 3, "");
            attach(zotero, "FILE0006", 0, 0, "storage:../../secret.txt");
        }
        write("storage/FILE0001/L’été.pdf", "le texte");
        write("secret.txt", "secret");

        try (OpenExport open = open(database)) {
            List<Attachment> files = open.export().records().getFirst().attachments();
            assertThat(files)
                    .extracting(Attachment::linkMode)
                    .containsExactly(
                            LinkMode.IMPORTED_FILE,
                            LinkMode.IMPORTED_URL,
                            LinkMode.LINKED_FILE,
                            LinkMode.LINKED_FILE,
                            LinkMode.LINKED_URL);
            assertThat(files)
                    .extracting(Attachment::presence)
                    .containsExactly(
                            Presence.STORED,
                            Presence.MISSING,
                            Presence.MISSING,
                            Presence.MISSING,
                            Presence.LINK);
            assertThat(open.file(files.getFirst()))
                    .get()
                    .extracting(this::text)
                    .isEqualTo("le texte");
            assertThat(open.export().records().getLast().attachments())
                    .extracting(Attachment::presence)
                    .containsExactly(Presence.MISSING);
            assertThat(open.export().problems())
                    .extracting(problem -> problem.kind() + " " + problem.details().getFirst())
                    .contains(
                            "FILE_MISSING storage/FILE0002/perdu.html",
                            "FILE_MISSING attachments:rel/a.pdf",
                            "FILE_OUTSIDE /home/ada/b.pdf");
        }
    }

    @Test
    void aDatabaseWithoutItsFilesSaysSoOnce() throws Exception {
        try (ZoteroFile zotero = new ZoteroFile(database, 125)) {
            long page = zotero.item(ZoteroFile.PERSONAL, "AAAAAAA2", "webpage");
            zotero.field(page, "title", "Une page");
            attach(zotero, "FILE0001", page, 0, "storage:a.pdf");
            attach(zotero, "FILE0002", page, 0, "storage:b.pdf");
        }

        assertThat(read(database).problems())
                .containsExactly(Problem.of("zotero.sqlite", "", Kind.FILE_MISSING, "storage/"));
    }

    @Test
    void theBinIsLeftOutAndSaidOnce() throws Exception {
        try (ZoteroFile zotero = new ZoteroFile(database, 125)) {
            long kept = titled(zotero, ZoteroFile.PERSONAL, "AAAAAAA2", "Gardé");
            long binned = titled(zotero, ZoteroFile.PERSONAL, "BBBBBBB2", "Jeté");
            zotero.run("INSERT INTO deletedItems (itemID) VALUES (?)", binned);
            zotero.note(zotero.item(ZoteroFile.PERSONAL, "NOTE1111", "note"), binned, "x");
            long shelf = zotero.collection(ZoteroFile.PERSONAL, "COLLECT1", "Jetée", 0);
            zotero.put(kept, shelf);
            zotero.run("INSERT INTO deletedCollections (collectionID) VALUES (?)", shelf);
        }

        Export export = read(database);

        assertThat(only(export).title()).isEqualTo("Gardé");
        assertThat(only(export).collections()).isEmpty();
        assertThat(export.collections()).isEmpty();
        assertThat(export.problems())
                .containsExactly(Problem.of("zotero.sqlite", "", Kind.TRASH_LEFT_OUT, "1"));
    }

    @Test
    void thePersonalLibraryIsTakenAndTheGroupsAreNamed() throws Exception {
        twoGroups(true);

        Export export = read(database);

        assertThat(only(export).localId())
                .isEqualTo("http://zotero.org/users/local/AbCdEf12/items/PERSONAL");
        assertThat(export.problems())
                .containsExactly(
                        Problem.of(
                                "zotero.sqlite",
                                "",
                                Kind.LIBRARY_LEFT_OUT,
                                "Deuxfleurs (groups-7), Girofle (groups-99)"));
    }

    @Test
    void aFileNamedForAGroupGivesThatGroup() throws Exception {
        twoGroups(true);

        Export export = read(Files.move(database, folder.resolve("copie-groups-99.db")));

        assertThat(only(export).localId()).isEqualTo("http://zotero.org/groups/99/items/GROUP099");
        assertThat(export.problems()).isEmpty();
    }

    @Test
    void ofSeveralGroupsAloneEachIsACollection() throws Exception {
        twoGroups(false);

        Export export = read(database);

        assertThat(export.collections())
                .containsExactlyInAnyOrder(
                        new Collection("groups/99", "Girofle", ""),
                        new Collection("groups/7", "Deuxfleurs", ""),
                        new Collection("groups/7/COLLECT1", "Veille", "groups/7"));
        assertThat(export.records())
                .extracting(record -> record.title() + " " + record.collections())
                .containsExactlyInAnyOrder(
                        "À Girofle [groups/99]", "À Deuxfleurs [groups/7/COLLECT1, groups/7]");
    }

    @Test
    void theLatestWritesBesideTheDatabaseCount() throws Exception {
        Path copy = folder.resolve("copie/zotero.sqlite");
        Files.createDirectory(copy.getParent());
        try (ZoteroFile zotero = new ZoteroFile(database, 129)) {
            titled(zotero, ZoteroFile.PERSONAL, "AAAAAAA2", "Le dernier");
            zotero.commit();
            Files.copy(database, copy);
            Files.copy(beside(database, "-wal"), beside(copy, "-wal"));
        }
        byte[] before = Files.readAllBytes(copy);

        Export export = read(copy);

        assertThat(only(export).title()).isEqualTo("Le dernier");
        assertThat(export.problems())
                .containsExactly(Problem.of("zotero.sqlite", "", Kind.DATABASE_IN_USE));
        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
    }

    @Test
    void aDatabaseCopiedInTheMidstOfAWriteIsRefused() throws Exception {
        new ZoteroFile(database, 125).close();
        byte[] hot = {
            (byte) 0xd9, (byte) 0xd5, 5, (byte) 0xf9, 0x20, (byte) 0xa1, 0x63, (byte) 0xd7
        };
        Files.write(beside(database, "-journal"), hot);

        assertThat(refusal()).isEqualTo(Kind.TORN_DATABASE);
    }

    @Test
    void aDatabaseOfALaterZoteroIsReadWithAWarning() throws Exception {
        try (ZoteroFile zotero = new ZoteroFile(database, 141)) {
            titled(zotero, ZoteroFile.PERSONAL, "AAAAAAA2", "Demain");
        }

        Export export = read(database);

        assertThat(only(export).title()).isEqualTo("Demain");
        assertThat(export.problems())
                .containsExactly(Problem.of("zotero.sqlite", "", Kind.UNTRIED_SCHEMA, "141"));
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws Exception {
        try (java.sql.Connection other =
                        java.sql.DriverManager.getConnection("jdbc:sqlite:" + database);
                java.sql.Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE items (a)");
        }

        assertThat(refusal()).isEqualTo(Kind.UNKNOWN_FORMAT);
    }

    @Test
    void aDamagedDatabaseIsRefused() throws Exception {
        try (ZoteroFile zotero = new ZoteroFile(database, 125)) {
            for (int i = 0; i < 200; i++) {
                titled(zotero, ZoteroFile.PERSONAL, "KEY%05d".formatted(i), "Titre nº " + i);
            }
        }
        byte[] whole = Files.readAllBytes(database);
        for (int length : new int[] {100, 5000, whole.length / 2, whole.length - 100}) {
            Files.write(database, Arrays.copyOf(whole, length));
            assertThat(refusal()).isEqualTo(Kind.UNREADABLE_FILE);
        }
        byte[] scratched = whole.clone();
        Arrays.fill(scratched, 8192, 60_000, (byte) 0xA5);
        Files.write(database, scratched);
        assertThat(refusal()).isEqualTo(Kind.UNREADABLE_FILE);
    }

    @Test
    void aDatabaseChangedAnywhereIsReadOrRefusedInWords() throws Exception {
        try (ZoteroFile zotero = new ZoteroFile(database, 125)) {
            long item = titled(zotero, ZoteroFile.PERSONAL, "AAAAAAA2", "Entier");
            zotero.tag(item, "mot", 0);
        }
        byte[] whole = Files.readAllBytes(database);
        Random random = new Random(20261125);
        for (int i = 0; i < 60; i++) {
            byte[] changed = whole.clone();
            for (int times = random.nextInt(20); times >= 0; times--) {
                changed[16 + random.nextInt(whole.length - 16)] = (byte) random.nextInt();
            }
            Files.write(database, changed);

            Export export = read(database);

            assertThat(export.records().isEmpty() && export.problems().isEmpty()).isFalse();
            assertThat(work).isEmptyDirectory();
        }
    }

    @Test
    void aViewWithoutEndIsNeverRead() throws Exception {
        try (ZoteroFile zotero = new ZoteroFile(database, 125)) {
            titled(zotero, ZoteroFile.PERSONAL, "AAAAAAA2", "Piégé");
            zotero.run("DROP TABLE itemTags");
            zotero.run(
                    "CREATE VIEW itemTags AS WITH RECURSIVE n(itemID) AS (SELECT 1 UNION ALL SELECT"
                            + " itemID + 0 FROM n) SELECT itemID, 1 AS tagID, 0 AS type FROM n");
        }

        assertThat(only(read(database)).tags()).isEmpty();
    }

    @Test
    void fieldsNamedAsNoFieldCanBeDoNoHarm() throws Exception {
        try (ZoteroFile zotero = new ZoteroFile(database, 125)) {
            long item = titled(zotero, ZoteroFile.PERSONAL, "AAAAAAA2", "Piégé");
            for (String field : List.of("tags", "creators", "collections", "relations", "data")) {
                zotero.field(item, field, "piège " + field);
            }
            zotero.tag(item, "vrai", 0);
            zotero.relation(item, "/a/b", "x");
            zotero.put(item, zotero.collection(ZoteroFile.PERSONAL, "COLLECT1", "Vraie", 0));
        }

        assertThat(only(read(database)).tags()).containsExactly(new Tag("vrai", false));
        assertThat(only(read(database)).collections()).containsExactly("COLLECT1");
    }

    @Test
    void aZipOfZoterosFolderBringsItsFiles() throws Exception {
        try (ZoteroFile zotero = new ZoteroFile(database, 123)) {
            long page = titled(zotero, ZoteroFile.PERSONAL, "AAAAAAA2", "Une page");
            attach(zotero, "FILE0001", page, 0, "storage:a.txt");
        }
        Path zip =
                new Zip()
                        .with("Zotero/zotero.sqlite", Files.readAllBytes(database))
                        .with("Zotero/storage/FILE0001/a.txt", "le texte")
                        .with("Zotero/storage/FILE0001/.zotero-ft-cache", "x")
                        .with("Zotero/locate/engines.json", "[]")
                        .with("Zotero/styles/apa.csl", "x")
                        .write(folder.resolve("Zotero.zip"));

        try (OpenExport open = open(zip)) {
            assertThat(open.export().problems()).isEmpty();
            Attachment file = only(open.export()).attachments().getFirst();
            assertThat(open.file(file)).get().extracting(this::text).isEqualTo("le texte");
        }
    }

    private void twoGroups(boolean personal) throws SQLException {
        try (ZoteroFile zotero = new ZoteroFile(database, 125)) {
            if (personal) {
                titled(zotero, ZoteroFile.PERSONAL, "PERSONAL", "À moi");
            }
            titled(zotero, zotero.group(99, "Girofle"), "GROUP099", "À Girofle");
            long group = zotero.group(7, "Deuxfleurs");
            long item = titled(zotero, group, "GROUP007", "À Deuxfleurs");
            zotero.put(item, zotero.collection(group, "COLLECT1", "Veille", 0));
            zotero.run(
                    "INSERT INTO libraries (libraryID, type, editable, filesEditable)"
                            + " VALUES (3, 'feed', 0, 0)");
            titled(zotero, 3, "FEED0001", "Actualité");
        }
    }

    private static long titled(ZoteroFile zotero, long library, String key, String title)
            throws SQLException {
        long item = zotero.item(library, key, "book");
        zotero.field(item, "title", title);
        return item;
    }

    private static void attach(ZoteroFile zotero, String key, long parent, int mode, String path)
            throws SQLException {
        long file = zotero.item(ZoteroFile.PERSONAL, key, "attachment");
        zotero.field(file, "title", "Pièce jointe");
        zotero.attachment(file, parent, mode, "application/pdf", "utf-8", path);
    }

    private Export read(Path path) {
        try (OpenExport open = open(path)) {
            return open.export();
        }
    }

    private OpenExport open(Path path) {
        List<OpenExport> all = OpenExport.all(path, work);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Kind refusal() {
        Export export = read(database);
        assertThat(export.records()).isEmpty();
        assertThat(export.problems()).hasSize(1);
        return export.problems().getFirst().kind();
    }

    private static Record only(Export export) {
        assertThat(export.records()).hasSize(1);
        return export.records().getFirst();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path beside(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }
}
