package cloud.girofle.herbier.publish;

import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;

/** Makes the files of a copy out of what the site answered, and delivers them. Thread-safe. */
final class CopyWriting implements AutoCloseable {

    /** A bucket answers each file in its own time; a folder at once. */
    static final int AT_ONCE = 8;

    /** Shown for what is not there. */
    private static final String NOT_FOUND = "404.html";

    private final CopyLinks links;
    private final Scope scope;
    private final Spool spool;
    private final Delivery delivery;
    private final Optional<PagefindIndex> index;
    private final String root;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * Writes a copy.
     *
     * @param root what absolute links within the copy start with: {@code /}
     */
    CopyWriting(
            CopyLinks links,
            Scope scope,
            Spool spool,
            Delivery delivery,
            Optional<Pagefind> pagefind,
            String root)
            throws IOException {
        this.links = links;
        this.scope = scope;
        this.spool = spool;
        this.delivery = delivery;
        this.root = root;
        this.index =
                pagefind.isPresent()
                        ? Optional.of(new PagefindIndex(pagefind.get()))
                        : Optional.empty();
    }

    /** The files that stand for these addresses, and those of the copy itself. */
    List<String> files(Collection<String> addresses) {
        List<String> files = new ArrayList<>(addresses.stream().map(this::name).toList());
        files.add(NOT_FOUND);
        if (index.isPresent()) {
            files.add(SearchPage.SCRIPT);
            files.add(SearchPage.file(false));
            if (scope.english()) {
                files.add(SearchPage.file(true));
            }
        }
        return files;
    }

    /** How many were made. */
    int count() {
        return count.get();
    }

    /** A file as the site gave it. */
    void file(String address) {
        switch (links.moves().found().get(address)) {
            case Found.Plain(Spool.Place text, Found.Kind kind) ->
                    delivery.deliver(name(address), kind, spool.read(text));
            case Found.Attached(long size, String sha256, Found.Kind kind) ->
                    delivery.deliver(
                            new Entry(name(address), sha256, size, "", kind),
                            () -> links.site().open(address));
            case null, default -> throw new IllegalArgumentException(address);
        }
        count.incrementAndGet();
    }

    /** A page, or what leads on to where it stands now. */
    void page(String address) {
        String file = name(address);
        if (links.moves().found().get(address) instanceof Found.Page(Spool.Place text)) {
            String html = new String(spool.read(text), java.nio.charset.StandardCharsets.UTF_8);
            CopiedPage copied =
                    new CopiedPage(links, scope, address, html, to -> FileNames.between(file, to));
            deliver(file, copied.page().outerHtml());
            if (copied.isFound()) {
                index.ifPresent(pagefind -> pagefind.add(file, copied.page()));
            }
            if (index.isPresent() && Bounds.inFrench(address).equals(Moves.TITLES)) {
                searchPage(copied.page(), SearchPage.isEnglish(address));
            }
        } else {
            deliver(file, leadingOn(address, file));
        }
        count.incrementAndGet();
    }

    /** What is shown for any address that nothing stands at, so that its links are absolute. */
    void notFound(String html) {
        CopiedPage copied = new CopiedPage(links, scope, "/404.html", html, to -> root + to);
        deliver(NOT_FOUND, copied.page().outerHtml());
    }

    /** The index of all pages made, and what searches it. */
    void index() throws IOException {
        if (index.isPresent()) {
            delivery.deliver(
                    SearchPage.SCRIPT,
                    new Found.Kind("text/javascript; charset=utf-8", Found.Kind.SHORT, ""),
                    SearchPage.script());
            Map<String, byte[]> files = index.get().made();
            delivery.expect(files.keySet());
            files.forEach((file, bytes) -> delivery.deliver(file, PagefindIndex.kind(file), bytes));
        }
    }

    private void searchPage(Document frame, boolean english) {
        String file = SearchPage.file(english);
        String titles = english ? "/en" + Moves.TITLES : Moves.TITLES;
        String topics = english ? "/en/themes" : "/themes";
        Document page =
                SearchPage.in(
                        frame,
                        english,
                        scope.english(),
                        FileNames.between(file, name(titles)),
                        FileNames.between(file, name(topics)));
        deliver(file, page.outerHtml());
    }

    /** A bucket does not redirect. */
    private String leadingOn(String address, String file) {
        Target to = links.moves().settled(new Target(address, ""));
        String href = FileNames.between(file, name(to.address())) + to.fragment();
        boolean english = SearchPage.isEnglish(address);
        Messages words = Messages.in(english ? Locale.ENGLISH : Locale.FRENCH);
        return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title><meta name="robots" content="noindex">
        <link rel="canonical" href="%s">
        <meta http-equiv="refresh" content="0; url=%s"></head>
        <body><p><a href="%s">%s</a></p></body></html>
        """
                .formatted(
                        english ? "en" : "fr",
                        Xml.escaped(words.get("copy.moved")),
                        Xml.escaped(links.site().absolute(to.address())),
                        Xml.escaped(href),
                        Xml.escaped(href),
                        Xml.escaped(words.get("copy.moved")));
    }

    private void deliver(String file, String html) {
        delivery.deliver(file, Found.Kind.PAGE, Publisher.bytes(html));
    }

    private String name(String address) {
        return links.names().find(address).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        if (index.isPresent()) {
            index.get().close();
        }
    }
}
