package cloud.girofle.herbier.zotero.sync;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Asks one library's server, one request at a time, and asks again when the answer is none. It
 * never talks to another server: redirects are not followed. Not thread-safe; lent for one sync.
 */
final class ApiClient implements AutoCloseable {

    private static final ObjectReader JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(Limits.MOST_DEPTH)
                                                    .build())
                                    .build())
                    .build()
                    .reader();

    private static final String SINCE = "If-Modified-Since-Version";

    private final HttpClient http;
    private final URI library;
    private final Optional<String> key;
    private final String variable;
    private final Patience patience;
    private final Pace pace;
    private final int mostBytes;

    /**
     * For one library.
     *
     * @param library its address on the server, without a last slash
     * @param key that opens it
     * @param variable where the key is looked for, to tell
     * @param mostBytes the largest body taken
     */
    ApiClient(
            URI library,
            Optional<String> key,
            String variable,
            Patience patience,
            Pace pace,
            int mostBytes) {
        this.library = library;
        this.key = key;
        this.variable = variable;
        this.patience = patience;
        this.pace = pace;
        this.mostBytes = mostBytes;
        this.http =
                HttpClient.newBuilder()
                        .connectTimeout(pace.patience())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /** Asks for what stands under the library's address. */
    Reply get(String path) {
        return get(URI.create(library + "/" + path), OptionalLong.empty());
    }

    /** The same, unless the library has not changed since that version: then the status is 304. */
    Reply getIfChanged(String path, long since) {
        return get(URI.create(library + "/" + path), OptionalLong.of(since));
    }

    /** Asks for more of a list, where the server says that it goes on. */
    Reply more(URI next) {
        boolean here =
                library.getScheme().equals(next.getScheme())
                        && library.getRawAuthority().equals(next.getRawAuthority())
                        && String.valueOf(next.getRawPath()).startsWith(library.getRawPath() + "/");
        if (!here) {
            throw elsewhere(String.valueOf(next.getHost()));
        }
        return get(next, OptionalLong.empty());
    }

    private Reply get(URI address, OptionalLong since) {
        for (int attempt = 0; ; attempt++) {
            patience.beforeAsking(host());
            try {
                HttpResponse<byte[]> response = send(request(address, since));
                patience.heard(response.headers());
                Optional<Reply> reply = read(response);
                if (reply.isPresent()) {
                    return reply.get();
                }
                patience.refused(attempt, host(), response);
            } catch (JacksonException e) {
                patience.failed(attempt, new SyncFailure(Kind.SYNC_NOT_JSON, host()));
            } catch (TimeoutException e) {
                patience.failed(attempt, new SyncFailure(Kind.SYNC_SLOW, host()));
            } catch (BoundedBody.TooLarge e) {
                String most = String.valueOf(mostBytes >> 20);
                throw new SyncFailure(Kind.SYNC_TOO_LARGE, host(), most);
            } catch (ConnectException | UnknownHostException | UnresolvedAddressException e) {
                throw new SyncFailure(Kind.SYNC_UNREACHABLE, host());
            } catch (IOException e) {
                patience.failed(attempt, new SyncFailure(Kind.SYNC_CUT, host()));
            }
        }
    }

    /** The reply; empty when the server asks to come again. */
    private Optional<Reply> read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200 -> Optional.of(Reply.of(status, response.headers(), json(response)));
            case 304, 409 ->
                    Optional.of(
                            Reply.of(
                                    status,
                                    response.headers(),
                                    JsonNodeFactory.instance.missingNode()));
            case 401, 403 -> throw new SyncFailure(Kind.SYNC_CLOSED, variable);
            case 404, 410 -> throw new SyncFailure(Kind.SYNC_GONE, library.toString());
            case 301, 302, 303, 307, 308 -> throw elsewhere(location(response));
            case 429, 500, 502, 503, 504 -> Optional.empty();
            default -> throw new SyncFailure(Kind.SYNC_STATUS, host(), String.valueOf(status));
        };
    }

    private JsonNode json(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.strip().matches("(?i)application/json\\b.*")) {
            throw new SyncFailure(Kind.SYNC_NOT_JSON, host());
        }
        return JSON.readTree(response.body());
    }

    /** The time of a request does not count its body's, in the JDK's client: here it does. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, TimeoutException {
        CompletableFuture<HttpResponse<byte[]>> response =
                http.sendAsync(request, any -> new BoundedBody(mostBytes));
        try {
            return response.get(pace.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw Pace.interrupted();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            response.cancel(true);
        }
    }

    private HttpRequest request(URI address, OptionalLong since) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .header("Zotero-API-Version", "3")
                        .header("Accept", "application/json")
                        .header("User-Agent", "Herbier");
        key.ifPresent(value -> request.header("Zotero-API-Key", value));
        since.ifPresent(version -> request.header(SINCE, String.valueOf(version)));
        return request.build();
    }

    private SyncFailure elsewhere(String other) {
        return new SyncFailure(Kind.SYNC_ELSEWHERE, host(), other);
    }

    private static String location(HttpResponse<byte[]> response) {
        String written = response.headers().firstValue("Location").orElse("");
        try {
            return String.valueOf(URI.create(written).getHost());
        } catch (IllegalArgumentException e) {
            return "?";
        }
    }

    private String host() {
        return String.valueOf(library.getHost());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
