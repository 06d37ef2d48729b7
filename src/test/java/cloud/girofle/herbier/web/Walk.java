package cloud.girofle.herbier.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A walk along the links of a site, from its home page on. What would never end, or only say the
 * same again, is followed once for each kind of address: the values of a filter, the versions and
 * the formats of a reference, the English twins of its pages and those of its authors. The rooms of
 * those who keep the site are left alone, but for their door.
 */
final class Walk {

    /** What names a part of a list: each is followed. */
    private static final Set<String> PARTS = Set.of("page", "lettre", "ordre");

    /** Addresses of which one stands for all that differ in what is named second, or asked. */
    private static final Pattern SAID_AGAIN =
            Pattern.compile(
                    "(/en)?(/references/[^/]+[./].+|/[^/]+(/[^/]+)?\\.(?!html)[a-z.]+"
                            + "|.+/(historique|signaler))"
                            + "|/en/chiffres/[^/]+/ordre"
                            + "|/en/(references|auteurs|collections|sources)/.+");

    private static final Pattern SECOND =
            Pattern.compile("^((?:/en)?/[^/]+)/(?:(?<=collections/).+|[^/.]+)");

    /** Something that answered. */
    record Page(String address, Document document, int bytes) {

        /** Elements in it, but for those that a drawing is made of; jsoup counts the document. */
        int elements() {
            return all() - document.select("svg *").size();
        }

        /** All elements in it. */
        int all() {
            return document.getAllElements().size() - 1;
        }

        /** What a browser fetches by itself to show it. */
        Set<String> files() {
            Set<String> files = new TreeSet<>();
            files.addAll(document.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"));
            files.addAll(document.select("[src]").eachAttr("src"));
            files.removeIf(file -> file.startsWith("data:")); // Counted with the page.
            return files;
        }
    }

    private record Anchor(String address, String id, String from) {}

    private final Function<String, HttpResponse<byte[]>> asked;
    private final String origin;
    private final String base;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();
    private final Set<String> kinds = new HashSet<>();
    private final Set<Anchor> anchors = new HashSet<>();
    private final List<String> broken = new ArrayList<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    private Walk(Function<String, HttpResponse<byte[]>> asked, String origin, String base) {
        this.asked = asked;
        this.origin = origin;
        this.base = base;
    }

    /**
     * Walks a whole site.
     *
     * @param origin the public address that it gives itself
     */
    static Walk through(SampleSite site, String origin) {
        return through(
                address ->
                        site.send(
                                "GET",
                                address,
                                HttpResponse.BodyHandlers.ofByteArray(),
                                "Accept-Encoding",
                                "gzip"),
                origin,
                "");
    }

    /**
     * Walks a whole site, asked for by somebody else. A link that leaves its path is broken.
     *
     * @param asked what answers an address; it takes gzip
     * @param base the path that it stands under
     */
    static Walk through(Function<String, HttpResponse<byte[]>> asked, String origin, String base) {
        Walk walk = new Walk(asked, origin, base);
        walk.follow(base + "/", "");
        walk.follow(base + "/en", "");
        while (!walk.ahead.isEmpty()) {
            walk.visit(walk.ahead.remove());
        }
        return walk;
    }

    /** The pages, by address. */
    Map<String, Page> pages() {
        return pages;
    }

    /** The pages whose address is such. */
    List<Page> pages(String pattern) {
        return pages.values().stream().filter(page -> page.address().matches(pattern)).toList();
    }

    /** Addresses that did not answer as they should, each with what it said and who named it. */
    List<String> broken() {
        return broken;
    }

    /** Links to a place in a page that is not there. */
    List<String> lost() {
        return anchors.stream()
                .filter(anchor ->
                        Optional.ofNullable(pages.get(anchor.address()))
                                .filter(page -> page.document().getElementById(anchor.id()) == null)
                                .isPresent())
                .map(Anchor::toString)
                .sorted()
                .toList();
    }

    /** Bytes of the page and of all that it needs, as they are sent. */
    int bytes(Page page) {
        return page.bytes() + page.files().stream().mapToInt(this::weight).sum();
    }

    private int weight(String file) {
        return weights.computeIfAbsent(file, each -> asked.apply(each).body().length);
    }

    private void visit(String address) {
        HttpResponse<byte[]> answer = asked.apply(address);
        int status = answer.statusCode();
        if (status / 100 == 3) {
            follow(answer.headers().firstValue("Location").orElse(""), address);
        } else if (status != 200) {
            broken.add(status + " " + address + " from " + known.get(address));
        } else if (answer.headers().firstValue("Content-Type").orElse("").contains("text/html")) {
            read(address, answer);
        }
    }

    private void read(String address, HttpResponse<byte[]> answer) {
        byte[] body = answer.body();
        boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
        String html = packed ? unpacked(body) : new String(body, StandardCharsets.UTF_8);
        Document document = Jsoup.parse(html, origin + address);
        pages.put(address, new Page(address, document, body.length));
        for (Element link : document.select("a[href], link[href]")) {
            follow(link.absUrl("href"), address);
        }
    }

    private void follow(String link, String from) {
        String whole = link.startsWith("/") ? origin + link : link;
        if (!whole.equals(origin) && !whole.startsWith(origin + "/")) {
            return;
        }
        URI uri = URI.create(whole);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        if (!path.startsWith(base + "/")) {
            broken.add("outside " + base + ": " + path + " from " + from);
            return;
        }
        String address = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        if (uri.getFragment() != null) {
            anchors.add(new Anchor(address, uri.getFragment(), from));
        }
        if (!known.containsKey(address)
                && leadsOn(path.substring(base.length()), uri.getRawQuery())) {
            known.put(address, from);
            ahead.add(address);
        }
    }

    private boolean leadsOn(String path, String query) {
        if (path.matches("(/en)?/curation(/.*)?") && !path.endsWith("/curation/entrer")) {
            return false;
        }
        String kind = SECOND.matcher(path).replaceFirst("$1/…");
        if (SAID_AGAIN.matcher(path).matches()) {
            return kinds.add(kind);
        }
        Set<String> names =
                query == null
                        ? Set.of()
                        : Arrays.stream(query.split("&"))
                                .map(each -> each.replaceFirst("=.*", ""))
                                .collect(Collectors.toSet());
        return PARTS.containsAll(names)
                // Each name once, alone or beside others.
                || names.stream().filter(name -> kinds.add(kind + "?" + name)).count() > 0;
    }

    private static String unpacked(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
