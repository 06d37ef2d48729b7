package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.library.Asked;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.zotero.harvest.OaiServer;
import cloud.girofle.herbier.zotero.sync.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain repository is taken in as a source, and followed; whatever it answers loses nothing. */
class HarvestTest {

    @TempDir private Path folder;

    private final OaiServer server =
            new OaiServer()
                    .work("1", "La convivialité")
                    .work("2", "Énergie et équité")
                    .work("3", "Le travail fantôme")
                    .pagesOf(2);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatItHoldsComesInOnceAndThenOnlyWhatChanged() {
        try (HarvestDesk desk = desk()) {
            assertThat(counts(desk.harvest())).containsExactly(3, 0, 0);
            assertThat(server.asked())
                    .containsExactly(
                            "verb=Identify",
                            "verb=ListMetadataFormats",
                            "verb=ListRecords&metadataPrefix=oai_dc",
                            "verb=ListRecords&resumptionToken=2%40");
            assertThat(server.agent()).isEqualTo("Herbier (+https://herbier.example.org)");
            Reference first = desk.shown().getFirst();
            assertThat(first.title()).isEqualTo("La convivialité");
            assertThat(first.creators()).containsExactly(new Creator("author", "Illich", "Ivan"));
            assertThat(first.provenance())
                    .containsExactly(new Reference.Provenance("ailleurs", "oai:example.org:1"));
            assertThat(desk.library.sources().getFirst().harvested()).isTrue();
            assertThat(desk.library.asked())
                    .extractingByKey("ailleurs")
                    .extracting(Asked::library)
                    .isEqualTo(server.address().getAuthority() + "/oai");

            server.pass(Duration.ofHours(3));
            server.work("2", "Énergie et équité, revu");
            server.work("4", "Une société sans école");
            server.delete("3");
            assertThat(counts(desk.harvest())).containsExactly(1, 1, 1);
            assertThat(server.asked())
                    .contains(
                            "verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-25T11%3A00%3A00Z");
            assertThat(desk.titles())
                    .containsExactly(
                            "La convivialité", "Une société sans école", "Énergie et équité, revu");

            long change = desk.library.lastChange();
            assertThat(counts(desk.harvest())).containsExactly(0, 0, 0);
            assertThat(desk.library.lastChange()).isEqualTo(change);
            assertThat(desk.library.check()).isEmpty();
        }
    }

    @Test
    void aRepositoryThatForgetsWhatItDeletesIsReadWholeEachTime() {
        server.saying("no", "YYYY-MM-DD");
        try (HarvestDesk desk = desk()) {
            desk.harvest();
            server.delete("3");
            assertThat(counts(desk.harvest())).containsExactly(0, 0, 1);
            assertThat(server.asked()).noneMatch(query -> query.contains("from="));
            server.delete("1");
            server.delete("2");
            assertThat(desk.problems()).containsExactly(Kind.HARVEST_EMPTY);
            assertThat(desk.titles()).hasSize(2);
        }
    }

    @Test
    void daysAreCountedWhereItCountsDays() {
        server.saying("persistent", "YYYY-MM-DD");
        try (HarvestDesk desk = desk()) {
            desk.harvest();
            server.asked();
            desk.harvest();
            assertThat(server.asked())
                    .contains("verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-25");
        }
    }

    @Test
    void theBestFormatIsTakenAndAnotherOneLaterReplacesEverything() {
        try (HarvestDesk desk = desk()) {
            desk.harvest();
            server.offering("oai_dc", "marc21", "mods");
            for (String id : List.of("1", "2", "3")) {
                server.item(
                        id,
                        """
                        <mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>%s</title></titleInfo>
                        <abstract>Résumé</abstract></mods>\
                        """
                                .formatted(
                                        List.of("", "La convivialité", "Énergie", "Le travail")
                                                .get(Integer.parseInt(id))));
            }
            server.asked();
            assertThat(counts(desk.harvest())).containsExactly(0, 3, 0);
            assertThat(server.asked()).contains("verb=ListRecords&metadataPrefix=mods");
            assertThat(desk.shown())
                    .extracting(each -> each.field("abstractNote"))
                    .containsExactly("Résumé", "Résumé", "Résumé");
        }
    }

