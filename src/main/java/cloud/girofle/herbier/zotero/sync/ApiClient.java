package cloud.girofle.herbier.zotero.sync;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Asks one library's server, and reads what it answers. It never talks to another server: redirects
 * are not followed. Not thread-safe; lent for one sync.
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

    private final Courier courier;
    private final URI library;
    private final Optional<String> key;
    private final String variable;

    /**
     * For one library.
     *
     * @param library its address on the server, without a last slash
     * @param network where the server may stand
     * @param key that opens it
     * @param variable where the key is looked for, to tell
     * @param mostBytes the largest body taken
     */
    ApiClient(
            URI library,
            Network network,
            Optional<String> key,
            String variable,
            Patience patience,
            Pace pace,
            int mostBytes) {
        this.library = library;
        this.key = key;
        this.variable = variable;
        this.courier = new Courier(library, network, patience, pace, mostBytes);
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
        return courier.ask(request(address, since), this::read);
    }

    private Reply read(HttpResponse<byte[]> response) throws Courier.Senseless {
        int status = response.statusCode();
        return switch (status) {
            case 200 -> Reply.of(status, response.headers(), json(response));
            case 304, 409 ->
                    Reply.of(status, response.headers(), JsonNodeFactory.instance.missingNode());
            case 401, 403 -> throw new SyncFailure(Kind.SYNC_CLOSED, variable);
            case 404, 410 -> throw new SyncFailure(Kind.SYNC_GONE, library.toString());
            case 301, 302, 303, 307, 308 -> throw elsewhere(location(response));
            default -> throw new SyncFailure(Kind.SYNC_STATUS, host(), String.valueOf(status));
        };
    }

    private JsonNode json(HttpResponse<byte[]> response) throws Courier.Senseless {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.strip().matches("(?i)application/json\\b.*")) {
            throw new SyncFailure(Kind.SYNC_NOT_JSON, host());
        }
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new Courier.Senseless(new SyncFailure(Kind.SYNC_NOT_JSON, host()));
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
        courier.close();
    }
}
