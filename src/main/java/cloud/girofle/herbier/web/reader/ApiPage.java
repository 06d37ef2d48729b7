package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** What can be taken from the site, and how: formats, feeds and the API. */
public final class ApiPage implements Page {

    /** Where this site stands, in the text. */
    private static final String SITE = "{site}";

    /** What its addresses start with, in links. */
    private static final String BASE = "/base/";

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading of the page
     * @param html the text
     */
    public record View(Layout layout, String heading, String html) {}

    private final Map<SiteLanguage, String> texts = new EnumMap<>(SiteLanguage.class);

    /** Reads the texts from the program itself. */
    public ApiPage() {
        texts.put(SiteLanguage.FRENCH, Typography.html(Markdown.html(text("api.md")), "fr"));
        texts.put(SiteLanguage.ENGLISH, Typography.html(Markdown.html(text("api.en.md")), "en"));
    }

    @Override
    public Answer show(Visit visit) {
        Links links = visit.links();
        String heading = visit.words().get("api.heading");
        String html =
                texts.getOrDefault(visit.language(), "")
                        .replace(SITE, links.absolute(links.base()))
                        .replace("\"" + BASE, "\"" + links.base() + "/");
        return Answer.shown(
                "api",
                new View(Layout.of(visit, heading, visit.words().get("api.what")), heading, html));
    }

    private static String text(String name) {
        try (InputStream in = ApiPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not packaged with the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
