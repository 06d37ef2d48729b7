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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** A page whose text comes with the program: what can be taken from the site, and how to use it. */
public final class ToldPage implements Page {

    /** Where this site stands, in the text. */
    private static final String SITE = "{site}";

    /** A short name for it, in the text. */
    private static final String SLUG = "{slug}";

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

    private final String name;
    private final Map<SiteLanguage, String> texts = new EnumMap<>(SiteLanguage.class);

    private ToldPage(String file, String name) {
        this.name = name;
        texts.put(SiteLanguage.FRENCH, Typography.html(Markdown.html(text(file + ".md")), "fr"));
        texts.put(
                SiteLanguage.ENGLISH, Typography.html(Markdown.html(text(file + ".en.md")), "en"));
    }

    /** What programs may read. */
    public static ToldPage api() {
        return new ToldPage("api", "api");
    }

    /** What people may take, compare and give back. */
    public static ToldPage share() {
        return new ToldPage("partager", "share");
    }

    /** How to search, to read figures, to annotate and to cite. */
    public static ToldPage help() {
        return new ToldPage("aide", "help");
    }

    @Override
    public Answer show(Visit visit) {
        Links links = visit.links();
        String heading = visit.words().get(name + ".heading");
        String html =
                texts.getOrDefault(visit.language(), "")
                        .replace(SITE, links.absolute(links.base()))
                        .replace(SLUG, slug(links))
                        .replace("\"" + BASE, "\"" + links.base() + "/");
        return Answer.shown(
                "told",
                new View(
                        Layout.of(visit, heading, visit.words().get(name + ".what")),
                        heading,
                        html));
    }

    /** What a source that follows this site may be called: the first name of its host. */
    private static String slug(Links links) {
        return URI.create(links.absolute("/")).getHost().replaceFirst("\\..*", "");
    }

    private static String text(String name) {
        try (InputStream in = ToldPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not packaged with the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
