package cloud.girofle.herbier.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Publishes a site as files: asks it for every page that a reader may see and a file can hold, in
 * both languages, and for all that those lead to; then brings a folder or a bucket to the same
 * state, sending only what changed.
 */
public final class Publisher {

    /** Where a crawl begins. What no page leads to is found by the map. */
    private static final List<String> DOORS = List.of("/", "/en", "/sitemap.xml", "/robots.txt");

    private final LiveSite site;
    private final Scope scope;
    private final Optional<Pagefind> pagefind;
    private final Watch watch;
    private final String stamp;

    /**
     * Of a site that runs.
     *
     * @param pagefind what makes the copy's index; needed only where it is searched so
     * @param stamp changes with what the site shows and does not count as a version of it
     */
    public Publisher(
            LiveSite site, Scope scope, Optional<Pagefind> pagefind, String stamp, Watch watch) {
        this.site = site;
        this.scope = scope;
        this.pagefind = pagefind.filter(any -> scope.search() == Scope.Search.PAGEFIND);
        this.watch = watch;
        this.stamp = stamp;
        if (scope.search() == Scope.Search.PAGEFIND && pagefind.isEmpty()) {
            throw new IllegalArgumentException("Pagefind is to search the copy, and is not there");
        }
    }

    /** A destination holds what is not a copy of ours. */
    public static final class Occupied extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Publishes it.
     *
     * @param more addresses that no page leads to, such as those that moved
     * @param dry whether nothing is to be written: what would be done is said all the same
     * @throws Occupied when the destination holds what is not a copy of ours
     * @throws UncheckedIOException when the site or the destination fails; what was sent until then
     *     is noted there, and not sent again
     */
    public Outcome publish(Destination to, Collection<String> more, boolean dry)
            throws IOException {
        if (to.isOccupied()) {
            throw new Occupied();
        }
        Delivery delivery = new Delivery(to, dry);
        String version = version();
        if (delivery.isOf(version)) {
            return delivery.nothing();
        }
        try (Spool spool = new Spool()) {
            Bounds bounds = new Bounds(site, site.get("/robots.txt").text(), scope);
            List<String> doors = new ArrayList<>(DOORS);
            doors.addAll(more);
            Map<String, Found> found = new Crawl(site, bounds, spool, watch::asked).from(doors);
            if (!(found.get("/") instanceof Found.Page)) {
                throw new IOException("The site has no home page");
            }
            Moves moves = new Moves(bounds, found);
            deliver(delivery, to.root(), moves, spool);
            // Where the site changed meanwhile, the next run is to look again.
            return delivery.finish(version().equals(version) ? version : "");
        }
    }

    /**
     * The version of the site and of what is copied of it: its home page says which, as the site
     * has one version for all pages.
     */
    private String version() {
        String tag = site.head("/").header("ETag");
        return tag.isEmpty() ? "" : tag + " " + scope + (stamp.isEmpty() ? "" : " " + stamp);
    }

    private void deliver(Delivery delivery, String root, Moves moves, Spool spool)
            throws IOException {
        Map<String, Found> found = moves.found();
        Set<String> held = new TreeSet<>(found.keySet());
        held.removeIf(address -> !isHeld(address, moves));
        Set<String> pages = new TreeSet<>(held);
        pages.removeIf(address ->
                found.get(address) instanceof Found.Plain
                        || found.get(address) instanceof Found.Attached);
        FileNames names = new FileNames(held, pages);
        CopyLinks links = new CopyLinks(site, moves, names);
        boolean whole = false;
        try (CopyWriting writing = new CopyWriting(links, scope, spool, delivery, pagefind, root)) {
            delivery.expect(writing.files(held));
            List<String> files = held.stream().filter(each -> !pages.contains(each)).toList();
            // What pages need comes before them.
            int all = held.size();
            Hands.each(
                    files,
                    CopyWriting.AT_ONCE,
                    file -> {
                        writing.file(file);
                        watch.done(writing.count(), all);
                    });
            Hands.each(
                    pages,
                    CopyWriting.AT_ONCE,
                    page -> {
                        writing.page(page);
                        watch.done(writing.count(), all);
                    });
            writing.notFound(site.get("/404.html").text());
            if (pagefind.isPresent()) {
                watch.indexing();
                writing.index();
            }
            whole = true;
        } finally {
            if (!whole) {
                noteWhatWasSent(delivery);
            }
        }
    }

    /** What has moved is held as a page that leads on; a file cannot lead anywhere. */
    private static boolean isHeld(String address, Moves moves) {
        boolean file = !Bounds.suffix(address).isEmpty();
        return moves.isHeld(address)
                && !(file && moves.found().get(address) instanceof Found.Moved);
    }

    /** Something failed already, and that is what is to be told. */
    private static void noteWhatWasSent(Delivery delivery) {
        try {
            delivery.note("");
        } catch (IOException | UncheckedIOException e) {
            var unused = e; // Then a little more is sent again next time.
        }
    }

    /** As bytes of a page. */
    static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
