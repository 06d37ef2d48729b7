package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.library.Undoing;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.sync.Faults;
import cloud.girofle.herbier.zotero.sync.ZoteroGroup;
import cloud.girofle.herbier.zotero.sync.ZoteroServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group lives, and the library follows. */
class LiveGroupTest {

    @TempDir private Path folder;

    private ZoteroServer server = new ZoteroServer();
    private ZoteroGroup group = server.group();
    private int copies;

    @BeforeEach
    void aGroup() {
        group.collection("COLL0001", "Centres de données", "");
        group.collection("COLL0002", "Eau", "COLL0001");
        group.item(
                "BOOK0001",
                """
                {"itemType": "book", "title": "La convivialité", "date": "1973",
                 "creators": [{"creatorType": "author", "lastName": "Illich", "firstName": "Ivan"}],
                 "tags": [{"tag": "à lire"}, {"tag": "outil", "type": 1}],
                 "collections": ["COLL0002"]}\
                """);
        group.item(
                "NOTE0001",
                """
                {"itemType": "note", "parentItem": "BOOK0001", "note": "<p>Un classique.</p>"}\
                """);
        group.item(
                "FILE0001",
                """
                {"itemType": "attachment", "parentItem": "BOOK0001", "linkMode": "imported_file",
                 "title": "PDF", "contentType": "application/pdf", "charset": "utf-8",
                 "filename": "Illich - 1973.pdf", "md5": "0123456789abcdef0123456789abcdef",
                 "mtime": 1700000000000}\
                """);
        group.item(
                "ANNO0001",
                """
                {"itemType": "annotation", "parentItem": "FILE0001", "annotationType": "highlight",
                 "annotationText": "L’outil juste", "annotationComment": "à citer",
                 "annotationColor": "#ffd400", "annotationPageLabel": "27",
                 "annotationSortIndex": "00026|000100|00000", "annotationPosition": "{}"}\
                """);
        group.book("BOOK0002", "Énergie et équité");
        group.book("BOOK0003", "Le travail fantôme");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everythingOfAGroupArrives() {
        group.color("à lire", "#FF6666", "eau", "#2EA8E5");
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            assertThat(Desk.counts(desk.sync()))
                    .isEqualTo("3 read, 3 added, 0 changed, 0 unchanged, 0 withdrawn, 0 refused");
            Record book = record(desk, "La convivialité");
            assertThat(book.localId()).isEqualTo("http://zotero.org/groups/7/items/BOOK0001");
            assertThat(book.creators()).hasSize(1);
            assertThat(book.tags()).containsExactly(Tag.manual("à lire"), new Tag("outil", true));
            assertThat(book.collections()).containsExactly("COLL0002");
            assertThat(book.notes().getFirst().html()).isEqualTo("<p>Un classique.</p>");
            Attachment file = book.attachments().getFirst();
            assertThat(file.md5()).isEqualTo("0123456789abcdef0123456789abcdef");
            assertThat(file.charset()).isEqualTo("utf-8");
            assertThat(file.path()).isEqualTo("Illich - 1973.pdf");
            assertThat(file.presence()).isEqualTo(Attachment.Presence.MISSING);
            assertThat(book.toString()).contains("L’outil juste", "à citer");
            assertThat(desk.library.collections("girofle"))
                    .extracting(Collection::name)
                    .containsExactly("Centres de données", "Eau");
            assertThat(desk.library.tagColors())
                    .isEqualTo(Map.of("à lire", "#FF6666", "eau", "#2EA8E5"));
            assertThat(desk.library.runs(1).getFirst().problems()).isEmpty();
        }
    }

