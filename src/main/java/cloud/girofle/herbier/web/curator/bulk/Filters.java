package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.reader.Choice;
import cloud.girofle.herbier.web.reader.Labels;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Comparator;
import java.util.List;

/**
 * What narrows the search of a selection, and could.
 *
 * @param chosen what it is narrowed to, each leading to the search without it
 * @param kept names and values that the search box keeps
 * @param more ways to narrow it
 */
public record Filters(List<Choice> chosen, List<Link> kept, List<More> more) {

    private static final int MOST = 12;

    /** By what work is done, the most telling first. */
    private static final List<Facet> OFFERED =
            List.of(
                    Facet.WITHOUT,
                    Facet.TOPIC,
                    Facet.TYPE,
                    Facet.LANGUAGE,
                    Facet.TAG,
                    Facet.SOURCE,
                    Facet.HAS);

    /**
     * The values of a facet.
     *
     * @param label of the facet
     * @param choices those that most of what is found has
     */
    public record More(String label, List<Choice> choices) {}

    static Filters of(Visit visit, SearchAddress search, Results results, Labels labels) {
        Maker maker = new Maker(visit, search, results, labels);
        return new Filters(
                search.criteria().chosen().entrySet().stream()
                        .flatMap(facet ->
                                facet.getValue().stream()
                                        .map(value -> maker.chip(facet.getKey(), value)))
                        .toList(),
                search.searching("").parameters().stream()
                        .map(pair -> new Link(pair.name(), pair.value()))
                        .toList(),
                OFFERED.stream()
                        .map(maker::more)
                        .filter(more -> !more.choices().isEmpty())
                        .toList());
    }

    /** Makes them for one page. */
    private record Maker(Visit visit, SearchAddress search, Results results, Labels labels) {

        Choice chip(Facet facet, String value) {
            Results.Value known =
                    values(facet).stream()
                            .filter(each -> each.value().equals(value))
                            .findFirst()
                            .orElse(new Results.Value(value, value, 0, true));
            return new Choice(
                    visit.words()
                            .get("search.chip", labels.facet(facet), labels.value(facet, known)),
                    href(search.without(facet, value)),
                    known.count(),
                    true);
        }

        More more(Facet facet) {
            return new More(
                    labels.facet(facet),
                    values(facet).stream()
                            .filter(value -> !value.chosen() && value.count() < results.total())
                            .sorted(Comparator.comparingLong(Results.Value::count).reversed())
                            .limit(MOST)
                            .map(value -> choice(facet, value))
                            .toList());
        }

        private Choice choice(Facet facet, Results.Value value) {
            return new Choice(
                    labels.value(facet, value),
                    href(search.with(facet, value.value())),
                    value.count(),
                    false);
        }

        private List<Results.Value> values(Facet facet) {
            return results.facets().getOrDefault(facet, List.of());
        }

        private String href(SearchAddress next) {
            return visit.links().desk("selection") + next.query();
        }
    }
}
