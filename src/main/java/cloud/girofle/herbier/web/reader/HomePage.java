package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What this is, the search box, the ways in, the latest references. */
public final class HomePage implements Page {

    private static final int LATEST = 6;
    private static final int KEYWORDS = 24;
    private static final int TYPES = 8;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param total how many references there are
     * @param keywords those with the most references, by name
     * @param types those with the most references first
     * @param sources the most trusted first
     * @param latest what came in last
     */
    public record View(
            Layout layout,
            long total,
            List<Choice> keywords,
            List<Choice> types,
            List<Choice> sources,
            List<HitLine> latest) {}

    private final Library library;
    private final Catalogue catalogue;

    /** A page over that library. */
    public HomePage(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Messages words = visit.words();
        Results everything = catalogue.search(new Criteria("", Map.of(), Order.ADDED, 1));
        Labels labels = new Labels(visit, library.sources());
        return Answer.shown(
                "home",
                new View(
                        new Layout(
                                visit, words.get("home.window"), words.get("home.what"), true, false),
                        everything.total(),
                        top(visit, labels, Facet.TAG, everything, KEYWORDS).stream()
                                .sorted(Comparator.comparing(c -> Fold.fold(c.label())))
                                .toList(),
                        top(visit, labels, Facet.TYPE, everything, TYPES),
                        sources(visit, everything),
                        new HitLines(visit, library)
                                .of(everything.hits().stream().limit(LATEST).toList())));
    }

    private List<Choice> sources(Visit visit, Results everything) {
        return library.sources().stream()
                .map(
                        source ->
                                new Choice(
                                        source.name(),
                                        visit.links().source(source.slug()),
                                        count(everything, Facet.SOURCE, source.slug()),
                                        false))
                .toList();
    }

    private static long count(Results results, Facet facet, String value) {
        return results.facets().getOrDefault(facet, List.of()).stream()
                .filter(known -> known.value().equals(value))
                .mapToLong(Results.Value::count)
                .sum();
    }

    private static List<Choice> top(
            Visit visit, Labels labels, Facet facet, Results everything, int most) {
        return everything.facets().getOrDefault(facet, List.of()).stream()
                .filter(value -> facet != Facet.TAG || !ToCheck.is(value.value()))
                .sorted(Comparator.comparingLong(Results.Value::count).reversed())
                .limit(most)
                .map(
                        value ->
                                new Choice(
                                        labels.value(facet, value),
                                        visit.links()
                                                .search(SearchAddress.of(facet, value.value())),
                                        value.count(),
                                        false))
                .toList();
    }
}
