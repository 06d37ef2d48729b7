package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Answers that hold what {@link Payloads} say, and nothing that acts. */
final class Harmless {

    /** Data for programs, which no browser runs. */
    private static final String DATA = ":not([type=application/ld+json])";

    /** No template has them, but for one script of ours and a picture of the years. */
    private static final String FOREIGN =
            "iframe, object, embed, base, math, applet, frame, frameset, style, video, audio, source,"
                    + " track, template, marquee, portal, foreignObject, animate, listing, xmp,"
                    + " plaintext, image, mglyph, script:not([src^=/static/])"
                    + DATA
                    + ", script:not(:empty)"
                    + DATA
                    + ", meta[http-equiv]:not([content=2])";

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "cite", "data", "poster", "background");

    /** They are asked of every attribute of thousands of pages: read once. */
    private static final Evaluator LINK = Selector.evaluatorOf("link");

    private static final Evaluator TOLD =
            Selector.evaluatorOf("[rel=canonical], [rel=alternate], [rel=self]");

    /** Says which words are meant: browsers fetch nothing there. */
    private static final Evaluator NAMES = Selector.evaluatorOf("link[rel^=schema.]");

    private static final Evaluator LOADS = Selector.evaluatorOf("link, script, img, form");

    private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x20]");

    /** To the web, to a letter, or within the site. */
    private static final Pattern SAFE =
            Pattern.compile("(?i)(https?:.*|mailto:.*|(?!//|/\\\\|\\\\)[^:/?#]*([/?#].*)?)");

    /** The public addresses of the sites of the tests. */
    private static final Pattern OURS =
            Pattern.compile("(https://herbier\\.example|http://localhost)(/|$)");

    /** Of an attribute that a template may have. */
    private static final Pattern NAME =
            Pattern.compile("(?!on|style$|srcdoc$|srcset$|ping$|.*pwn)[a-z-]+[12]?");

    private Harmless() {}

    /** A page in which nothing acts, parsed as browsers do. */
    static Document page(String address, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        assertThat(type(answer)).as(address).matches("text/html; ?charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe", "*", "data: http");
        Document page = Jsoup.parse(answer.body());
        inert(address, page);
        return page;
    }

    /** Nothing in a page acts, brings its own style, or comes from another site. */
    static void inert(String address, Document page) {
        assertThat(page.select(FOREIGN)).as(address).isEmpty();
        assertThat(page.select("main, footer, body")).as(address).hasSize(3);
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertHarmless(address, element, attribute);
            }
        }
    }

    /** What was answered to a form: a page, or the way to one of ours. */
    static void answer(String address, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 3) {
            String next = answer.headers().firstValue("Location").orElseThrow();
            assertThat(next).as(address).matches("/(?!/)[\\x21-\\x7E]*");
        } else {
            var unused = page(address, answer);
        }
    }

    /** Well-formed XML, which no browser takes for a page. */
    static void xml(String address, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(type(answer)).as(address).contains("xml").doesNotContain("xhtml", "svg");
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var unused = builder.parse(new InputSource(new StringReader(answer.body())));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(address + ": " + e.getMessage(), e);
        }
    }

    /** Whatever it is, no browser takes it for a page. */
    static void data(String address, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(type(answer)).as(address).doesNotContain("html", "svg");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    /** A page shows a text as it was typed: as words, or in a field. */
    static void shows(Document page, String text) {
        StringBuilder shown = new StringBuilder(page.text());
        page.select("input, textarea").forEach(field -> shown.append(' ').append(field.val()));
        assertThat(seen(shown.toString())).contains(seen(text));
    }

    private static void assertHarmless(String address, Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String where = address + ": " + element.tagName() + " " + name;
        assertThat(NAME.matcher(name).matches()).as(where).isTrue();
        if (ADDRESSES.contains(name)) {
            // As browsers read it: without spaces and controls before the scheme and within it.
            String value = UNSEEN.matcher(attribute.getValue()).replaceAll("");
            boolean icon = element.is(LINK) && value.startsWith("data:image/svg+xml,");
            assertThat(icon || SAFE.matcher(value).matches()).as(where).isTrue();
            boolean told = element.is(TOLD);
            assertThat(
                            !element.is(LOADS)
                                    || element.is(NAMES)
                                    || icon
                                    || value.matches("[/#?].*")
                                    || (told && OURS.matcher(value).lookingAt()))
                    .as(where + " loads or sends")
                    .isTrue();
        }
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** What an eye can see of a text. */
    private static String seen(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{C}\\ufffd]+", "");
    }
}