    @Test
    void theSameGroupAgainCostsOneRequestAndChangesNothing() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            Map<String, Reference> before = desk.shown();
            server.asked();
            assertThat(Desk.counts(desk.sync()))
                    .isEqualTo("3 read, 0 added, 0 changed, 3 unchanged, 0 withdrawn, 0 refused");
            assertThat(server.asked()).containsExactly("settings?since=" + 8);
            assertThat(desk.shown()).isEqualTo(before);
        }
    }

    @Test
    void aChangedItemOfAThousandCostsSixRequests() {
        for (int at = 0; at < 1_000; at++) {
            group.book("MANY%04d".formatted(at), "Livre " + at);
        }
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            assertThat(server.asked()).hasSize(5 + 11);
            group.set("MANY0500", "title", "Un autre titre");
            assertThat(Desk.counts(desk.sync()))
                    .isEqualTo(
                            "1003 read, 0 added, 1 changed, 1002 unchanged, 0 withdrawn, 0 refused");
            assertThat(server.asked())
                    .containsExactly(
                            "settings?since=1008",
                            "collections?format=versions&since=1008",
                            "items/top?format=versions&since=1008&includeTrashed=1",
                            "items?format=versions&since=1008&includeTrashed=1",
                            "items?includeTrashed=1&itemKey=MANY0500&limit=100",
                            "deleted?since=1008");
        }
    }

    @Test
    void afterEachEventTheLibraryIsWhatAFullSyncMakes() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            step(desk, () -> group.book("BOOK0004", "Némésis médicale"), 4);
            step(desk, () -> group.set("BOOK0002", "title", "Énergie, équité"), 4);
            step(desk, () -> group.trash("BOOK0002"), 3);
            step(desk, () -> group.restore("BOOK0002"), 4);
            step(desk, () -> group.delete("BOOK0001"), 3);
            step(desk, () -> group.set("BOOK0003", "collections", List.of("COLL0002")), 3);
            step(desk, () -> group.deleteCollection("COLL0002"), 3);
            step(desk, () -> group.relate("BOOK0003", "BOOK0004"), 3);
            step(desk, () -> group.color("eau", "#2EA8E5"), 3);
            step(desk, group::color, 3);
            step(desk, () -> group.collection("COLL0001", "Serveurs", ""), 3);
            step(
                    desk,
                    () -> {
                        group.book("BOOK0005", "Le genre vernaculaire");
                        group.trash("BOOK0003");
                        group.delete("BOOK0004");
                    },
                    2);
            step(desk, () -> group.delete("BOOK0003"), 2);
        }
    }

    private void step(LiveDesk desk, Runnable event, int references) {
        event.run();
        assertThat(desk.sync().problems()).isEmpty();
        copies++;
        try (LiveDesk fresh = LiveDesk.open(folder.resolve("copy" + copies), server)) {
            fresh.sync();
            assertThat(desk.shown()).as("step %d", copies).isEqualTo(fresh.shown());
            assertThat(desk.shown()).as("step %d", copies).hasSize(references);
            assertThat(names(desk)).isEqualTo(names(fresh));
            assertThat(desk.library.tagColors()).isEqualTo(fresh.library.tagColors());
        }
    }

    private static List<String> names(LiveDesk desk) {
        return desk.library.collections("girofle").stream().map(Collection::name).toList();
    }

    @Test
    void whatLeavesTheGroupIsWithdrawnAndMayComeBack() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            String key = key(desk, "Énergie et équité");
            group.trash("BOOK0002");
            assertThat(desk.sync().withdrawn()).isEqualTo(1);
            assertThat(desk.library.find(key).orElseThrow().status())
                    .isEqualTo(Reference.Status.WITHDRAWN);
            group.restore("BOOK0002");
            desk.sync();
            assertThat(desk.library.find(key).orElseThrow().status())
                    .isEqualTo(Reference.Status.PRESENT);
        }
    }

    @Test
    void aDeletedCollectionLeavesItsItemsSilently() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            group.deleteCollection("COLL0002");
            ImportRun run = desk.sync();
            assertThat(run.problems()).isEmpty();
            assertThat(record(desk, "La convivialité").collections()).isEmpty();
        }
    }

    @Test
    void aCollectionInTheBinIsLeftOutWithThoseWithinIt() {
        group.item(
                "BOOK0004",
                """
                {"itemType": "book", "title": "Némésis", "collections": ["COLL0001", "COLL0002"]}\
                """);
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            assertThat(record(desk, "Némésis").collections()).hasSize(2);
            group.trashCollection("COLL0001");
            assertThat(desk.sync().problems()).isEmpty();
            assertThat(names(desk)).isEmpty();
            assertThat(record(desk, "Némésis").collections()).isEmpty();
        }
    }

    @Test
    void aRelationSaidByOneSideShowsOnBoth() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            server.asked();
            group.relate("BOOK0002", "BOOK0003");
            desk.sync();
            assertThat(server.asked())
                    .contains("items?includeTrashed=1&itemKey=BOOK0002&limit=100");
            String one = key(desk, "Énergie et équité");
            String other = key(desk, "Le travail fantôme");
            assertThat(Objects.requireNonNull(desk.shown().get(one)).related())
                    .containsExactly(other);
            assertThat(Objects.requireNonNull(desk.shown().get(other)).related())
                    .containsExactly(one);
        }
    }

    @Test
    void anExportOfTheSameLibraryIsKnownByItsAddresses() throws IOException {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            Path export = Files.createDirectories(desk.imports().resolve("girofle"));
            Files.writeString(
                    export.resolve("girofle.json"),
                    """
                    [{"id": "http://zotero.org/groups/7/items/BOOK0002", "type": "book",
                      "title": "Énergie et équité", "publisher": "Seuil"}]\
                    """);
            ImportRun run = desk.sync();
            assertThat(run.added()).isEqualTo(1);
            assertThat(desk.shown()).hasSize(3);
            assertThat(desk.library.records(key(desk, "Énergie et équité"))).hasSize(2);
        }
    }

    @Test
    void theServerIsAskedOnlyBySomebodyOrTheSchedule() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            server.asked();
            group.delete("BOOK0002");
            for (ImportRun.Start start :
                    List.of(ImportRun.Start.SERVER_START, ImportRun.Start.WATCHED_FOLDER)) {
                assertThat(Desk.counts(desk.take(start)))
                        .isEqualTo(
                                "3 read, 0 added, 0 changed, 3 unchanged, 0 withdrawn, 0 refused");
            }
            assertThat(server.asked()).isEmpty();
            assertThat(desk.take(ImportRun.Start.COMMAND).withdrawn()).isEqualTo(1);
        }
    }

    @Test
    void beforeTheFirstSyncThereIsNothingAndNothingIsWithdrawn() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            assertThat(Desk.counts(desk.take(ImportRun.Start.SERVER_START)))
                    .isEqualTo("0 read, 0 added, 0 changed, 0 unchanged, 0 withdrawn, 0 refused");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void aSourceThatNamesAnotherGroupForgetsTheFirst() throws IOException {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            Files.writeString(
                    desk.imports().resolve("sources.yml"), "girofle:\n  zotero: groups/8\n");
            desk.sync();
            assertThat(desk.shown()).as("not found: nothing is withdrawn").hasSize(3);
            Files.writeString(
                    desk.imports().resolve("sources.yml"), "girofle:\n  zotero: groups/7\n");
            server.asked();
            assertThat(Desk.counts(desk.sync()))
                    .isEqualTo("3 read, 0 added, 0 changed, 3 unchanged, 0 withdrawn, 0 refused");
        }
    }

    @Test
    void aServerThatForgotItsDeletionsIsComparedObjectByObject() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            group.delete("BOOK0002");
            group.book("BOOK0004", "Némésis médicale");
            group.forgetDeletions();
            server.asked();
            assertThat(Desk.counts(desk.sync()))
                    .isEqualTo("3 read, 1 added, 0 changed, 2 unchanged, 1 withdrawn, 0 refused");
            assertThat(server.asked())
                    .contains("deleted?since=8", "settings?since=0")
                    .as("what is known in its version is not downloaded again")
                    .filteredOn(request -> request.contains("itemKey"))
                    .containsExactly("items?includeTrashed=1&itemKey=BOOK0004&limit=100");
        }
    }

    @Test
    void aServerThatWentBackInTimeIsReadAnew() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            group.set("BOOK0002", "title", "Perdu avec la panne");
            desk.sync();
            group.set("BOOK0002", "title", "Énergie et équité");
            group.goBackTo(8);
            assertThat(desk.sync().changed()).isEqualTo(1);
            assertThat(desk.titles()).contains("Énergie et équité");
        }
    }

    @Test
    void aGroupThatChangesMeanwhileIsReadAgainFromTheStart() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            server.plan("items/top", Faults.then(() -> group.set("BOOK0002", "title", "Pendant")));
            assertThat(desk.sync().problems()).isEmpty();
            assertThat(desk.titles())
                    .containsExactly("La convivialité", "Le travail fantôme", "Pendant");
            assertThat(server.asked()).filteredOn(each -> each.startsWith("settings")).hasSize(2);
        }
    }

    @Test
    void theKeyOpensTheGroupAndIsSaidNowhere() throws IOException {
        server.close("Secret5ecretSecret5ecret");
        try (LiveDesk desk =
                LiveDesk.open(
                        folder,
                        server,
                        Map.of("HERBIER_ZOTERO_KEY_GIROFLE", "Secret5ecretSecret5ecret"))) {
            assertThat(desk.sync().problems()).isEmpty();
            assertThat(desk.shown()).hasSize(3);
        }
        assertThat(server.asked()).noneMatch(request -> request.contains("5ecret"));
        byte[] database = Files.readAllBytes(folder.resolve("data/library.db"));
        assertThat(new String(database, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("convivialit")
                .doesNotContain("5ecret");
    }

    @Test
    void aRehearsalAsksTheServerAndKeepsNothing() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            group.set("BOOK0002", "title", "Énergie, équité");
            group.delete("BOOK0003");
            group.book("BOOK0004", "Némésis médicale");
            List<String> before = Dump.of(folder.resolve("data"));
            for (int times = 0; times < 2; times++) {
                Rehearsal rehearsal =
                        desk.intake.rehearseAll(desk.imports(), (source, records) -> {}).getFirst();
                assertThat(Desk.counts(rehearsal.run()))
                        .isEqualTo(
                                "3 read, 1 added, 1 changed, 1 unchanged, 1 withdrawn, 0 refused");
            }
            assertThat(Dump.of(folder.resolve("data"))).isEqualTo(before);
        }
    }

    @Test
    void anUndoneSyncStaysOutUntilTheGroupChanges() {
        group.color("à lire", "#FF6666");
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            Map<String, Reference> before = desk.shown();
            group.set("BOOK0002", "title", "Énergie, équité");
            group.color("à lire", "#000000");
            assertThat(desk.intake.undo(desk.sync().number())).isInstanceOf(Undoing.Undone.class);
            assertThat(desk.shown()).isEqualTo(before);
            assertThat(desk.library.tagColors()).containsValue("#FF6666");
            assertThat(desk.problems()).containsExactly(Problem.Kind.SET_ASIDE);
            assertThat(desk.shown()).isEqualTo(before);
            group.book("BOOK0004", "Némésis médicale");
            assertThat(desk.problems()).isEmpty();
            assertThat(desk.titles()).contains("Énergie, équité", "Némésis médicale");
        }
    }

    private static String key(LiveDesk desk, String title) {
        return desk.shown().values().stream()
                .filter(reference -> reference.title().equals(title))
                .map(Reference::key)
                .collect(Collectors.collectingAndThen(Collectors.toSet(), LiveGroupTest::only));
    }

    private static String only(Set<String> keys) {
        assertThat(keys).hasSize(1);
        return keys.iterator().next();
    }

    private static Record record(LiveDesk desk, String title) {
        return desk.library.records(key(desk, title)).getFirst().item();
    }
}
