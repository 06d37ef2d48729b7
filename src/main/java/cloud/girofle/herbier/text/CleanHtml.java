package cloud.girofle.herbier.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The one sanitiser: everything others wrote passes here before it reaches a page. What comes out
 * holds no script, style, event, form, frame or image, and links only to {@code http}, {@code
 * https} and {@code mailto}.
 */
public final class CleanHtml {

    private static final Safelist NOTE =
            Safelist.basic()
                    .addTags(
                            "h1", "h2", "h3", "h4", "h5", "h6", "s", "del", "hr", "table", "thead",
                            "tbody", "tr", "th", "td", "div")
                    .removeTags("span")
                    .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

    /** What a curator's Markdown may become; links may stay within the site. */
    private static final Safelist MARKDOWN =
            Safelist.basic()
                    .addTags(
                            "h1", "h2", "h3", "h4", "h5", "h6", "s", "del", "ins", "mark", "hr",
                            "table", "thead", "tbody", "tr", "th", "td", "caption", "div", "kbd",
                            "abbr", "details", "summary", "section")
                    .addAttributes(":all", "id", "lang")
                    .addAttributes("abbr", "title")
                    .addAttributes("a", "class", "title")
                    .addAttributes("ol", "start")
                    .addAttributes("span", "class")
                    .addAttributes("sup", "class")
                    .addAttributes("section", "class")
                    .addAttributes("th", "align")
                    .addAttributes("td", "align")
                    .removeProtocols("a", "href", "ftp")
                    .removeEnforcedAttribute("a", "rel")
                    .preserveRelativeLinks(true);

    /** Only to tell which addresses of a text are relative; never shown. */
    private static final String SITE = "https://herbier.invalid/";

    /** What Zotero allows in a title; small capitals are a span with that one style. */
    private static final Safelist TITLE = new Safelist().addTags("i", "b", "sub", "sup");

    /** Stands for a no-break space, which jsoup takes for any space. */
    private static final char BOUND = '\uFDD0';

    private static final Pattern TITLE_TAG =
            Pattern.compile("(?i)</?(i|b|sub|sup|span)(\\s[^<>]*)?>");

    private CleanHtml() {}

    /**
     * A Zotero note's HTML, safe to show. Headings go down two levels, so as to fit under a page's
     * own.
     */
    public static String note(String html) {
        Document document = new Cleaner(NOTE).clean(Jsoup.parseBodyFragment(html));
        lowerHeadings(document);
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }

    /**
     * The HTML of a curator's Markdown, nothing left in it that can act. Images become links to
     * them: no page loads anything from elsewhere.
     */
    static Document markdown(String html) {
        Document given = Jsoup.parseBodyFragment(html, SITE);
        for (Element image : given.select("img")) {
            String address = image.attr("src");
            String words = image.attr("alt").isBlank() ? address : image.attr("alt");
            boolean alone = !address.isBlank() && image.closest("a") == null;
            image.replaceWith(
                    alone
                            ? new Element("a").attr("href", address).text(words)
                            : new TextNode(words));
        }
        Document document = new Cleaner(MARKDOWN).clean(given);
        lowerHeadings(document);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static void lowerHeadings(Document document) {
        for (int level = 6; level >= 1; level--) {
            int lower = Math.min(level + 2, 6);
            document.select("h" + level).forEach(heading -> heading.tagName("h" + lower));
        }
    }

    /**
     * A title with Zotero's few allowed tags ({@code <i> <b> <sub> <sup>}), everything else
     * escaped: in a title, any other {@code <} is just a character.
     */
    public static String title(String title) {
        String escaped = escape(title);
        String marked = escaped.replaceAll("(?i)&lt;(/?)(i|b|sub|sup)&gt;", "<$1$2>");
        Document document = new Cleaner(TITLE).clean(Jsoup.parseBodyFragment(marked));
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }

    /** A title as plain text, its allowed tags left out. */
    public static String plainTitle(String title) {
        return title.indexOf('<') < 0 ? title : TITLE_TAG.matcher(title).replaceAll("");
    }

    /**
     * A line of a bibliography as citeproc writes it, which says by styles what tags say: its
     * words, in {@code <i> <b> <sub> <sup>}, on one line; the number before it is left out.
     */
    public static String entry(String html) {
        Document given = Jsoup.parseBodyFragment(html);
        given.select(".csl-left-margin").remove();
        for (Element span : given.select("span[style]")) {
            String style = span.attr("style");
            if (style.contains("italic")) {
                span.tagName("i");
            } else if (style.contains("bold")) {
                span.tagName("b");
            } else if (style.contains("super")) {
                span.tagName("sup");
            } else if (style.contains("sub")) {
                span.tagName("sub");
            }
        }
        Document document = new Cleaner(TITLE).clean(given);
        document.outputSettings().prettyPrint(false);
        return document.body().html().replaceAll("[ \\n]+", " ").strip();
    }

    /**
     * The same HTML, to be read elsewhere: its links lead where they do from that page, and nothing
     * names a style, which only the site has.
     *
     * @param page address of where it stands, with scheme and host
     */
    public static String absolute(String html, String page) {
        Document document = Jsoup.parseBodyFragment(html, page);
        for (Element link : document.select("a[href]")) {
            link.attr("href", link.absUrl("href"));
        }
        document.select("[class]").removeAttr("class");
        document.outputSettings().prettyPrint(false);
        return document.body().html().strip();
    }

    /** The words of an HTML text, without those of some elements: a CSS selector. */
    static String textWithout(String html, String elements) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select(elements).remove();
        return document.text();
    }

    /**
     * The words of an HTML text as they are shown: without its tags, its no-break spaces kept. To
     * compare or to search, {@link #text} makes plain spaces of these.
     */
    public static String words(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.body()
                .nodeStream(TextNode.class)
                .forEach(text -> text.text(text.getWholeText().replace('\u00a0', BOUND)));
        return document.text().replace(BOUND, '\u00a0');
    }

    /** The words of an HTML text, without its tags. */
    public static String text(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    /** Plain text as HTML: what would be markup is shown as it is written. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
