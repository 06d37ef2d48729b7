package cloud.girofle.herbier.zotero.sync;

import cloud.girofle.herbier.zotero.sync.ZoteroServer.Answer;
import cloud.girofle.herbier.zotero.sync.ZoteroServer.Fault;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What can go wrong with a reply. */
public final class Faults {

    private Faults() {}

    /** Nothing. */
    static void none(HttpExchange exchange, Answer usual) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        usual.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = usual.bytes();
        exchange.sendResponseHeaders(usual.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Another status, with these headers: name, value, name, value… */
    public static Fault status(int status, String... headers) {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at < headers.length; at += 2) {
            given.put(headers[at], headers[at + 1]);
        }
        return (exchange, usual) -> none(exchange, new Answer(status, given, "no"));
    }

    /** The usual reply, with one header more. */
    public static Fault with(String header, String value) {
        return (exchange, usual) -> {
            exchange.getResponseHeaders().set(header, value);
            none(exchange, usual);
        };
    }

    /** The usual reply, after which something happens. */
    public static Fault then(Runnable event) {
        return (exchange, usual) -> {
            event.run();
            none(exchange, usual);
        };
    }

    /** The connection breaks in the middle of the body. */
    public static Fault cut() {
        return (exchange, usual) -> {
            byte[] body = usual.bytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            usual.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, body.length + 1_000);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    /** A body of that type instead. */
    public static Fault body(String contentType, String body) {
        return (exchange, usual) -> {
            Map<String, String> headers = new HashMap<>(usual.headers());
            headers.put("Content-Type", contentType);
            none(exchange, new Answer(200, headers, body));
        };
    }

    /** The first half of the usual body, as if it were all. */
    public static Fault truncated() {
        return (exchange, usual) ->
                none(
                        exchange,
                        new Answer(
                                200,
                                usual.headers(),
                                usual.body().substring(0, usual.body().length() / 2)));
    }

    /** Headers, and then nothing until the gate opens. */
    public static Fault silence(CountDownLatch gate) {
        return (exchange, usual) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            usual.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().flush();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
