package cloud.girofle.herbier.publish;

import cloud.girofle.herbier.publish.LiveSite.Reply;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Goes through the site from its home pages, its map and whatever addresses it is given, along
 * every link that stays within the bounds of a copy.
 */
final class Crawl {

    /** Few, as others may be reading it. */
    private static final int AT_ONCE = 4;

    private static final String ATTACHED = "/fichiers/";

    private final LiveSite site;
    private final Bounds bounds;
    private final Spool spool;
    private final IntConsumer progress;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    /**
     * Through that site.
     *
     * @param spool keeps what is found
     * @param progress is told how many addresses were asked for
     */
    Crawl(LiveSite site, Bounds bounds, Spool spool, IntConsumer progress) {
        this.site = site;
        this.bounds = bounds;
        this.spool = spool;
        this.progress = progress;
    }

    /**
     * What stands at each address, in their order; what is not there is among it.
     *
     * @throws UncheckedIOException when the site fails: half of it would be no copy
     */
    Map<String, Found> from(Collection<String> addresses) {
        Set<String> next = ConcurrentHashMap.newKeySet();
        addresses.forEach(address -> follow(address, next));
        while (!next.isEmpty()) {
            List<String> level = List.copyOf(next);
            next.clear();
            Hands.each(
                    level,
                    AT_ONCE,
                    address -> {
                        found.put(address, ask(address, next));
                        progress.accept(found.size());
                    });
            next.removeAll(found.keySet());
        }
        return new TreeMap<>(found);
    }

    private void follow(String address, Set<String> next) {
        if (bounds.hold(address)) {
            String standing = bounds.standing(address);
            if (!found.containsKey(standing)) {
                next.add(standing);
            }
        }
    }

    private Found ask(String address, Set<String> next) {
        if (address.startsWith(ATTACHED)) {
            return attached(address);
        }
        Reply reply = site.get(address);
        if (reply.status() >= 300 && reply.status() < 400) {
            return moved(address, reply.header("Location"), next);
        }
        if (!reply.isForAll()) {
            return new Found.Absent();
        }
        if (reply.isPage()) {
            PageLinks.of(reply.text()).stream()
                    .flatMap(link -> site.target(address, link).stream())
                    .forEach(target -> follow(target.address(), next));
            return new Found.Page(spool.keep(reply.body()));
        }
        if (address.startsWith("/sitemap")) {
            mapped(reply.text()).forEach(target -> follow(target, next));
        }
        return new Found.Plain(spool.keep(reply.body()), Found.Kind.of(address, reply));
    }

    private Found moved(String address, String location, Set<String> next) {
        Optional<Target> target =
                site.target(address, location)
                        .filter(to -> bounds.hold(to.address()))
                        .filter(to -> !to.address().equals(address));
        target.ifPresent(to -> follow(to.address(), next));
        return target.<Found>map(Found.Moved::new).orElseGet(Found.Absent::new);
    }

    /** Its version is the sum of its bytes. */
    private Found attached(String address) {
        Reply reply = site.head(address);
        String sum = reply.header("ETag").replace("\"", "");
        return reply.isForAll() && sum.matches("[0-9a-f]{64}")
                ? new Found.Attached(
                        Long.parseLong(reply.header("Content-Length")),
                        sum,
                        Found.Kind.of(address, reply))
                : new Found.Absent();
    }

    private List<String> mapped(String xml) {
        List<String> addresses = new ArrayList<>();
        for (var place : Jsoup.parse(xml, "", Parser.xmlParser()).getElementsByTag("loc")) {
            site.target("/", place.text()).ifPresent(target -> addresses.add(target.address()));
        }
        return addresses;
    }
}
