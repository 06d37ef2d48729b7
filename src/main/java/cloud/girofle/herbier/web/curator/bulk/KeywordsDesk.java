package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.Choice;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every keyword, to put them in order: those that are alike, those that were called otherwise. */
public final class KeywordsDesk implements Page {

    private static final int PER_PAGE = 200;
    private static final int GROUPS_PER_PAGE = 20;

    private static final String VIEW = "vue";
    private static final String ALL = "tous";
    private static final String ALIKE = "proches";
    private static final String RENAMED = "devenus";

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param error what was wrong with what was sent, if anything was
     * @param views the ways to look at keywords; the chosen one is current
     * @param view which one
     * @param text that names hold
     * @param lists of keywords to be made one: all that are shown, or groups of those alike
     * @param renamed those that are called otherwise
     * @param pager through them
     * @param address of the form
     */
    public record View(
            Layout layout,
            Optional<String> error,
            List<Choice> views,
            String view,
            String text,
            List<Group> lists,
            List<Renamed> renamed,
            Pager pager,
            String address) {}

    /**
     * Keywords that may be made one.
     *
     * @param id of its form in the page
     * @param lines the keywords
     * @param becomes the name they would have
     * @param why as typed before
     */
    public record Group(String id, List<Line> lines, String becomes, String why) {}

    /**
     * A keyword.
     *
     * @param known with how many bear it
     * @param href where it is described
     * @param search who bears it
     * @param described whether it is
     * @param ticked whether it is to be made one with others
     */
    public record Line(
            KnownKeyword known, String href, String search, boolean described, boolean ticked) {}

    /**
     * A keyword that is called otherwise.
     *
     * @param name its own
     * @param href where that is said
     * @param now the name it has now
     * @param search who bears that
     */
    public record Renamed(String name, String href, String now, String search) {}

    private final Library library;

    /** A page over that library. */
    public KeywordsDesk(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return Answer.shown("keywords-desk", view(visit, Query.parse(""), Optional.empty()));
    }

    /** The page again, with what was chosen and why that will not do. */
    Answer again(Visit visit, Query fields, String error) {
        return new Answer.Shown(400, "keywords-desk", view(visit, fields, Optional.of(error)));
    }

    /** Where keywords are put in order, and the same view of them is shown. */
    static String address(Visit visit, String view, String text, int page) {
        List<String> pairs = new ArrayList<>();
        if (!view.equals(ALL)) {
            pairs.add(VIEW + "=" + view);
        }
        if (!text.isEmpty()) {
            pairs.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        if (page > 1) {
            pairs.add("page=" + page);
        }
        return visit.links().desk("mots-cles")
                + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    private View view(Visit visit, Query fields, Optional<String> error) {
        String view =
                visit.query().find(VIEW).filter(List.of(ALIKE, RENAMED)::contains).orElse(ALL);
        String text = visit.query().find("q").orElse("");
        KeywordLists lists = new KeywordLists(visit, library, text, fields);
        Shown shown =
                switch (view) {
                    case ALIKE -> {
                        Slice<List<KnownKeyword>> slice =
                                Slice.of(lists.alike(), visit.page(), GROUPS_PER_PAGE);
                        yield new Shown(
                                slice.items().stream().map(lists::alike).toList(),
                                List.of(),
                                slice.page(),
                                slice.pages());
                    }
                    case RENAMED -> {
                        Slice<Renamed> slice = Slice.of(lists.renamed(), visit.page(), PER_PAGE);
                        yield new Shown(List.of(), slice.items(), slice.page(), slice.pages());
                    }
                    default -> {
                        Slice<KnownKeyword> slice = Slice.of(lists.all(), visit.page(), PER_PAGE);
                        yield new Shown(
                                List.of(lists.of(slice.items())),
                                List.of(),
                                slice.page(),
                                slice.pages());
                    }
                };
        return new View(
                Layout.unlisted(visit, visit.words().get("keywords.heading"))
                        .unless(error.map(Refusal::of).orElse(Refusal.none())),
                error,
                Stream.of(ALL, ALIKE, RENAMED)
                        .map(each ->
                                new Choice(
                                        visit.words().get("keywords." + each),
                                        address(visit, each, text, 1),
                                        0,
                                        each.equals(view)))
                        .toList(),
                view,
                text,
                shown.lists(),
                shown.renamed(),
                Pager.of(shown.page(), shown.pages(), page -> address(visit, view, text, page)),
                address(visit, view, text, shown.page()));
    }

    /** What one of the views shows. */
    private record Shown(List<Group> lists, List<Renamed> renamed, int page, int pages) {}

    /** One page of a list. */
    private record Slice<T>(List<T> items, int page, int pages) {

        static <T> Slice<T> of(List<T> all, int wanted, int most) {
            int pages = Math.max(1, (all.size() + most - 1) / most);
            int page = Math.min(wanted, pages);
            int from = (page - 1) * most;
            return new Slice<>(all.subList(from, Math.min(from + most, all.size())), page, pages);
        }
    }
}
