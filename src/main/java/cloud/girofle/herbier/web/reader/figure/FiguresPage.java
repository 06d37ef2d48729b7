package cloud.girofle.herbier.web.reader.figure;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.Choice;
import cloud.girofle.herbier.web.reader.FacetList;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All figures: searched, narrowed, sorted; a page of them at a time. */
public final class FiguresPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param text that was searched for
     * @param kept what narrows and sorts the list, as fields of the form: name and value
     * @param total how many were found
     * @param empty whether there is none at all, whatever is asked
     * @param chosen what narrows the list
     * @param orders ways to sort it
     * @param lines of this page
     * @param facets ways to narrow it
     * @param files the same list as files
     * @param pager to the other pages
     */
    public record View(
            Layout layout,
            String text,
            List<Link> kept,
            int total,
            boolean empty,
            List<Choice> chosen,
            List<Choice> orders,
            List<FigureLine> lines,
            List<FacetList> facets,
            List<Link> files,
            Pager pager) {}

    private static final int PER_PAGE = 20;

    private final Library library;

    /** The figures of that library. */
    public FiguresPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        FigureQuery query = FigureQuery.read(visit.query());
        Figures figures = new Figures(visit, library);
        FigureWords words = new FigureWords(visit, library.thesaurus());
        FigureFacets facets = new FigureFacets(visit, figures, words, query);
        List<Entry> found = figures.find(query);
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(visit.page(), pages);
        String address = visit.links().figures();
        return Answer.shown(
                "figures",
                new View(
                        layout(visit, query, page),
                        query.text(),
                        kept(query),
                        found.size(),
                        figures.isEmpty(),
                        facets.chosen(),
                        found.size() > 1 ? orders(visit, query) : List.of(),
                        found.stream()
                                .skip((page - 1L) * PER_PAGE)
                                .limit(PER_PAGE)
                                .map(entry -> FigureLine.of(visit, figures, words, entry))
                                .toList(),
                        found.isEmpty() ? List.of() : facets.lists(),
                        found.isEmpty() ? List.of() : files(visit, query),
                        Pager.of(page, pages, at -> address + query.written(at))));
    }

    /** Search engines list the whole list, and none of its many parts. */
    private static Layout layout(Visit visit, FigureQuery query, int page) {
        String heading = visit.words().get("figures.heading");
        return query.isWhole() && page == 1 && visit.writtenQuery().isEmpty()
                ? Layout.of(visit, heading, visit.words().get("figures.what"))
                : Layout.unlisted(visit, heading);
    }

    private static List<Link> kept(FigureQuery query) {
        List<Link> kept =
                new ArrayList<>(
                        Arrays.stream(FigureQuery.Facet.values())
                                .filter(facet -> query.value(facet).isPresent())
                                .map(facet ->
                                        new Link(facet.parameter(), query.value(facet).orElse("")))
                                .toList());
        if (query.order() != FigureQuery.Order.TITLE) {
            kept.add(new Link("tri", query.order().id()));
        }
        return kept;
    }

    private static List<Choice> orders(Visit visit, FigureQuery query) {
        return Arrays.stream(FigureQuery.Order.values())
                .map(order ->
                        new Choice(
                                visit.words().get("figures.order." + order.id()),
                                visit.links().figures() + query.in(order).written(),
                                0,
                                order == query.order()))
                .toList();
    }

    private static List<Link> files(Visit visit, FigureQuery query) {
        return List.of("fr.csv", "csv", "json").stream()
                .map(suffix ->
                        new Link(
                                visit.words().get("figures.file." + suffix),
                                visit.links().figures() + "." + suffix + query.written()))
                .toList();
    }
}
