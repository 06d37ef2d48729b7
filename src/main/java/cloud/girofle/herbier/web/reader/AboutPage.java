package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Where this library comes from, what it is for, how to search it: as its keepers write it. */
public final class AboutPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param html what the keepers wrote; empty when they have not yet
     */
    public record View(Layout layout, String html) {}

    private final Map<SiteLanguage, String> html = new EnumMap<>(SiteLanguage.class);

    /** Reads {@code a-propos.md} and {@code a-propos.en.md} in that folder, where they are. */
    public AboutPage(Path content) {
        html.put(SiteLanguage.FRENCH, html(content.resolve("a-propos.md"), "fr"));
        html.put(SiteLanguage.ENGLISH, html(content.resolve("a-propos.en.md"), "en"));
    }

    @Override
    public Answer show(Visit visit) {
        Layout layout =
                Layout.of(
                        visit, visit.words().get("about.heading"), visit.words().get("about.what"));
        return Answer.shown("about", new View(layout, html.getOrDefault(visit.language(), "")));
    }

    private static String html(Path file, String language) {
        try {
            return Files.exists(file)
                    ? Typography.html(Markdown.html(Files.readString(file)), language)
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
