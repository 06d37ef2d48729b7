package cloud.girofle.herbier.curation.links;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.LinkCheck;
import cloud.girofle.herbier.library.LinkCheck.State;
import cloud.girofle.herbier.library.LinkChecks;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.sync.Pace;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking for the addresses of references, of a server on this machine. */
class LinkRoundTest {

    @TempDir private Path folder;
    private Library library;
    private HttpServer server;
    private String site;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Clock clock = new Clock();

    /** Time passes only where somebody waits, or when it is told to. */
    private static final class Clock implements Pace {
        private Instant now = Instant.parse("2026-02-14T09:00:00Z");
        private final List<Duration> pauses = new ArrayList<>();

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void pause(Duration time) {
            pauses.add(time);
            now = now.plus(time);
        }
    }

    @BeforeEach
    void open() throws IOException {
        library = Library.open(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        library.close();
    }

    @Test
    void saysWhatEachAddressGives() {
        answer("/fine", 200, "");
        answer("/gone", 404, "");
        answer("/old", 301, "/new/page");
        answer("/new", 200, "");
        answer("/lost", 302, site + "/");
        answer("/", 200, "");
        answer("/later", 302, "/fine");
        answer("/shut", 403, "");
        answer("/broken", 503, "");
        answer("/circle", 302, "/circle");
        give("/fine", "/gone", "/old", "/lost", "/later", "/shut", "/broken", "/circle");

        assertThat(round().go()).isEqualTo(8);

        assertThat(state("/fine")).isEqualTo(State.FINE);
        assertThat(state("/gone")).isEqualTo(State.GONE);
        assertThat(state("/old")).isEqualTo(State.MOVED);
        assertThat(library.links().find(site + "/old").map(LinkCheck::target))
                .contains(site + "/new/page");
        assertThat(state("/lost")).isEqualTo(State.SUSPICIOUS);
        assertThat(state("/later")).isEqualTo(State.FINE);
        assertThat(state("/shut")).isEqualTo(State.CLOSED);
        assertThat(state("/broken")).isEqualTo(State.UNREACHABLE);
        assertThat(state("/circle")).isEqualTo(State.UNREACHABLE);
        assertThat(library.links().bad())
                .extracting(bad -> bad.check().state())
                .containsExactly(State.GONE, State.MOVED, State.SUSPICIOUS);
    }

    @Test
    void isPolite() {
        answer("/fine", 200, "");
        answer("/gone", 404, "");
        give("/fine", "/gone");

        round().go();

        assertThat(asked)
                .allMatch(line -> line.endsWith("Herbier (+https://herbier.example)"))
                .extracting(line -> line.replaceFirst(" Herbier.*", ""))
                .containsExactly("HEAD /fine", "HEAD /gone", "GET /gone");
        assertThat(clock.pauses)
                .hasSize(2)
                .allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) >= 0);
        assertThat(round().go()).as("it was all asked for today").isZero();
        clock.pause(Duration.ofDays(31));
        assertThat(round().go()).isEqualTo(2);
    }

    @Test
    void aServerThatIsMuteIsToldOnlyAfterSeveralDays() {
        answer("/fine", 200, "");
        give("/fine");
        give("http://127.0.0.1:1/mute");
        for (int i = 0; i < LinkChecks.FAILURES_TOLD; i++) {
            assertThat(library.links().countBad()).isZero();
            round().go();
            clock.pause(Duration.ofDays(4));
        }

        assertThat(library.links().countBad()).isEqualTo(1);
        LinkChecks.Bad mute = library.links().bad().getFirst();
        assertThat(mute.check().status()).isZero();
        assertThat(mute.references()).hasSize(1);
    }

    @Test
    void whenNobodyAnswersTheFaultIsOurs() {
        give("http://127.0.0.1:1/a", "http://127.0.0.1:1/b", "http://127.0.0.1:1/c");

        assertThat(round().go()).isEqualTo(3);

        assertThat(library.links().count()).isZero();
    }

    @Test
    void nothingOnThisMachineIsAskedForWithoutATestThatSaysSo() {
        answer("/fine", 200, "");
        give("/fine", "http://localhost/x", "http://169.254.169.254/latest/meta-data");

        new LinkRound(library, URI.create("https://herbier.example"), clock).go();

        assertThat(asked).isEmpty();
        assertThat(state("/fine")).isEqualTo(State.NOT_ASKED);
        assertThat(library.links().bad()).isEmpty();
    }

    @Test
    void aRedirectIsCheckedAsTheFirstAddressWas() {
        answer("/inward", 302, "http://localhost:" + server.getAddress().getPort() + "/secret");
        answer("/secret", 200, "");
        give("/inward");
        int port = server.getAddress().getPort();
        Reach once = (address, to) -> to == port && asked.isEmpty();

        new LinkRound(library, URI.create("https://herbier.example"), clock, once).go();

        assertThat(asked).hasSize(1);
        assertThat(state("/inward")).isEqualTo(State.SUSPICIOUS);
    }

    private LinkRound round() {
        Reach loopback = (address, port) -> address.isLoopbackAddress();
        return new LinkRound(library, URI.create("https://herbier.example"), clock, loopback);
    }

    private void answer(String path, int status, String location) {
        server.createContext(
                path,
                exchange -> {
                    asked.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("User-Agent"));
                    if (!location.isEmpty()) {
                        exchange.getResponseHeaders().add("Location", location);
                    }
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
    }

    /** Adds a reference for each address, or path of the server. */
    private void give(String... addresses) {
        library.write(writing -> {
            writing.save(new Source("girofle", "Cloud Girofle", "", "", 1));
            long file = writing.file("girofle", "a.json", true, "CSL JSON", 5);
            for (String address : addresses) {
                String url = address.startsWith("/") ? site + address : address;
                writing.add(file, item(url), Optional.empty());
            }
            return true;
        });
    }

    private State state(String path) {
        return library.links().find(site + path).orElseThrow().state();
    }

    private static Record item(String url) {
        return Samples.record(url, "webpage", Map.of("title", url, "url", url));
    }
}
