package cloud.girofle.herbier.zotero.attached;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The words of saved web pages, and of the pages inside an EPUB. */
final class MarkupContent {

    /** Of one page, in bytes once inflated. */
    private static final int LONGEST = 20 << 20;

    private static final int MOST_ENTRIES = 10_000;

    private MarkupContent() {}

    static void readPage(Path file, Words words) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(in, words);
        }
    }

    /** The pages in the order in which the file holds them, nearly always that of the book. */
    static void readEpub(Path file, Words words) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> pages =
                    zip.stream().limit(MOST_ENTRIES).filter(MarkupContent::isPage).toList();
            for (ZipEntry page : pages) {
                try (InputStream in = zip.getInputStream(page)) {
                    read(in, words);
                }
            }
        }
    }

    private static boolean isPage(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
    }

    private static void read(InputStream in, Words words) throws IOException {
        byte[] page = in.readNBytes(LONGEST);
        Document document = Jsoup.parse(new ByteArrayInputStream(page), null, "");
        document.select("script, style, noscript, template, nav, footer").remove();
        words.write(document.body().text());
        words.write("\n");
    }
}
