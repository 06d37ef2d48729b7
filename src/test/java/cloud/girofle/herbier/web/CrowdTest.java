package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * More readers at once than the site can answer: some wait, the others are told when to come back,
 * and what costs nothing is answered all the same.
 */
@Timeout(60)
class CrowdTest {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 5;
    private static final int BURST = 40;
    private static final int POLITE = 3;
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final SampleSite SITE =
            SampleSite.within(
                    new Limits(
                            AT_ONCE, WAITING, LONG, LONG, 1, 1, 1, 1, POLITE, 1_000, LONG, LONG,
                            LONG));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch latch = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        latch.countDown();
        threads.close();
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aBurstIsAnsweredInPartAtOnceAndInPartLaterAndTheRestIsToldWhen() throws Exception {
        Member camille = SITE.signIn("camille", "Camille", Role.CURATOR);
        String sheet =
                Jsoup.parse(SITE.get("/").body()).select("link[rel=stylesheet]").attr("href");
        String tag = SITE.get("/sources").headers().firstValue("ETag").orElseThrow();
        occupy(SITE.turnstile().pages(), AT_ONCE);

        CompletionService<HttpResponse<String>> burst = new ExecutorCompletionService<>(threads);
        for (int i = 0; i < BURST; i++) {
            String address = "/recherche?q=eau&fois=" + i;
            var unused = burst.submit(() -> SITE.get(address));
        }
        for (int i = 0; i < BURST - WAITING; i++) {
            HttpResponse<String> refused = burst.take().get();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("60");
            assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(Jsoup.parse(refused.body()).select("main").text())
                    .contains("Beaucoup de monde", "Réessayez dans 60 secondes");
        }
        assertThat(SITE.get("/en/recherche?q=eau").body()).contains("Many people are reading");
        HttpResponse<String> program = SITE.get("/api/v1/search?q=eau");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(program.body()).contains("\"status\":503", "Try again in 60 seconds");

        assertThat(SITE.get(sheet).statusCode()).as("a file of static/").isEqualTo(200);
        assertThat(SITE.get("/sante").statusCode()).isEqualTo(200);
        assertThat(SITE.get("/sante").body()).contains("library ok\n", "index ok\n");
        assertThat(SITE.get("/sources", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(SITE.get("/sources", "Accept-Encoding", "gzip").statusCode())
                .as("a page that is not in memory")
                .isEqualTo(503);

        Future<HttpResponse<String>> curator = threads.submit(() -> camille.get("/curation"));
        until(SITE.turnstile().pages()::waiting, WAITING + 1); // Not one too many.
        latch.countDown();
        for (int i = 0; i < WAITING; i++) {
            assertThat(burst.take().get().statusCode()).isEqualTo(200);
        }
        assertThat(curator.get().statusCode()).isEqualTo(200);
        assertThat(SITE.get("/recherche?q=eau&fois=apres").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsInMemoryIsToldToAnyNumber() throws Exception {
        assertThat(SITE.get("/aide", "Accept-Encoding", "gzip").statusCode()).isEqualTo(200);
        occupy(SITE.turnstile().pages(), AT_ONCE);
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < BURST; i++) {
            all.add(
                    threads.submit(
                            () -> SITE.get("/aide", "Accept-Encoding", "gzip").statusCode()));
        }
        for (Future<Integer> each : all) {
            assertThat(each.get()).isEqualTo(200);
        }
    }

    @Test
    void formsWaitForOneAnotherAndNotForReaders() throws Exception {
        Member sasha = SITE.signIn("sasha", "Sasha", Role.CURATOR);
        occupy(SITE.turnstile().pages(), AT_ONCE);
        occupy(SITE.turnstile().forms(), 1);
        Future<HttpResponse<String>> first = threads.submit(() -> signOut(sasha));
        until(SITE.turnstile().forms()::waiting, 1);
        assertThat(signOut(sasha).statusCode()).as("one more than may wait").isEqualTo(503);
        latch.countDown();
        assertThat(first.get().statusCode()).isEqualTo(303);
    }

    @Test
    void aNetworkThatHasTooManyPagesMadeWaitsAndHasWhatIsAtHand() {
        String[] from = {"X-Forwarded-For", "198.51.100.7", "Accept-Encoding", "gzip"};
        for (int i = 0; i < POLITE; i++) {
            assertThat(SITE.get("/en/recherche?fois=" + i, from).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused =
                SITE.get("/recherche?fois=4", "X-Forwarded-For", "198.51.100.7");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("21");
        assertThat(Jsoup.parse(refused.body()).select("main").text())
                .contains("viennent de votre réseau", "3 au plus");
        for (int i = 0; i < BURST; i++) {
            assertThat(SITE.get("/sante", from).statusCode()).as("who watches").isEqualTo(200);
        }
        assertThat(SITE.get("/en/recherche?fois=0", from).statusCode())
                .as("a page in memory")
                .isEqualTo(200);
        assertThat(SITE.get("/recherche?fois=4", "X-Forwarded-For", "198.51.100.8").statusCode())
                .as("another network")
                .isEqualTo(200);
        SITE.later(Duration.ofSeconds(20));
        assertThat(SITE.get("/recherche?fois=5", from).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> signOut(Member member) {
        return member.post("/curation/sortir");
    }

    /** Has so many turns taken, until the latch is opened. */
    private void occupy(Turns turns, int many) throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(many);
        for (int i = 0; i < many; i++) {
            var unused =
                    threads.submit(() ->
                            turns.take(() -> {
                                taken.countDown();
                                return held();
                            }));
        }
        taken.await();
    }

    private boolean held() {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void until(IntSupplier count, int wanted) {
        while (count.getAsInt() < wanted) {
            Thread.onSpinWait();
        }
    }
}
