package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.visit.Meter;
import cloud.girofle.herbier.web.visit.Meter.How;
import cloud.girofle.herbier.web.visit.Meter.Tally;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What answering costs is counted, by kind of page. */
class MeterTest {

    @Test
    void everyAnswerIsCountedByTheKindOfItsPage() {
        try (SampleSite site = SampleSite.empty()) {
            String tag = site.get("/auteurs").headers().firstValue("ETag").orElseThrow();
            site.get("/en/auteurs");
            site.get("/auteurs", "If-None-Match", tag);
            site.get("/auteurs/personne");
            site.get("/nulle-part");
            assertThat(site.meter().of("/auteurs"))
                    .returns(2L, Tally::made)
                    .returns(1L, Tally::unchanged)
                    .returns(3L, Tally::requests);
            assertThat(site.meter().tallies()).containsOnlyKeys("/auteurs", "/auteurs/{slug}");
            assertThat(site.meter().total().requests()).isEqualTo(4);
        }
    }

    @Test
    void onlyARequestThatRanAloneTellsWhatItTook() {
        Meter meter = new Meter(Instant.EPOCH);
        Meter.Call alone = meter.begin();
        alone.answered("/a", How.MADE);
        alone.ended(1000);
        Meter.Call first = meter.begin();
        Meter.Call second = meter.begin();
        second.answered("/a", How.KEPT);
        second.ended(100);
        first.answered("/b", How.UNCHANGED);
        first.ended(0);
        assertThat(meter.of("/a"))
                .returns(1100L, Tally::bytes)
                .returns(1L, Tally::alone)
                .satisfies(tally -> assertThat(tally.cpu().isNegative()).isFalse());
        assertThat(meter.of("/b")).isEqualTo(new Tally(0, 0, 1, 0, 0, Tally.NONE.cpu()));
        assertThat(meter.of("/c")).isEqualTo(Tally.NONE);
    }

    @Test
    @Timeout(30)
    void bytesAreCountedAsTheyWereSent() {
        try (SampleSite site = SampleSite.empty()) {
            int sent =
                    site.send(
                                    "GET",
                                    "/a-propos",
                                    BodyHandlers.ofByteArray(),
                                    "Accept-Encoding",
                                    "gzip")
                            .body()
                            .length;
            while (site.meter().total().alone() == 0) {
                Thread.onSpinWait(); // What is sent is counted once it is.
            }
            assertThat(site.meter().total()).returns((long) sent, Tally::bytes);
        }
    }
}
