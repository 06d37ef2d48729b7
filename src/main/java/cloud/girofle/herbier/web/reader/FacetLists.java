package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the facets of a search: few values of each, so that the page stays light. */
final class FacetLists {

    /** The name of the parameter that asks for every value of one facet. */
    static final String SEE = "voir";

    private static final Map<Facet, Integer> SHOWN =
            Map.of(
                    Facet.TYPE, 5,
                    Facet.YEAR, 5,
                    Facet.LANGUAGE, 3,
                    Facet.TAG, 7,
                    Facet.AUTHOR, 4,
                    Facet.COLLECTION, 4,
                    Facet.SOURCE, 3);

    private final Visit visit;
    private final SearchAddress search;
    private final Results results;
    private final Labels labels;

    FacetLists(Visit visit, SearchAddress search, Results results, Labels labels) {
        this.visit = visit;
        this.search = search;
        this.results = results;
        this.labels = labels;
    }

    /** The facets that could narrow the search, or do. */
    List<FacetList> all() {
        List<FacetList> lists = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Results.Value> values = values(facet);
            boolean narrows =
                    values.stream().anyMatch(v -> v.chosen() || v.count() < results.total());
            if (narrows) {
                lists.add(list(facet, values));
            }
        }
        return lists;
    }

    /** These values of one facet, those chosen and those with the most references first. */
    List<Choice> choices(Facet facet, List<Results.Value> values) {
        return inOrder(facet, values).map(value -> choice(facet, value)).toList();
    }

    /** What the search is narrowed to, each leading to the search without it. */
    List<Choice> chosen() {
        List<Choice> chosen = new ArrayList<>();
        search.criteria()
                .chosen()
                .forEach((facet, values) ->
                        values.forEach(value -> chosen.add(choice(facet, found(facet, value)))));
        return chosen;
    }

    private FacetList list(Facet facet, List<Results.Value> values) {
        int most = SHOWN.getOrDefault(facet, 5);
        List<Choice> shown = new ArrayList<>();
        for (Results.Value value : values) {
            if (value.chosen() || shown.size() < most) {
                shown.add(choice(facet, value));
            }
        }
        String see = visit.links().search(search.at(1));
        String all = see + (see.contains("?") ? "&" : "?") + SEE + "=" + facet.parameter();
        boolean open = facet == Facet.TYPE || facet == Facet.YEAR || facet == Facet.TAG;
        return new FacetList(
                labels.facet(facet),
                shown,
                shown.size() < values.size() ? Optional.of(all) : Optional.empty(),
                open || !search.chosen(facet).isEmpty());
    }

    private List<Results.Value> values(Facet facet) {
        return inOrder(facet, results.facets().getOrDefault(facet, List.of())).toList();
    }

    private static Stream<Results.Value> inOrder(Facet facet, List<Results.Value> values) {
        Comparator<Results.Value> order =
                facet == Facet.YEAR
                        ? Comparator.comparing(Results.Value::value, Comparator.reverseOrder())
                        : Comparator.comparingLong(Results.Value::count).reversed();
        return values.stream()
                .sorted(
                        Comparator.comparing((Results.Value v) -> !v.chosen())
                                .thenComparing(order));
    }

    /** A value that nothing has is still shown as chosen, so that it can be taken back. */
    private Results.Value found(Facet facet, String value) {
        return results.facets().getOrDefault(facet, List.of()).stream()
                .filter(known -> known.value().equals(value))
                .findFirst()
                .orElse(new Results.Value(value, value, 0, true));
    }

    private Choice choice(Facet facet, Results.Value value) {
        SearchAddress leadsTo =
                value.chosen()
                        ? search.without(facet, value.value())
                        : search.with(facet, value.value());
        return new Choice(
                labels.value(facet, value),
                visit.links().search(leadsTo),
                value.count(),
                value.chosen());
    }
}
