package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Period;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the facets of a search: few values of each, so that the page stays light. Where the results
 * take much of the page, facets show fewer values, and the last of them only a link to all.
 */
final class FacetLists {

    /**
     * How a facet is shown.
     *
     * @param most values, where there is room; bars, of the years
     * @param least values, where there is little
     */
    private record Size(Facet facet, int most, int least) {}

    /** In their order on the page. */
    private static final List<Size> SIZES =
            List.of(
                    new Size(Facet.KIND, Kind.values().length, 3),
                    new Size(Facet.TOPIC, 6, 3),
                    new Size(Facet.YEAR, Histogram.MOST, Histogram.MOST),
                    new Size(Facet.TYPE, 5, 2),
                    new Size(Facet.TAG, 6, 2),
                    new Size(Facet.LANGUAGE, 3, 2),
                    new Size(Facet.AUTHOR, 5, 2),
                    new Size(Facet.COLLECTION, 4, 2),
                    new Size(Facet.SOURCE, 4, 2),
                    new Size(Facet.HAS, 3, 2));

    private static final Set<Facet> OPEN = Set.of(Facet.KIND, Facet.TOPIC, Facet.YEAR, Facet.TYPE);

    /**
     * The facets of a page.
     *
     * @param lists with their values
     * @param elsewhere the others, each leading to the page of its values
     */
    record Shown(List<FacetList> lists, List<Link> elsewhere) {
        static final Shown NONE = new Shown(List.of(), List.of());

        /** How many elements of the page they take. */
        int elements() {
            return lists.stream().mapToInt(FacetList::elements).sum() + elsewhere.size();
        }
    }

    /** A facet in the making. */
    private static final class Draft {
        private final Size size;
        private int most;
        private FacetList list;

        Draft(Size size, FacetList list) {
            this.size = size;
            this.most = size.most();
            this.list = list;
        }
    }

    private final Visit visit;
    private final SearchAddress search;
    private final Results results;
    private final Labels labels;
    private final Thesaurus thesaurus;
    private final Choices choices;

    FacetLists(
            Visit visit,
            SearchAddress search,
            Results results,
            Labels labels,
            Thesaurus thesaurus) {
        this.visit = visit;
        this.search = search;
        this.results = results;
        this.labels = labels;
        this.thesaurus = thesaurus;
        this.choices = new Choices(visit, search, labels, thesaurus);
    }

    /**
     * The facets that could narrow the search, or do.
     *
     * @param room how many elements of the page they may take
     */
    Shown fit(int room) {
        List<Draft> drafts = new ArrayList<>();
        for (Size size : SIZES) {
            if (narrows(size.facet())) {
                drafts.add(new Draft(size, list(size.facet(), size.most())));
            }
        }
        while (elements(drafts) > room) {
            Optional<Draft> largest =
                    drafts.stream()
                            .filter(draft -> draft.most > draft.size.least())
                            .max(Comparator.comparingInt(draft -> draft.list.elements()));
            if (largest.isEmpty()) {
                break;
            }
            Draft less = largest.get();
            less.most--;
            less.list = list(less.size.facet(), less.most);
        }
        List<Link> elsewhere = new ArrayList<>();
        for (int i = drafts.size() - 1; i > 0 && elements(drafts) + elsewhere.size() > room; i--) {
            Facet facet = drafts.get(i).size.facet();
            if (!OPEN.contains(facet) && search.chosen(facet).isEmpty()) {
                elsewhere.addFirst(new Link(labels.facet(facet), all(facet)));
                drafts.remove(i);
            }
        }
        return new Shown(drafts.stream().map(draft -> draft.list).toList(), elsewhere);
    }

    /** What the search is narrowed to, each leading to the search without it. */
    List<Choice> chosen() {
        List<Choice> chosen = new ArrayList<>();
        search.criteria()
                .chosen()
                .forEach((facet, values) ->
                        values.forEach(value -> chosen.add(chip(facet, found(facet, value)))));
        return chosen;
    }

    /** It says of which facet it is: a topic and a keyword may have one name. */
    private Choice chip(Facet facet, Results.Value value) {
        Choice choice = choices.of(facet, value);
        String key = value.count() == 0 ? "search.chipNone" : "search.chip";
        return new Choice(
                visit.words().get(key, labels.facet(facet), choice.label()),
                choice.href(),
                choice.count(),
                true);
    }

    private boolean narrows(Facet facet) {
        return values(facet).stream().anyMatch(v -> v.chosen() || v.count() < results.total());
    }

    private static int elements(List<Draft> drafts) {
        return drafts.stream().mapToInt(draft -> draft.list.elements()).sum();
    }

    private FacetList list(Facet facet, int most) {
        List<Results.Value> values = values(facet);
        YearBars bars = new YearBars(facet == Facet.YEAR ? values : List.of());
        if (bars.years() > 1) {
            Histogram years = bars.histogram(most, choices, labels, visit.words());
            return list(facet, within(values), Optional.of(years), Optional.of(all(facet)));
        }
        boolean tree = facet == Facet.TOPIC;
        List<Choice> shown =
                tree
                        ? new TopicTree(thesaurus, choices, values).few(most, results.total())
                        : few(facet, values, most);
        boolean some = tree || shown.size() < values.size();
        return list(
                facet, shown, Optional.empty(), some ? Optional.of(all(facet)) : Optional.empty());
    }

    private FacetList list(
            Facet facet, List<Choice> shown, Optional<Histogram> years, Optional<String> all) {
        boolean open = OPEN.contains(facet) || !search.chosen(facet).isEmpty();
        return new FacetList(labels.facet(facet), shown, years, all, open);
    }

    private List<Choice> few(Facet facet, List<Results.Value> values, int most) {
        List<Choice> shown = new ArrayList<>();
        values.stream()
                .sorted(
                        Comparator.comparing((Results.Value v) -> !v.chosen())
                                .thenComparing(
                                        Comparator.comparingLong(Results.Value::count).reversed()))
                .filter(value -> value.chosen() || shown.size() < most)
                .forEach(value -> shown.add(choices.of(facet, value)));
        return shown;
    }

    /** The years of the only period chosen, to choose one of them. */
    private List<Choice> within(List<Results.Value> years) {
        List<String> chosen = search.chosen(Facet.YEAR);
        Optional<Period> period =
                chosen.size() == 1 ? Period.read(chosen.getFirst()) : Optional.empty();
        return years.stream()
                .filter(value -> !value.chosen() && value.count() > 0)
                .filter(value ->
                        period.flatMap(p -> Period.read(value.value()).filter(p::holds))
                                .isPresent())
                .limit(Histogram.MOST)
                .map(value -> choices.of(Facet.YEAR, value))
                .toList();
    }

    private String all(Facet facet) {
        return FacetPage.address(visit, search, facet, List.of());
    }

    private List<Results.Value> values(Facet facet) {
        return results.facets().getOrDefault(facet, List.of());
    }

    /** A value that nothing has is still shown as chosen, so that it can be taken back. */
    private Results.Value found(Facet facet, String value) {
        return values(facet).stream()
                .filter(known -> known.value().equals(value))
                .findFirst()
                .orElse(new Results.Value(value, value, 0, true));
    }
}
