package cloud.girofle.herbier.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The site that is copied, asked as any reader would ask it. An <em>address</em> is a path in the
 * site, its base left out, with its query: {@code /en/auteurs?lettre=a}. Thread-safe.
 */
public final class LiveSite implements AutoCloseable {

    /** How often an answer that says to come back later is waited for. */
    private static final int PATIENCE = 10;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final String here;
    private final String base;
    private final String origin;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /**
     * A site that runs.
     *
     * @param here where it answers on this machine: {@code http://127.0.0.1:8080}
     * @param publicUrl where the public finds it; its path is the base of every address
     */
    public LiveSite(URI here, URI publicUrl) {
        this.here = here.toString();
        this.base = publicUrl.getRawPath().replaceFirst("/+$", "");
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }

    /** What an address answers. */
    static final class Reply {

        private final int status;
        private final HttpHeaders headers;
        private final byte[] body;

        private Reply(int status, HttpHeaders headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        /** The status of HTTP. */
        int status() {
            return status;
        }

        /** All of it; not copied, and not to be changed. */
        byte[] body() {
            return body;
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Whether it is a page to read in a browser, rather than a file to keep. */
        boolean isPage() {
            return header("Content-Type").startsWith("text/html")
                    && !header("Content-Disposition").startsWith("attachment");
        }

        /** Whether it is shown to whoever asks, and the same to everybody. */
        boolean isForAll() {
            return status == 200 && !header("Cache-Control").contains("no-store");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Whether it can be asked at all. */
    public boolean answers() {
        try {
            return head("/").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Asks for an address; where the site says to come back later, it is waited for. */
    Reply get(String address) {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> response =
                    send("GET", address, HttpResponse.BodyHandlers.ofByteArray());
            boolean later = response.statusCode() == 429 || response.statusCode() == 503;
            if (!later || attempt == PATIENCE) {
                return sound(
                        address,
                        new Reply(response.statusCode(), response.headers(), response.body()));
            }
            await(response.headers().firstValue("Retry-After").orElse("1"));
        }
    }

    /** What would be answered, without its body: for files, which may be long. */
    Reply head(String address) {
        HttpResponse<Void> response = send("HEAD", address, HttpResponse.BodyHandlers.discarding());
        return sound(address, new Reply(response.statusCode(), response.headers(), new byte[0]));
    }

    /** Where the site fails, or asks to wait too long, half of it would be no copy. */
    private static Reply sound(String address, Reply reply) {
        if (reply.status() == 429 || reply.status() >= 500) {
            throw failed(address, reply.status());
        }
        return reply;
    }

    private static UncheckedIOException failed(String address, int status) {
        return new UncheckedIOException(new IOException(address + " answered " + status));
    }

    /** A long answer, to be read and closed. */
    InputStream open(String address) {
        HttpResponse<InputStream> response =
                send("GET", address, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw failed(address, response.statusCode());
        }
        return response.body();
    }

    /** The address that a link on a page leads to; empty where it leads out of the site. */
    Optional<Target> target(String page, String link) {
        return Target.of(origin, base, page, link);
    }

    /** A path of the server as an address of the site; empty where it is none of its own. */
    Optional<String> inSite(String path) {
        return path.startsWith(base + "/")
                ? Optional.of(path.substring(base.length()))
                : Optional.empty();
    }

    /** An address as anybody may write it: {@code https://herbier.example/auteurs}. */
    String absolute(String address) {
        return origin + base + address;
    }

    private <T> HttpResponse<T> send(
            String method, String address, HttpResponse.BodyHandler<T> body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(here + base + address))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private static void await(String seconds) {
        Duration asked =
                seconds.matches("\\d{1,4}")
                        ? Duration.ofSeconds(Long.parseLong(seconds))
                        : Duration.ofSeconds(1);
        try {
            Thread.sleep(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
