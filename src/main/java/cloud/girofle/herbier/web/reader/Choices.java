package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Period;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the values of facets are called, and where they lead from a search: to the search with the
 * value, or without it when it is chosen.
 */
final class Choices {

    private final Visit visit;
    private final SearchAddress search;
    private final Labels labels;
    private final Thesaurus thesaurus;

    Choices(Visit visit, SearchAddress search, Labels labels, Thesaurus thesaurus) {
        this.visit = visit;
        this.search = search;
        this.labels = labels;
        this.thesaurus = thesaurus;
    }

    SearchAddress search() {
        return search;
    }

    Choice of(Facet facet, Results.Value value) {
        return of(facet, value, List.of());
    }

    Choice of(Facet facet, Results.Value value, List<Choice> narrower) {
        return new Choice(
                labels.value(facet, value),
                href(facet, value.value()),
                value.count(),
                value.chosen(),
                narrower);
    }

    /** Where a value leads. */
    String href(Facet facet, String value) {
        SearchAddress next =
                search.chosen(facet).contains(value)
                        ? search.without(facet, value)
                        : search.with(facet, value, givesWay(facet, value));
        return visit.links().search(next);
    }

    /**
     * The chosen values that a value takes the place of. Any of the values chosen will do, so what
     * holds another, or is held by it, would make one of the two say nothing.
     */
    private Predicate<String> givesWay(Facet facet, String value) {
        return switch (facet) {
            case YEAR -> {
                Optional<Period> years = Period.read(value);
                yield other ->
                        Period.read(other)
                                .filter(o -> years.filter(o::meets).isPresent())
                                .isPresent();
            }
            case TOPIC -> relatives(value)::contains;
            default -> other -> false;
        };
    }

    private Set<String> relatives(String id) {
        Set<String> relatives = new HashSet<>();
        thesaurus
                .find(id)
                .ifPresent(topic -> {
                    thesaurus.ancestors(topic).forEach(above -> relatives.add(above.id()));
                    search.chosen(Facet.TOPIC).stream()
                            .flatMap(other -> thesaurus.find(other).stream())
                            .filter(other -> thesaurus.ancestors(other).contains(topic))
                            .map(Topic::id)
                            .forEach(relatives::add);
                });
        return relatives;
    }
}
