package cloud.girofle.herbier.publish;

import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page that searches a copy in the reader's browser, with the index that Pagefind made. It
 * stands in the frame of any other page of the copy.
 */
final class SearchPage {

    /** What searches; it stands at the root of the copy, beside the index. */
    static final String SCRIPT = "recherche.js";

    private SearchPage() {}

    /** Its path in the copy. */
    static String file(boolean english) {
        return (english ? "en/" : "") + "recherche/index.html";
    }

    /** Whether an address is an English one. */
    static boolean isEnglish(String address) {
        return address.equals("/en") || address.startsWith("/en/");
    }

    /**
     * The page, in the frame of another.
     *
     * @param frame a page of the copy that stands in a folder as deep
     * @param bilingual whether there is one in the other language
     * @param titles from there to the list of titles
     * @param topics from there to the topics
     */
    static Document in(
            Document frame, boolean english, boolean bilingual, String titles, String topics) {
        Messages words = Messages.in(english ? Locale.ENGLISH : Locale.FRENCH);
        Document page = frame.clone();
        String heading = words.get("copy.search.heading");
        page.title(heading + " — " + words.get("site.name"));
        page.select("link[rel=canonical], link[hreflang], meta[name=description]").remove();
        page.select("link[rel=alternate], script").remove();
        page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        page.select("header form").remove();
        page.select("[aria-current]").removeAttr("aria-current");
        String root = english ? "../../" : "../";
        page.head().appendElement("script").attr("type", "module").attr("src", root + SCRIPT);
        if (bilingual) {
            page.select("a.other").attr("href", root + file(!english));
        }
        Element main = Objects.requireNonNull(page.selectFirst("main"));
        main.removeAttr("data-pagefind-body");
        main.html(
                """
                <h1>%s</h1>
                <form class="find" role="search">
                <label for="q">%s</label>
                <input id="q" type="search" name="q" maxlength="1000">
                <button>%s</button>
                </form>
                <p id="found" role="status" data-none="%s" data-some="%s" data-failed="%s"></p>
                <ol class="hits" id="hits"></ol>
                <p>%s</p>
                <ul><li><a href="%s">%s</a></li><li><a href="%s">%s</a></li></ul>
                """
                        .formatted(
                                Xml.escaped(heading),
                                Xml.escaped(words.get("copy.search.label")),
                                Xml.escaped(words.get("search.button")),
                                Xml.escaped(words.get("copy.search.none")),
                                Xml.escaped(words.get("copy.search.some")),
                                Xml.escaped(words.get("copy.search.failed")),
                                Xml.escaped(words.get("copy.search.without")),
                                titles,
                                Xml.escaped(words.get("copy.search.titles")),
                                topics,
                                Xml.escaped(words.get("copy.search.topics"))));
        return page;
    }

    /** The script of the page. */
    static byte[] script() {
        try (InputStream in =
                Objects.requireNonNull(SearchPage.class.getResourceAsStream(SCRIPT))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
