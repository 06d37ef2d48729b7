package cloud.girofle.herbier.web;

import io.javalin.http.Context;
import java.util.Collections;

/**
 * Where on the network a request comes from, to count what one address does. That is the other end
 * of the connection; where a proxy of ours stands there, the last address of {@code
 * X-Forwarded-For} that is none of our proxies, for each of them adds the one that it has seen
 * itself. What stands before is whatever the client wrote. No other header is believed.
 */
final class ClientAddress {

    private ClientAddress() {}

    static String of(Context request, Proxies proxies) {
        // Some proxies add a line of their own to those of the client.
        String chain =
                String.join(",", Collections.list(request.req().getHeaders("X-Forwarded-For")));
        return of(request.req().getRemoteAddr(), chain, proxies);
    }

    /**
     * The client of a chain of proxies.
     *
     * @param end the other end of the connection
     * @param chain the addresses that were passed on, between commas, the first client first
     */
    static String of(String end, String chain, Proxies proxies) {
        String client = end;
        String left = chain;
        while (proxies.hold(client) && !left.isEmpty()) {
            int comma = left.lastIndexOf(',');
            String seen = left.substring(comma + 1).strip();
            if (Proxies.number(seen).isEmpty()) {
                return client; // Nothing that a proxy would write: what comes before is no better.
            }
            client = seen;
            left = left.substring(0, Math.max(0, comma));
        }
        return client;
    }
}
