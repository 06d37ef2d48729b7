package cloud.girofle.herbier.zotero.harvest;

import cloud.girofle.herbier.zotero.sync.ZoteroServer.Answer;
import cloud.girofle.herbier.zotero.sync.ZoteroServer.Fault;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A plain repository on the loopback, that speaks OAI-PMH as far as a harvester hears it; and that
 * can be told to answer in every wrong way.
 */
public final class OaiServer implements AutoCloseable {

    private record Item(Instant changed, String metadata) {}

    private record Planned(String part, Fault fault) {}

    static {
        // Else each reply waits 40 ms: its headers and its body are two packets.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Item> items = new TreeMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Planned> planned = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private String deleting = "persistent";
    private String granularity = "YYYY-MM-DDThh:mm:ssZ";
    private List<String> formats = List.of("oai_dc");
    private int mostAtOnce = 100;
    private volatile String agent = "";

    public OaiServer() {
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
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/oai");
    }

    /** It gives so many records at most. */
    public synchronized OaiServer pagesOf(int records) {
        mostAtOnce = records;
        return this;
    }

    /** The formats it says that it has. */
    public synchronized OaiServer offering(String... prefixes) {
        formats = List.of(prefixes);
        return this;
    }

    /** What it says of deleted records, and how finely it counts time. */
    public synchronized OaiServer saying(String deletedRecord, String itsGranularity) {
        deleting = deletedRecord;
        granularity = itsGranularity;
        return this;
    }

    /** Time goes by. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** Adds a work in Dublin Core, or changes it. */
    public OaiServer work(String id, String title) {
        return item(
                id,
                """
                <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/">
                  <dc:title>%s</dc:title><dc:creator>Illich, Ivan</dc:creator>
                  <dc:identifier>https://example.org/%s</dc:identifier>
                </oai_dc:dc>\
                """
                        .formatted(title, id));
    }

    /** Adds an item, or changes it. */
    public synchronized OaiServer item(String id, String metadata) {
        items.put("oai:example.org:" + id, new Item(now, metadata));
        return this;
    }

    /** Deletes an item: it says so, where it keeps account. */
    public synchronized void delete(String id) {
        if (deleting.equals("no")) {
            items.remove("oai:example.org:" + id);
        } else {
            items.put("oai:example.org:" + id, new Item(now, ""));
        }
    }

    /** What it was asked since this was last called: the queries. */
    public List<String> asked() {
        synchronized (requests) {
            List<String> asked = List.copyOf(requests);
            requests.clear();
            return asked;
        }
    }

    /** Who asked last, as it says itself. */
    public String agent() {
        return agent;
    }

    /** The next reply to a request that holds this part goes wrong. */
    public synchronized OaiServer plan(String part, Fault fault) {
        planned.add(new Planned(part, fault));
        return this;
    }

    /** A fault that is another body. */
    public static Fault body(String body) {
        return (exchange, usual) -> send(exchange, new Answer(200, Map.of(), body));
    }

    /** A fault that is another reply of the protocol, that holds this. */
    public static Fault reply(String inside) {
        return body(enveloped(Instant.parse("2026-11-25T12:00:00Z"), inside));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = String.valueOf(exchange.getRequestURI().getRawQuery());
            requests.add(query);
            agent = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
            Answer usual = usual(query(query));
            fault(query).answer(exchange, usual);
        }
    }

    private synchronized Fault fault(String query) {
        for (Planned each : planned) {
            if (query.contains(each.part())) {
                planned.remove(each);
                return each.fault();
            }
        }
        return OaiServer::send;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private synchronized Answer usual(Map<String, String> query) {
        String inside =
                switch (query.getOrDefault("verb", "")) {
                    case "Identify" ->
                            "<Identify><deletedRecord>%s</deletedRecord><granularity>%s</granularity></Identify>"
                                    .formatted(deleting, granularity);
                    case "ListMetadataFormats" -> formats();
                    case "ListRecords" -> records(query);
                    default -> "<error code=\"badVerb\">no</error>";
                };
        return new Answer(200, Map.of(), enveloped(now, inside));
    }

    private static String enveloped(Instant now, String inside) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
        <responseDate>%s</responseDate><request>x</request>%s</OAI-PMH>
        """
                .formatted(now, inside);
    }

    private String formats() {
        StringBuilder list = new StringBuilder("<ListMetadataFormats>");
        formats.forEach(each ->
                list.append("<metadataFormat><metadataPrefix>")
                        .append(each)
                        .append("</metadataPrefix></metadataFormat>"));
        return list.append("</ListMetadataFormats>").toString();
    }

    private String records(Map<String, String> query) {
        String token = query.getOrDefault("resumptionToken", "");
        String format = query.getOrDefault("metadataPrefix", "");
        if (token.isEmpty() && !formats.contains(format)) {
            return "<error code=\"cannotDisseminateFormat\">no</error>";
        }
        int start = token.isEmpty() ? 0 : Integer.parseInt(token.replaceFirst("@.*", ""));
        String from = token.isEmpty() ? query.getOrDefault("from", "") : token.split("@", -1)[1];
        List<Map.Entry<String, Item>> found =
                items.entrySet().stream()
                        .filter(each -> each.getValue().changed().toString().compareTo(from) >= 0)
                        .toList();
        if (found.isEmpty()) {
            return "<error code=\"noRecordsMatch\">none</error>";
        }
        StringBuilder list = new StringBuilder("<ListRecords>");
        int end = Math.min(found.size(), start + mostAtOnce);
        found.subList(Math.min(start, end), end).forEach(each -> list.append(record(each)));
        if (end < found.size()) {
            list.append("<resumptionToken>")
                    .append(end)
                    .append('@')
                    .append(from)
                    .append("</resumptionToken>");
        }
        return list.append("</ListRecords>").toString();
    }

    private static String record(Map.Entry<String, Item> each) {
        Item item = each.getValue();
        String header =
                "<identifier>%s</identifier><datestamp>%s</datestamp>"
                        .formatted(each.getKey(), item.changed());
        return item.metadata().isEmpty()
                ? "<record><header status=\"deleted\">" + header + "</header></record>"
                : "<record><header>%s</header><metadata>%s</metadata></record>"
                        .formatted(header, item.metadata());
    }

    private static Map<String, String> query(String written) {
        Map<String, String> query = new HashMap<>();
        for (String each : written.split("&", -1)) {
            int equals = each.indexOf('=');
            query.put(
                    each.substring(0, Math.max(equals, 0)),
                    URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
