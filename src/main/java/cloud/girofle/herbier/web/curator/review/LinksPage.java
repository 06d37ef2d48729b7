package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.LinkCheck;
import cloud.girofle.herbier.library.LinkChecks;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Addresses of references that may be dead, by what was found. */
public final class LinksPage implements Page {

    /**
     * An address.
     *
     * @param url as references give it
     * @param target where it led at last, or empty
     * @param found what was found, and when
     * @param references those that give it, each leading to where it is corrected
     */
    public record Line(String url, String target, String found, List<Link> references) {}

    /** Addresses of which the same was found. */
    public record Group(String heading, String help, List<Line> lines) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param asked how many addresses were ever asked for
     * @param groups what was found
     */
    public record View(Layout layout, int asked, List<Group> groups) {}

    private final Library library;

    /** The addresses of that library. */
    public LinksPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        Map<LinkCheck.State, List<Line>> lines = new EnumMap<>(LinkCheck.State.class);
        ContentLabels labels = new ContentLabels(visit, library);
        for (LinkChecks.Bad bad : library.links().bad()) {
            lines.computeIfAbsent(bad.check().state(), any -> new ArrayList<>())
                    .add(line(visit, labels, bad));
        }
        List<Group> groups = new ArrayList<>();
        lines.forEach((state, those) ->
                groups.add(
                        new Group(
                                visit.words().get("links." + state, those.size()),
                                visit.words().get("links.help." + state),
                                those)));
        return Answer.shown(
                "dead-links",
                new View(
                        Layout.unlisted(visit, visit.words().get("links.heading")),
                        library.links().count(),
                        groups));
    }

    private static Line line(Visit visit, ContentLabels labels, LinkChecks.Bad bad) {
        LinkCheck check = bad.check();
        String when = WrittenDate.of(check.checked(), visit.words().locale());
        return new Line(
                check.url(),
                check.target(),
                check.status() == 0
                        ? visit.words().get("links.mute", when, check.failures())
                        : visit.words().get("links.status", when, String.valueOf(check.status())),
                bad.references().stream()
                        .map(key -> new Link(labels.title(key), visit.links().correct(key)))
                        .toList());
    }
}
