package cloud.girofle.herbier.zotero.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server on the loopback that answers as Zotero's Web API does, version 3, as far as a reader of
 * one group sees it; and that can be told to fail in every way.
 */
public final class ZoteroServer implements AutoCloseable {

    /** What goes wrong with one reply. */
    public interface Fault {
        void answer(HttpExchange exchange, Answer usual) throws IOException;
    }

    /**
     * A reply.
     *
     * @param headers beside the version's and the type's
     */
    public record Answer(int status, Map<String, String> headers, String body) {

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    private record Planned(String part, Fault fault) {}

    static {
        // Else each reply waits 40 ms: its headers and its body are two packets.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ZoteroGroup group = new ZoteroGroup(7);
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Planned> planned = new ArrayDeque<>();
    private volatile String key = "";
    private volatile int mostAtOnce = 100;

    public ZoteroServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The one group it holds, of number 7. */
    public ZoteroGroup group() {
        return group;
    }

    /** Closes the group to whoever does not bring this key. */
    public void close(String wanted) {
        key = wanted;
    }

    /** It gives so many objects at most, whatever is asked for. */
    public void pagesOf(int objects) {
        mostAtOnce = objects;
    }

    /** What it was asked since this was last called, without the group's address. */
    public List<String> asked() {
        synchronized (requests) {
            List<String> asked = List.copyOf(requests);
            requests.clear();
            return asked;
        }
    }

    /** The next reply to a request whose address holds this part goes wrong. */
    public synchronized ZoteroServer plan(String part, Fault fault) {
        planned.add(new Planned(part, fault));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String address = exchange.getRequestURI().toString();
            requests.add(address.replace("/groups/7/", ""));
            Answer usual = usual(exchange);
            Fault fault = fault(address);
            fault.answer(exchange, usual);
        }
    }

    private synchronized Fault fault(String address) {
        for (Planned each : planned) {
            if (address.contains(each.part())) {
                planned.remove(each);
                return each.fault();
            }
        }
        return Faults::none;
    }

    private Answer usual(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange.getRequestURI());
        if (!"3".equals(exchange.getRequestHeaders().getFirst("Zotero-API-Version"))) {
            return refusal(400, "Zotero-API-Version");
        }
        if (!path.startsWith("/groups/7/")) {
            return refusal(404, "Not found");
        }
        String given = exchange.getRequestHeaders().getFirst("Zotero-API-Key");
        if (!key.isEmpty() && !key.equals(given)) {
            return refusal(403, "Forbidden");
        }
        String known = exchange.getRequestHeaders().getFirst("If-Modified-Since-Version");
        if (known != null && Long.parseLong(known) >= group.version()) {
            return new Answer(304, versioned(), "");
        }
        long since = Long.parseLong(query.getOrDefault("since", "0"));
        return switch (path.substring("/groups/7/".length())) {
            case "settings" -> new Answer(200, versioned(), group.settings(since).toString());
            case "deleted" -> deleted(query, since);
            case "collections" ->
                    list(
                            exchange.getRequestURI(),
                            query,
                            group.collections(chosen(query, "collectionKey", since)));
            case "items" -> items(exchange.getRequestURI(), query, since, any -> true);
            case "items/top" ->
                    items(
                            exchange.getRequestURI(),
                            query,
                            since,
                            item -> !item.data().has("parentItem"));
            case "items/trash" -> {
                query.put("includeTrashed", "1");
                yield items(
                        exchange.getRequestURI(), query, since, item -> item.data().has("deleted"));
            }
            default -> refusal(404, "Not found");
        };
    }

    private Answer deleted(Map<String, String> query, long since) {
        if (!query.containsKey("since")) {
            return refusal(400, "'since' parameter must be provided");
        }
        return since < group.logBegins()
                ? refusal(409, "Change")
                : new Answer(200, versioned(), group.deletedSince(since).toString());
    }

    private Answer items(
            URI address,
            Map<String, String> query,
            long since,
            Predicate<ZoteroGroup.Versioned> which) {
        boolean trashToo = "1".equals(query.get("includeTrashed"));
        return list(
                address,
                query,
                group.items(
                        chosen(query, "itemKey", since)
                                .and(which)
                                .and(item -> trashToo || !item.data().has("deleted"))));
    }

    private static Predicate<ZoteroGroup.Versioned> chosen(
            Map<String, String> query, String keys, long since) {
        Set<String> named = query.containsKey(keys) ? Set.of(query.get(keys).split(",")) : Set.of();
        return object ->
                object.version() > since && (named.isEmpty() || named.contains(object.key()));
    }

    /** Versions come all at once; objects by pages. */
    private Answer list(
            URI address, Map<String, String> query, List<ZoteroGroup.Versioned> objects) {
        String keys = query.getOrDefault("itemKey", query.getOrDefault("collectionKey", ""));
        if (keys.split(",").length > 100) {
            return refusal(413, "Too many keys");
        }
        Map<String, String> headers = versioned();
        headers.put("Total-Results", String.valueOf(objects.size()));
        if ("versions".equals(query.get("format"))) {
            ObjectNode versions = ZoteroGroup.JSON.createObjectNode();
            objects.forEach(each -> versions.put(each.key(), each.version()));
            return new Answer(200, headers, versions.toString());
        }
        int limit = Math.min(mostAtOnce, Integer.parseInt(query.getOrDefault("limit", "25")));
        int start = Integer.parseInt(query.getOrDefault("start", "0"));
        int end = Math.min(objects.size(), start + limit);
        ArrayNode page = ZoteroGroup.JSON.createArrayNode();
        objects.subList(Math.min(start, end), end).forEach(each -> page.add(group.wrapped(each)));
        if (end < objects.size()) {
            String here = address.toString().replaceFirst("[?&]start=\\d+", "");
            headers.put("Link", "<" + address() + here + "&start=" + end + ">; rel=\"next\"");
        }
        return new Answer(200, headers, page.toString());
    }

    private Map<String, String> versioned() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Last-Modified-Version", String.valueOf(group.version()));
        return headers;
    }

    private static Answer refusal(int status, String words) {
        return new Answer(status, Map.of("Content-Type", "text/plain"), words);
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> query = new HashMap<>();
        for (String each : String.valueOf(address.getRawQuery()).split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                query.put(
                        each.substring(0, equals),
                        URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
