package cloud.girofle.herbier.zotero.sync;

import cloud.girofle.herbier.reference.Problem.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks one server, one request at a time, and asks again when the answer is none. Bodies are
 * bounded, in bytes and in time, redirects are not followed, and no name leads to a private address
 * unawares. Not thread-safe; lent for one sync.
 */
public final class Courier implements AutoCloseable {

    /** The server cannot answer, or not now: it is asked again, as long as it says. */
    private static final Set<Integer> REFUSALS = Set.of(429, 500, 502, 503, 504);

    /** Makes something of a reply that is no refusal. */
    @FunctionalInterface
    public interface Reading<T> {

        /**
         * Reads it.
         *
         * @throws Senseless when the reply makes no sense: it is asked for again
         * @throws SyncFailure when there is nothing to be hoped for
         */
        T of(HttpResponse<byte[]> response) throws Senseless;
    }

    /** A reply that makes no sense. */
    public static final class Senseless extends Exception {

        private static final long serialVersionUID = 1L;

        private final SyncFailure failure;

        /** What is said of it if it comes again and again. */
        public Senseless(SyncFailure failure) {
            super(failure.getMessage());
            this.failure = failure;
        }
    }

    private final HttpClient http;
    private final Border border;
    private final String host;
    private final Patience patience;
    private final Pace pace;
    private final int mostBytes;

    /**
     * Asks that server.
     *
     * @param server its address, as it was named
     * @param network where it may stand
     * @param mostBytes the largest body taken
     */
    public Courier(URI server, Network network, Patience patience, Pace pace, int mostBytes) {
        this(
                server,
                new Border(server, network, InetAddress::getAllByName),
                patience,
                pace,
                mostBytes);
    }

    Courier(URI server, Border border, Patience patience, Pace pace, int mostBytes) {
        this.border = border;
        this.host = String.valueOf(server.getHost());
        this.patience = patience;
        this.pace = pace;
        this.mostBytes = mostBytes;
        this.http =
                HttpClient.newBuilder()
                        .connectTimeout(pace.patience())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /**
     * Asks until there is an answer.
     *
     * @throws SyncFailure when there is none to be had
     */
    public <T> T ask(HttpRequest request, Reading<T> reading) {
        for (int attempt = 0; ; attempt++) {
            patience.beforeAsking(host);
            try {
                border.check(request.uri());
                HttpResponse<byte[]> response = send(request);
                patience.heard(response.headers());
                if (!REFUSALS.contains(response.statusCode())) {
                    return reading.of(response);
                }
                patience.refused(attempt, host, response);
            } catch (Senseless e) {
                patience.failed(attempt, e.failure);
            } catch (TimeoutException e) {
                patience.failed(attempt, new SyncFailure(Kind.SYNC_SLOW, host));
            } catch (BoundedBody.TooLarge e) {
                String most = String.valueOf(mostBytes >> 20);
                throw new SyncFailure(Kind.SYNC_TOO_LARGE, host, most);
            } catch (ConnectException | UnknownHostException | UnresolvedAddressException e) {
                throw new SyncFailure(Kind.SYNC_UNREACHABLE, host);
            } catch (IOException e) {
                patience.failed(attempt, new SyncFailure(Kind.SYNC_CUT, host));
            }
        }
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

    @Override
    public void close() {
        http.shutdownNow();
    }
}
