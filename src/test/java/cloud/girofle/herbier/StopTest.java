package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real program is asked to stop (SIGTERM), as systemd does. */
@Timeout(value = 1, unit = java.util.concurrent.TimeUnit.MINUTES)
class StopTest {

    /** More than the system keeps under way between two programs. */
    private static final int WORKS = 200;

    private static final String ABSTRACT = "Ce que pèse un serveur. ".repeat(400);

    @TempDir Path folder;

    @Test
    void whatWasBegunIsFinishedThenAllIsWritten() throws IOException, InterruptedException {
        Path imports = folder.resolve("import");
        Files.createDirectories(imports.resolve("girofle"));
        Files.writeString(imports.resolve("girofle/girofle.json"), works());
        Path data = folder.resolve("data");
        try (Program program = Program.start(data, imports, "serve")) {
            int port =
                    program.await(line -> line.contains("répond sur"))
                            .map(line -> Integer.parseInt(line.replaceAll(".*:(\\d+) .*", "$1")))
                            .orElseThrow();
            assertThat(program.await(line -> line.contains("références prêtes"))).isPresent();
            try (Socket slow = ask(port, "/recherche.csl.json");
                    Socket other = ask(port, "/sante")) {
                assertThat(read(other, 15)).startsWith("HTTP/1.1 200 OK");
                assertThat(read(slow, 15)).startsWith("HTTP/1.1 200 OK");
                program.stop();
                untilNobodyIsLetIn(port);
                assertThat(program.isAlive()).isTrue();
                String rest =
                        new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(rest.split("\"title\"", -1).length).isEqualTo(WORKS + 1);
                assertThat(rest.substring(rest.length() - 9))
                        .as("the mark that ends an answer")
                        .endsWith("\r\n0\r\n\r\n");
            }
            assertThat(program.end()).as("128 + SIGTERM").isEqualTo(143);
            assertThat(program.said().getLast()).isEqualTo("Herbier est arrêté.");
        }
        assertThat(data.resolve("library.db-wal")).doesNotExist();
        try (Library library = Library.open(data);
                Catalogue catalogue = Catalogue.open(data.resolve("index"))) {
            assertThat(catalogue.lastChange()).isEqualTo(library.lastChange());
            assertThat(catalogue.count()).isEqualTo(WORKS);
        }
    }

    /** Asks, and is in no hurry to hear. */
    private static Socket ask(int port, String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1 << 16);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(
                        "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .formatted(path)
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String read(Socket socket, int bytes) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readNBytes(bytes), StandardCharsets.US_ASCII);
    }

    private static void untilNobodyIsLetIn(int port) throws IOException {
        while (true) {
            try (Socket next = ask(port, "/sante")) {
                assertThat(read(next, 12)).isIn("HTTP/1.1 200", "HTTP/1.1 503", "");
            } catch (SocketException e) {
                return;
            }
        }
    }

    private static String works() {
        StringBuilder json = new StringBuilder("[");
        for (int number = 0; number < WORKS; number++) {
            json.append(number > 0 ? "," : "")
                    .append(
                            "{\"id\":\"w%d\",\"type\":\"book\",\"title\":\"Livre %d\",\"abstract\":\"%s\"}"
                                    .formatted(number, number, ABSTRACT));
        }
        return json.append(']').toString();
    }
}
