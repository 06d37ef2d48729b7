package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What people and imports changed, day by day, the latest first. */
public final class ChangesPage implements Page {

    /** So few that the page keeps to its budget. */
    private static final int PER_PAGE = 15;

    /** What the feed's name ends with. */
    public static final String FEED = ".atom";

    /**
     * A kind of changes that can be asked for.
     *
     * @param link leads to them
     * @param shown whether they are shown now
     */
    public record Filter(Link link, boolean shown) {}

    /**
     * What happened on a day.
     *
     * @param name « 3 mars 2026 »
     * @param lines the latest first
     */
    public record Day(String name, List<HistoryLine> lines) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param filters by kind
     * @param who whose changes alone are shown; leads to everybody's
     * @param days the latest first
     * @param feed address of the same as a feed
     * @param older where earlier ones stand, if there are any
     * @param latest where the latest stand, if they are elsewhere
     */
    public record View(
            Layout layout,
            List<Filter> filters,
            Optional<Link> who,
            List<Day> days,
            String feed,
            Optional<String> older,
            Optional<String> latest) {}

    private final Library library;

    /** Of that library. */
    public ChangesPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        ChangesAddress asked = ChangesAddress.read(visit.query());
        ChangeStream stream = ChangeStream.read(library, asked, PER_PAGE);
        String path = visit.links().changes();
        return Answer.shown(
                "changes",
                new View(
                        Layout.unlisted(visit, visit.words().get("changes.heading")),
                        filters(visit, asked),
                        asked.who().isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Link(asked.who(), path + asked.by("").query())),
                        days(visit, stream.changes()),
                        path + FEED + asked.latest().query(),
                        stream.older().map(older -> path + older.query()),
                        asked.isLatest()
                                ? Optional.empty()
                                : Optional.of(path + asked.latest().query())));
    }

    private List<Day> days(Visit visit, List<ChangeStream.Change> changes) {
        HistoryLines lines = new HistoryLines(visit, library, FieldChanges.Extent.BRIEF);
        Map<String, List<HistoryLine>> days = new LinkedHashMap<>();
        for (ChangeStream.Change change : changes) {
            HistoryLine line =
                    switch (change) {
                        case ChangeStream.Written written -> lines.of(written.latest());
                        case ChangeStream.Imported imported -> lines.of(imported.run());
                    };
            Messages words = visit.words();
            days.computeIfAbsent(
                            WrittenDate.of(change.at(), words.locale()), any -> new ArrayList<>())
                    .add(line.timed(WrittenDate.time(change.at(), words.locale())));
        }
        return days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
    }

    private static List<Filter> filters(Visit visit, ChangesAddress asked) {
        return Stream.concat(
                        Stream.of(""),
                        Stream.concat(
                                Stream.of(Subject.Kind.values()).map(ChangesAddress::written),
                                Stream.of(ChangesAddress.IMPORT)))
                .map(what ->
                        new Filter(
                                new Link(
                                        visit.words().get("changes.of." + what),
                                        visit.links().changes() + asked.of(what).query()),
                                what.equals(asked.what())))
                .toList();
    }
}
