package cloud.girofle.herbier.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A published copy, read from the file system alone. */
record Copy(Path folder) {

    /** Every file, by its path in the copy. */
    List<String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page, by its path. */
    Map<String, Document> pages() {
        Map<String, Document> pages = new TreeMap<>();
        files().stream()
                .filter(path -> path.endsWith("index.html") || path.equals("404.html"))
                .forEach(path -> pages.put(path, page(path)));
        return pages;
    }

    Document page(String path) {
        return Jsoup.parse(text(path));
    }

    String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What pages name within the copy and is not there, or has no such place in it. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        Map<String, Document> pages = pages();
        pages.forEach((path, page) -> {
            for (Element element : page.select("[href], [src], form[action]")) {
                String link =
                        element.hasAttr("href")
                                ? element.attr("href")
                                : element.attr(element.hasAttr("src") ? "src" : "action");
                if (!link.matches("[a-z]+:.*") && !resolves(path, link, pages)) {
                    broken.add(path + " -> " + link);
                }
            }
        });
        return broken;
    }

    private boolean resolves(String from, String link, Map<String, Document> pages) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path base = link.startsWith("/") ? folder : folder.resolve(from).resolveSibling("");
        Path file =
                path.isEmpty()
                        ? folder.resolve(from)
                        : base.resolve(path.replaceFirst("^/", "")).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return false;
        }
        String fragment = hash < 0 ? "" : link.substring(hash + 1);
        Document page = pages.get(folder.relativize(file).toString());
        return fragment.isEmpty() || (page != null && page.getElementById(fragment) != null);
    }
}
