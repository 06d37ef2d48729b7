package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.zotero.sync.Clockwork;
import cloud.girofle.herbier.zotero.sync.Faults;
import cloud.girofle.herbier.zotero.sync.ZoteroServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the server and the network do, a sync does all or nothing, and says which. */
class SyncFaultsTest {

    @TempDir private Path folder;

    private ZoteroServer server = new ZoteroServer();

    @BeforeEach
    void threeBooks() {
        server.group().collection("COLL0001", "Eau", "");
        server.group().book("BOOK0001", "La convivialité");
        server.group().book("BOOK0002", "Énergie et équité");
        server.group().book("BOOK0003", "Le travail fantôme");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aServerThatAsksToSlowDownIsObeyedBeforeTheNextRequest() {
        server.plan("collections?format", Faults.with("Backoff", "40"));
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            assertThat(desk.problems()).isEmpty();
            assertThat(desk.clock.pauses()).isEqualTo(seconds(40));
            assertThat(server.asked()).hasSize(6);
        }
    }

    @Test
    void aBackoffOfTheLastReplyHoldsForTheNextSync() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            server.plan("itemKey", Faults.with("Backoff", "25"));
            desk.sync();
            assertThat(desk.clock.pauses()).isEmpty();
            desk.sync();
            assertThat(desk.clock.pauses()).isEqualTo(seconds(25));
        }
    }

    @Test
    void aRefusalIsWaitedOutAsLongAsItSays() {
        server.plan("items?format", Faults.status(429, "Retry-After", "7"))
                .plan("items?format", Faults.status(503, "Retry-After", "9"));
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            assertThat(desk.problems()).isEmpty();
            assertThat(desk.clock.pauses()).isEqualTo(seconds(7, 9));
            assertThat(desk.shown()).hasSize(3);
        }
    }

    @Test
    void aRefusalWithoutATimeIsWaitedOutAsZoteroDoesThenGivenUp() {
        for (int times = 0; times < 4; times++) {
            server.plan("settings", Faults.status(429));
        }
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            assertThat(desk.problems()).containsExactly(Kind.SYNC_STATUS);
            assertThat(desk.clock.pauses()).isEqualTo(seconds(30, 60, 300));
            assertThat(server.asked()).hasSize(4);
            assertThat(desk.problems()).as("the next time").isEmpty();
        }
    }

    @Test
    void whoMustWaitTooLongComesBackAnotherTime() {
        server.plan("items/top", Faults.status(503, "Retry-After", "7200"));
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            ImportRun run = desk.sync();
            assertThat(run.problems().getFirst().kind()).isEqualTo(Kind.SYNC_BUSY);
            assertThat(run.problems().getFirst().details()).containsExactly("127.0.0.1", "120");
            server.asked();
            assertThat(desk.problems()).containsExactly(Kind.SYNC_BUSY);
            assertThat(server.asked()).as("the server is left in peace").isEmpty();
            desk.clock.pause(Duration.ofHours(2));
            assertThat(desk.problems()).isEmpty();
        }
    }

    @Test
    void aConnectionCutOrAReplyCutShortIsAskedForAgain() {
        server.plan("itemKey", Faults.cut())
                .plan("itemKey", Faults.truncated())
                .plan("deleted", Faults.cut());
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            assertThat(desk.problems()).isEmpty();
            assertThat(desk.clock.pauses()).isEqualTo(seconds(5, 15));
            server.group().book("BOOK0004", "Némésis médicale");
            assertThat(desk.problems()).isEmpty();
            assertThat(desk.shown()).hasSize(4);
        }
    }

    @Test
    void whatBreaksForGoodIsToldAndWithdrawsNothing() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            server.group().delete("BOOK0001");
            server.group().book("BOOK0004", "Némésis médicale");
            for (int times = 0; times < 4; times++) {
                server.plan("deleted", Faults.cut());
            }
            ImportRun run = desk.sync();
            assertThat(Desk.counts(run))
                    .isEqualTo("0 read, 0 added, 0 changed, 0 unchanged, 0 withdrawn, 1 refused");
            assertThat(run.problems().getFirst().kind()).isEqualTo(Kind.SYNC_CUT);
            assertThat(desk.shown()).hasSize(3);
            assertThat(desk.take(ImportRun.Start.SERVER_START).withdrawn())
                    .as("what was downloaded is not shown before the sync is whole")
                    .isZero();
            server.asked();
            assertThat(Desk.counts(desk.sync()))
                    .isEqualTo("3 read, 1 added, 0 changed, 2 unchanged, 1 withdrawn, 0 refused");
            assertThat(server.asked())
                    .as("nor asked for again")
                    .noneMatch(request -> request.contains("itemKey"));
        }
    }

    @Test
    void aFirstSyncThatIsKilledGoesOnWhereItWas() {
        for (int at = 0; at < 250; at++) {
            server.group().book("MANY%04d".formatted(at), "Livre " + at);
        }
        server.plan("itemKey=MANY0097", Faults.status(404));
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            assertThat(desk.problems()).containsExactly(Kind.SYNC_GONE);
            assertThat(desk.shown()).isEmpty();
        }
        server.asked();
        server.group().delete("BOOK0002"); // It was downloaded before.
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            assertThat(desk.sync().added()).isEqualTo(252);
            assertThat(server.asked())
                    .filteredOn(request -> request.contains("itemKey"))
                    .as("the second and the third hundred")
                    .hasSize(2)
                    .noneMatch(request -> request.contains("MANY0050"));
        }
    }

    @Test
    void aServerThatNeverEndsItsReplyIsGivenUp() {
        CountDownLatch gate = new CountDownLatch(1);
        for (int times = 0; times < 4; times++) {
            server.plan("settings", Faults.silence(gate));
        }
        Clockwork hasty = new Clockwork(Duration.ofMillis(50));
        try (LiveDesk desk = LiveDesk.open(folder, server, hasty)) {
            assertThat(desk.problems()).containsExactly(Kind.SYNC_SLOW);
        } finally {
            gate.countDown();
        }
    }

    @Test
    void whatIsNoReplyOfZoteroIsRefused() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            server.plan("settings", Faults.body("text/html", "<h1>Connectez-vous au Wi-Fi</h1>"));
            assertThat(desk.problems()).containsExactly(Kind.SYNC_NOT_JSON);
            server.plan("items/top", Faults.body("application/json", "[1, 2]"));
            assertThat(desk.problems()).containsExactly(Kind.SYNC_NOT_JSON);
            server.plan("itemKey", Faults.body("application/json", "[{\"cle\": 1}]"));
            assertThat(desk.problems()).containsExactly(Kind.SYNC_NOT_JSON);
            for (int times = 0; times < 4; times++) {
                server.plan("settings", Faults.body("application/json", "[".repeat(100_000)));
            }
            assertThat(desk.problems()).containsExactly(Kind.SYNC_NOT_JSON);
            server.plan("settings", Faults.status(418));
            assertThat(desk.problems()).containsExactly(Kind.SYNC_STATUS);
            assertThat(desk.shown()).isEmpty();
        }
    }

    @Test
    void noOtherServerIsEverContacted() {
        try (ZoteroServer other = new ZoteroServer();
                LiveDesk desk = LiveDesk.open(folder, server)) {
            String elsewhere = other.address() + "/groups/7/settings";
            server.plan("settings", Faults.status(302, "Location", elsewhere));
            assertThat(desk.problems()).containsExactly(Kind.SYNC_ELSEWHERE);
            for (String next : List.of(elsewhere, server.address() + "/groups/8/items")) {
                server.plan("itemKey", Faults.with("Link", "<" + next + ">; rel=\"next\""));
                assertThat(desk.problems()).containsExactly(Kind.SYNC_ELSEWHERE);
            }
            assertThat(other.asked()).isEmpty();
            assertThat(desk.problems()).isEmpty();
        }
    }

    @Test
    void aListThatComesByPagesIsReadToItsEnd() {
        for (int at = 0; at < 40; at++) {
            server.group().book("MANY%04d".formatted(at), "Livre " + at);
        }
        server.pagesOf(10);
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            assertThat(desk.sync().added()).isEqualTo(43);
            assertThat(server.asked()).filteredOn(request -> request.contains("start=")).hasSize(4);
        }
    }

    @Test
    void aGroupThatNeverStandsStillIsLeftForLater() {
        for (int times = 0; times < 6; times++) {
            String title = "Titre " + times;
            server.plan(
                    "items/top", Faults.then(() -> server.group().set("BOOK0001", "title", title)));
        }
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            assertThat(desk.problems()).containsExactly(Kind.SYNC_UNSETTLED);
            assertThat(desk.shown()).isEmpty();
            assertThat(desk.problems()).isEmpty();
            assertThat(desk.titles()).contains("Titre 5");
        }
    }

    @Test
    void aClosedGroupSaysWhereItsKeyIsLookedFor() {
        server.close("RightKey");
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            assertThat(words(desk.sync())).contains("HERBIER_ZOTERO_KEY_GIROFLE");
        }
        Map<String, String> shared = Map.of("HERBIER_ZOTERO_KEY", "WrongKey");
        try (LiveDesk desk = LiveDesk.open(folder, server, shared)) {
            assertThat(words(desk.sync()))
                    .endsWith("vérifiez la variable HERBIER_ZOTERO_KEY.")
                    .doesNotContain("WrongKey");
        }
    }

    @Test
    void aGroupThatIsGoneAndAServerThatIsDownAreToldApart() {
        try (LiveDesk desk = LiveDesk.open(folder, server)) {
            desk.sync();
            server.plan("settings", Faults.status(404));
            assertThat(words(desk.sync())).contains("Il n’y a pas de bibliothèque Zotero");
            server.close();
            assertThat(words(desk.sync())).startsWith("127.0.0.1 est injoignable");
            assertThat(desk.clock.pauses()).isEmpty();
            assertThat(desk.shown()).hasSize(3);
        }
    }

    private static String words(ImportRun run) {
        Messages messages = Messages.in(Locale.FRENCH);
        return run.problems().stream()
                .map(each -> messages.get("problem." + each.kind(), each.details().toArray()))
                .collect(Collectors.joining(" "));
    }

    private static List<Duration> seconds(long... all) {
        return LongStream.of(all).mapToObj(Duration::ofSeconds).toList();
    }
}
