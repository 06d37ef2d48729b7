package cloud.girofle.herbier.web.reader.figure;

import cloud.girofle.herbier.web.reader.Choice;
import cloud.girofle.herbier.web.reader.FacetList;
import cloud.girofle.herbier.web.reader.figure.FigureQuery.Facet;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways to narrow the list of figures: the first values of each, or all values of one. */
final class FigureFacets {

    /** The parameter that names the facet whose values are all shown. */
    private static final String ALL = "tous";

    /** Together few enough for a light page. */
    private static final Map<Facet, Integer> MOST =
            Map.of(
                    Facet.TOPIC, 8,
                    Facet.INDICATOR, 6,
                    Facet.TERRITORY, 5,
                    Facet.YEAR, 6,
                    Facet.STATE, 4);

    private static final int MOST_OF_ONE = 70;

    private final Visit visit;
    private final Figures figures;
    private final FigureWords words;
    private final FigureQuery query;

    FigureFacets(Visit visit, Figures figures, FigureWords words, FigureQuery query) {
        this.visit = visit;
        this.figures = figures;
        this.words = words;
        this.query = query;
    }

    List<FacetList> lists() {
        Optional<Facet> one =
                Arrays.stream(Facet.values())
                        .filter(facet ->
                                visit.query().find(ALL).equals(Optional.of(facet.parameter())))
                        .findFirst();
        List<FacetList> lists = new ArrayList<>();
        for (Facet facet : one.map(List::of).orElse(List.of(Facet.values()))) {
            list(facet, one.isPresent()).ifPresent(lists::add);
        }
        return lists;
    }

    /** What narrows the list now, each leading to the list without it. */
    List<Choice> chosen() {
        List<Choice> chosen = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            query.value(facet)
                    .ifPresent(value ->
                            chosen.add(
                                    new Choice(
                                            words.value(facet, value),
                                            address(query.without(facet)),
                                            0,
                                            true)));
        }
        return chosen;
    }

    private Optional<FacetList> list(Facet facet, boolean whole) {
        Map<String, Long> counts = figures.counts(query, facet);
        Comparator<Map.Entry<String, Long>> order =
                facet == Facet.YEAR
                        ? Map.Entry.<String, Long>comparingByKey().reversed()
                        : Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey());
        int most = whole ? MOST_OF_ONE : MOST.getOrDefault(facet, 0);
        List<Choice> choices =
                counts.entrySet().stream()
                        .sorted(order)
                        .limit(most)
                        .map(each -> choice(facet, each.getKey(), each.getValue()))
                        .toList();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        boolean more = !whole && counts.size() > most;
        String written = query.written();
        String all = (written.isEmpty() ? "?" : written + "&") + ALL + "=" + facet.parameter();
        return Optional.of(
                new FacetList(
                        visit.words().get("figures.facet." + facet.parameter()),
                        choices,
                        Optional.empty(),
                        more ? Optional.of(visit.links().figures() + all) : Optional.empty(),
                        true));
    }

    private Choice choice(Facet facet, String value, long count) {
        boolean chosen = query.value(facet).filter(value::equals).isPresent();
        FigureQuery next = chosen ? query.without(facet) : query.with(facet, value);
        return new Choice(words.value(facet, value), address(next), count, chosen);
    }

    private String address(FigureQuery next) {
        return visit.links().figures() + next.written();
    }
}