    @Test
    void noMoreIsAskedForThanWhatWasNamedAndOnlyWhenAsked() {
        String where = "oai: " + server.address() + "\n  set: a:b\n  format: oai_dc";
        try (HarvestDesk desk = new HarvestDesk(folder, where)) {
            assertThat(
                            desk.intake.takeAll(
                                    desk.imports, ImportRun.Start.SERVER_START, (any, n) -> {}))
                    .extracting(ImportRun::read)
                    .containsExactly(0);
            assertThat(server.asked()).isEmpty();
            desk.harvest();
            assertThat(server.asked())
                    .containsExactly(
                            "verb=Identify",
                            "verb=ListRecords&metadataPrefix=oai_dc&set=a%3Ab",
                            "verb=ListRecords&resumptionToken=2%40");
            desk.take(ImportRun.Start.WATCHED_FOLDER);
            assertThat(server.asked()).isEmpty();
            assertThat(desk.titles()).hasSize(3);
        }
    }

    @Test
    void aDryRunSaysWhatWouldComeAndAnUndoneImportStaysOut() {
        try (HarvestDesk desk = desk()) {
            Rehearsal rehearsal = desk.intake.rehearseAll(desk.imports, (any, n) -> {}).getFirst();
            assertThat(counts(rehearsal.run())).containsExactly(3, 0, 0);
            assertThat(desk.library.count()).isZero();
            assertThat(desk.library.asked()).isEmpty();

            ImportRun run = desk.harvest();
            desk.intake.undo(run.number());
            assertThat(desk.problems()).containsExactly(Kind.SET_ASIDE);
            assertThat(desk.library.count()).isZero();
            server.work("4", "Une société sans école");
            assertThat(desk.problems()).isEmpty();
            assertThat(desk.titles()).hasSize(4);
        }
    }

