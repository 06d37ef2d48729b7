package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/** The reading lists. */
public final class ListsPage implements Page {

    private static final int PER_PAGE = 50;

    /**
     * A list.
     *
     * @param link leads to it
     * @param language of its title where it is not the page's; or empty
     * @param byline how long it is, and who keeps it
     */
    public record Line(Link link, String language, String byline) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param lists the latest changed first
     * @param pager where they are many
     */
    public record View(Layout layout, List<Line> lists, Pager pager) {}

    private final Library library;

    /** The lists of that library. */
    public ListsPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        List<Entry> all = ReadingLists.all(library);
        int pages = Math.max(1, (all.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(visit.page(), pages);
        return Answer.shown(
                "lists",
                new View(
                        Layout.of(
                                visit,
                                visit.words().get("lists.heading"),
                                visit.words().get("lists.what")),
                        all.stream()
                                .skip((long) (page - 1) * PER_PAGE)
                                .limit(PER_PAGE)
                                .map(entry -> line(visit, entry))
                                .toList(),
                        Pager.of(page, pages, at -> visit.links().lists() + "?page=" + at)));
    }

    private static Line line(Visit visit, Entry entry) {
        ReadingList list = ReadingList.of(entry.content());
        return new Line(
                Link.to(visit, entry),
                visit.language().foreign(list.language()),
                visit.words().get("lists.byline", list.items().size(), entry.author().name()));
    }
}
