package cloud.girofle.herbier.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site that fails is no site without that page: a copy of it is not made. */
class LiveSiteTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private LiveSite site;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    String status = exchange.getRequestURI().getPath().replaceAll("\\D", "");
                    exchange.getResponseHeaders().set("Retry-After", "0");
                    exchange.sendResponseHeaders(Integer.parseInt(status), -1);
                    exchange.close();
                });
        server.start();
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        site = new LiveSite(here, here);
    }

    @AfterEach
    void stop() {
        site.close();
        server.stop(0);
    }

    @Test
    void aPageOrAFileThatFailsIsNotTakenForMissing() {
        assertThat(site.get("/404").status()).isEqualTo(404);
        assertThat(site.head("/fichiers/410").status()).isEqualTo(410);
        assertThatThrownBy(() -> site.get("/500"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/500 answered 500");
        assertThatThrownBy(() -> site.head("/fichiers/502"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/fichiers/502 answered 502");
    }

    @Test
    void oneThatAsksToWaitForEverIsNotTakenForMissingEither() {
        assertThatThrownBy(() -> site.get("/429"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/429 answered 429");
        assertThat(asked.get()).isGreaterThan(1);
    }
}