    @Test
    void aRepositoryThatIsBusyIsWaitedForAsLongAsItSays() {
        server.plan("ListRecords", Faults.status(503, "Retry-After", "0"))
                .plan("ListRecords", Faults.status(503, "Retry-After", "7"))
                .plan(
                        "resumptionToken",
                        Faults.status(503, "Retry-After", "Wed, 25 Nov 2026 12:01:00 GMT"));
        try (HarvestDesk desk = desk()) {
            assertThat(desk.problems()).isEmpty();
            assertThat(desk.clock.pauses())
                    .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(53));
            server.plan("Identify", Faults.status(503, "Retry-After", "9000"));
            assertThat(desk.problems()).containsExactly(Kind.SYNC_BUSY);
            assertThat(desk.titles()).hasSize(3);
        }
    }

    @Test
    void whateverItAnswersNothingIsLost() {
        try (HarvestDesk desk = desk()) {
            desk.harvest();
            server.pass(Duration.ofHours(2));
            server.work("1", "Changé");
            String bomb =
                    """
                    <?xml version="1.0"?><!DOCTYPE OAI-PMH [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">
                    <!ENTITY x SYSTEM "file:///etc/passwd">]><OAI-PMH><responseDate>&b;&x;</responseDate>
                    </OAI-PMH>\
                    """;
            String deep = "<a>".repeat(300) + "</a>".repeat(300);
            List<String> senseless =
                    List.of(
                            bomb,
                            "<html><body>Bonjour</body></html>",
                            "<OAI-PMH><ListRecords><record>",
                            "",
                            "<OAI-PMH>" + deep + "</OAI-PMH>");
            for (String body : senseless) {
                for (int attempt = 0; attempt < 4; attempt++) {
                    server.plan("Identify", OaiServer.body(body));
                }
                assertThat(desk.problems()).as(body).containsExactly(Kind.HARVEST_NOT_OAI);
            }
            server.plan("Identify", OaiServer.body("<OAI-PMH><x/></OAI-PMH>"));
            assertThat(desk.problems()).containsExactly(Kind.HARVEST_NOT_OAI);
            server.plan("Identify", OaiServer.body(" ".repeat(33 << 20)));
            assertThat(desk.problems()).containsExactly(Kind.SYNC_TOO_LARGE);
            server.plan("Identify", Faults.status(404));
            assertThat(desk.problems()).containsExactly(Kind.HARVEST_GONE);
            server.plan(
                    "ListRecords", OaiServer.reply("<error code=\"badVerb\">No &amp; no</error>"));
            assertThat(desk.harvest().problems())
                    .extracting(Problem::details)
                    .containsExactly(List.of("127.0.0.1", "badVerb", "No & no"));
            assertThat(desk.titles()).contains("La convivialité").hasSize(3);
            assertThat(counts(desk.harvest())).containsExactly(0, 1, 0);
        }
    }

    @Test
    void aListThatHasNoEndIsLeft() {
        try (HarvestDesk desk = desk()) {
            String again = "<ListRecords><resumptionToken>%s@</resumptionToken></ListRecords>";
            server.plan("metadataPrefix", OaiServer.reply(again.formatted("1")));
            server.plan("resumptionToken", OaiServer.reply(again.formatted("1")));
            assertThat(desk.problems()).containsExactly(Kind.HARVEST_ENDLESS);
            for (int page = 0; page < 30; page++) {
                server.plan("resumptionToken", OaiServer.reply(again.formatted("1" + page)));
            }
            assertThat(desk.problems()).containsExactly(Kind.HARVEST_ENDLESS);
            assertThat(desk.library.count()).isZero();
        }
    }

    @Test
    void aTokenThatItForgotBeginsTheListAnew() {
        String lost = "<error code=\"badResumptionToken\">too late</error>";
        server.plan("resumptionToken", OaiServer.reply(lost));
        try (HarvestDesk desk = desk()) {
            assertThat(counts(desk.harvest())).containsExactly(3, 0, 0);
            for (int times = 0; times < 4; times++) {
                server.plan("resumptionToken", OaiServer.reply(lost));
            }
            server.saying("transient", "YYYY-MM-DD");
            assertThat(desk.problems()).containsExactly(Kind.SYNC_UNSETTLED);
            assertThat(desk.titles()).hasSize(3);
        }
    }

    @Test
    void onlyTheServerThatWasNamedIsAsked() {
        try (HarvestDesk desk = desk()) {
            server.plan("Identify", Faults.status(302, "Location", "http://127.0.0.2:1/oai"));
            assertThat(desk.problems()).containsExactly(Kind.SYNC_ELSEWHERE);
            server.plan("Identify", Faults.status(301, "Location", "/there?verb=Identify"));
            assertThat(desk.problems()).isEmpty();
            for (int times = 0; times < 6; times++) {
                server.plan("Identify", Faults.status(302, "Location", "/round?verb=Identify"));
            }
            assertThat(desk.problems()).containsExactly(Kind.SYNC_ELSEWHERE);
        }
    }

    @Test
    void itSaysWhichFormatsThereAreWhereNoneIsRead() {
        server.offering("marcxml", "didl");
        try (HarvestDesk desk = desk()) {
            assertThat(desk.harvest().problems())
                    .extracting(Problem::details)
                    .containsExactly(
                            List.of("127.0.0.1", "marcxml, didl", "rdf_zotero, mods, oai_dc"));
        }
        try (HarvestDesk desk =
                new HarvestDesk(folder, "herbier: " + server.address().resolve("/"))) {
            assertThat(desk.problems()).containsExactly(Kind.HARVEST_NO_FORMAT);
        }
    }

    @Test
    void anItemThatCannotBeReadCostsOnlyItself() {
        server.item("5", "<dmd xmlns=\"x:y\">?</dmd>");
        try (HarvestDesk desk = desk()) {
            ImportRun run = desk.harvest();
            assertThat(run.refused()).isEqualTo(1);
            assertThat(run.problems())
                    .extracting(Problem::kind, Problem::place)
                    .containsExactly(tuple(Kind.HARVEST_UNREADABLE, "oai:example.org:5"));
            assertThat(desk.titles()).hasSize(3);

            // What it said before is kept, what is deleted goes all the same, and it may come back.
            server.pass(Duration.ofHours(2));
            server.item("1", "<dmd/>");
            server.delete("2");
            run = desk.harvest();
            assertThat(run.problems()).hasSize(2);
            assertThat(run.withdrawn()).isEqualTo(1);
            assertThat(desk.titles()).containsExactly("La convivialité", "Le travail fantôme");
            server.pass(Duration.ofHours(2));
            assertThat(desk.harvest().problems()).hasSize(2);
            server.work("1", "Revenue");
            server.delete("5");
            assertThat(counts(desk.harvest())).containsExactly(0, 1, 0);
            assertThat(desk.titles()).containsExactly("Le travail fantôme", "Revenue");
        }
    }

    private HarvestDesk desk() {
        return new HarvestDesk(folder, "oai: " + server.address());
    }

    private static List<Integer> counts(ImportRun run) {
        assertThat(run.problems()).isEmpty();
        return List.of(run.added(), run.changed(), run.withdrawn());
    }
}
