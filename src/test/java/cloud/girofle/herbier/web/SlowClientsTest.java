package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.sharing.Holdings;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who holds a connection for nothing loses it, and nobody else notices. */
@Timeout(60)
class SlowClientsTest {

    private static final int CONNECTIONS = 30;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(1);

    /** Bytes; more than the system takes in for whoever does not read. */
    private static final int FILE = 12_000_000;

    /** Milliseconds between two bytes of somebody slow. */
    private static final int DRIP = 20;

    private static final SampleSite SITE =
            SampleSite.within(
                    new Limits(2, 9, LONG, LONG, 2, 9, 1, 9, 9, CONNECTIONS, LONG, SHORT, SHORT));

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aRequestThatComesAByteAtATimeIsCutOff() throws IOException {
        assertSlowHeadIsCut();
    }

    private static void assertSlowHeadIsCut() throws IOException {
        try (Socket slow = connected()) {
            send(slow, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ");
            assertCut(slow);
        }
    }

    @Test
    void soIsAFormThatDoes() throws IOException {
        try (Socket slow = connected()) {
            send(
                    slow,
                    """
                    POST /proposer HTTP/1.1\r
                    Host: 127.0.0.1\r
                    Sec-Fetch-Site: same-origin\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: 60000\r
                    \r
                    """);
            assertCut(slow);
        }
    }

    @Test
    void whoDoesNotReadALongAnswerIsCutOff() throws IOException {
        String file = holdFile();
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096); // Else the system takes much of it in for them.
            slow.connect(place());
            send(slow, "GET " + file + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            for (int i = 0; i < 3; i++) { // Each lasts two looks, at least.
                assertSlowHeadIsCut();
            }
            assertThat(rest(slow)).isPositive().isLessThan(FILE);
        }
    }

    @Test
    void moreConnectionsThanThereMayBeDriveOutThoseThatAreIdle() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                idle.add(connected());
            }
            try (Socket reader = connected()) {
                send(reader, "GET /sante HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
                assertThat(
                                new String(
                                        reader.getInputStream().readAllBytes(),
                                        StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200 ");
            }
            idle.getFirst().setSoTimeout(10_000);
            assertThat(idle.getFirst().getInputStream().read()).as("it is closed").isEqualTo(-1);
        } finally {
            for (Socket each : idle) {
                each.close();
            }
        }
    }

    @Test
    void whoIsSentAnExportHoldsNothingOfTheLibrary() throws Exception {
        holdFile();
        List<String> keys = SITE.library().changesAfter(0, 10).stream().map(Change::key).toList();
        Format[] formats = Format.values();
        assertThat(formats).as("more than there are connections").hasSizeGreaterThan(4);
        CountDownLatch begun = new CountDownLatch(formats.length);
        CountDownLatch read = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = new ArrayList<>();
            for (Format format : formats) {
                all.add(
                        threads.submit(() -> {
                            Waiting out = new Waiting(begun, read);
                            Holdings.of(SITE.library(), keys, format).write(format, out);
                            return out.toString();
                        }));
            }
            begun.await();
            assertThat(SITE.library().count()).isPositive();
            assertThat(SITE.get("/recherche").statusCode()).isEqualTo(200);
            read.countDown();
            for (Future<String> each : all) {
                assertThat(each.get()).contains("Un rapport");
            }
        }
    }

    /** A text that is taken in once the latch is opened. */
    private static final class Waiting extends Writer {

        private final StringBuilder text = new StringBuilder();
        private final CountDownLatch begun;
        private final CountDownLatch read;

        Waiting(CountDownLatch begun, CountDownLatch read) {
            this.begun = begun;
            this.read = read;
        }

        @Override
        public void write(char[] some, int from, int length) throws IOException {
            begun.countDown();
            try {
                read.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            text.append(some, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Sends a byte now and then, for as long as anybody listens. */
    private static void assertCut(Socket slow) throws IOException {
        slow.setSoTimeout(DRIP);
        boolean open = true;
        while (open) {
            try {
                send(slow, "x");
                open = slow.getInputStream().read() >= 0;
            } catch (SocketTimeoutException e) {
                open = true; // Nothing was answered yet.
            } catch (SocketException e) {
                open = false;
            }
        }
        assertThat(SITE.get("/sante").statusCode()).isEqualTo(200);
    }

    /** How many bytes can still be read. */
    private static long rest(Socket socket) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long read = 0;
        try {
            socket.setSoTimeout(10_000);
            InputStream in = socket.getInputStream();
            for (int some = in.read(buffer); some >= 0 && read < FILE; some = in.read(buffer)) {
                read += some;
            }
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
        return read;
    }

    private static InetSocketAddress place() {
        URI site = URI.create(SITE.address());
        return new InetSocketAddress(site.getHost(), site.getPort());
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.connect(place());
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Has the library hold a long file; gives its address. */
    private static String holdFile() {
        try {
            Path file = Files.write(SITE.data().resolve("long"), new byte[FILE]);
            StoredFile kept = SITE.files().keep(file);
            Attachment attachment =
                    new Attachment(
                                    "",
                                    LinkMode.IMPORTED_FILE,
                                    Presence.STORED,
                                    "Un long fichier",
                                    "application/pdf",
                                    "files/4/long.pdf",
                                    "",
                                    "",
                                    "",
                                    List.of())
                            .kept(kept);
            String key =
                    SITE.add(
                            new Record(
                                    kept.sha256(),
                                    "report",
                                    Map.of("title", "Un rapport"),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of(attachment),
                                    List.of(),
                                    List.of()));
            return SITE.page("/references/" + key).select("a[href*=/fichiers/]").attr("href");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
