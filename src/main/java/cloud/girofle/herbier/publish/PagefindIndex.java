package cloud.girofle.herbier.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * The index of a copy, made of its pages about one thing each: lists would only repeat them. The
 * pages are gathered in a folder of their own, since a copy may be far away. Thread-safe but for
 * {@link #made}.
 */
final class PagefindIndex implements AutoCloseable {

    /** What it makes besides, for pages that are searched by its own forms. */
    private static final Set<String> OF_NO_USE =
            Set.of(
                    "pagefind-ui",
                    "pagefind-modular-ui",
                    "pagefind-component-ui",
                    "pagefind-highlight");

    /** Their names hold a sum of their content. */
    private static final Set<String> HASHED = Set.of("pf_fragment", "pf_index", "pf_meta");

    private final Pagefind pagefind;
    private final Path folder;

    PagefindIndex(Pagefind pagefind) throws IOException {
        this.pagefind = pagefind;
        this.folder = Files.createTempDirectory("herbier-pagefind");
    }

    /** Adds a page. */
    void add(String file, Document page) {
        Document indexed = page.clone();
        indexed.select("main").attr("data-pagefind-body", "");
        indexed.select("link, script, form").remove();
        Path path = folder.resolve("pages").resolve(file);
        try {
            Files.createDirectories(path.resolveSibling("").normalize());
            Files.writeString(path, indexed.outerHtml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the index, by their paths in the copy. */
    Map<String, byte[]> made() throws IOException {
        Path out = folder.resolve("pagefind");
        Files.createDirectories(folder.resolve("pages"));
        pagefind.index(folder.resolve("pages"), out);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(each).toString().replace('\\', '/');
                if (OF_NO_USE.stream().noneMatch(name::startsWith)) {
                    files.put("pagefind/" + name, Files.readAllBytes(each));
                }
            }
        }
        return files;
    }

    /** What browsers are told of a file of the index. */
    static Found.Kind kind(String file) {
        String suffix = file.substring(file.lastIndexOf('.') + 1);
        String type =
                switch (suffix) {
                    case "js" -> "text/javascript; charset=utf-8";
                    case "json" -> "application/json";
                    default -> "application/octet-stream";
                };
        String cache =
                HASHED.contains(suffix) ? "public, max-age=31536000, immutable" : Found.Kind.SHORT;
        return new Found.Kind(type, cache, "");
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
