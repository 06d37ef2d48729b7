package cloud.girofle.herbier.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real nginx or Caddy in front of a server on this machine, set as {@code src/proxy} shows; only
 * ports and names are others. Where it is not installed, the test skips and says so.
 */
final class Front implements AutoCloseable {

    private static final Path EXAMPLES = Path.of("src", "proxy");

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private Front(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** An nginx that passes on what stands under a path. */
    static Front nginx(Path folder, String base, int behind) {
        Path program = installed("/usr/sbin/nginx");
        int port = freePort();
        String example =
                read("nginx.conf")
                        .replace("127.0.0.1:8080", "127.0.0.1:" + behind)
                        .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                        .replace("listen [::]:80;", "")
                        .replace("location / {", "location " + base + "/ {");
        Path configuration =
                write(
                        folder.resolve("nginx.conf"),
                        """
                        daemon off; user root; worker_processes 1; pid %1$s/pid; error_log %1$s/log;
                        events {}
                        http {
                          access_log off;
                          client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
                          fastcgi_temp_path %1$s/f; scgi_temp_path %1$s/s; uwsgi_temp_path %1$s/u;
                          %2$s
                        }
                        """
                                .formatted(folder, example));
        return started(
                port,
                folder,
                program.toString(),
                "-p",
                folder.toString(),
                "-e",
                folder.resolve("log").toString(),
                "-c",
                configuration.toString());
    }

    /** A Caddy that does. */
    static Front caddy(Path folder, String base, int behind) {
        Path program = installed("/usr/bin/caddy");
        int port = freePort();
        String example =
                read("Caddyfile")
                        .replace("127.0.0.1:8080", "127.0.0.1:" + behind)
                        .replace("herbier.example.org {", "http://127.0.0.1:" + port + " {")
                        .replace(
                                "\thandle {",
                                "\thandle " + (base.isEmpty() ? "" : base + "*") + " {");
        Path configuration = write(folder.resolve("Caddyfile"), "{\n\tadmin off\n}\n" + example);
        return started(
                port,
                folder,
                program.toString(),
                "run",
                "--adapter",
                "caddyfile",
                "--config",
                configuration.toString());
    }

    private static Front started(int port, Path folder, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("HOME", folder.toString());
        try {
            Process process = builder.start();
            while (!answers(port)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(Files.readString(folder.resolve("said")));
                }
                Thread.onSpinWait();
            }
            return new Front(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer to what a client of it asks; redirections are not followed. */
    <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What stands at an address, sub-path included. */
    HttpResponse<String> get(String address, String... headers) {
        return send(to(address), BodyHandlers.ofString(), headers);
    }

    /** A request to an address. */
    HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
    }

    /** A connection to it, to be written on by hand. */
    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void close() {
        client.close();
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroy();
        Stream.concat(workers.stream(), Stream.of(process.toHandle()))
                .forEach(each -> each.onExit().join());
    }

    private static Path installed(String program) {
        Path path = Path.of(program);
        assumeTrue(Files.isExecutable(path), () -> "skipped: no " + program);
        return path;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String example) {
        try {
            return Files.readString(EXAMPLES.resolve(example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
