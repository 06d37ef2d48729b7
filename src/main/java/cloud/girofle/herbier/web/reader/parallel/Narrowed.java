package cloud.girofle.herbier.web.reader.parallel;

import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Query;
import java.util.List;

/**
 * What a list is narrowed to.
 *
 * @param facet a topic, a year or a type
 * @param value of it; empty where nothing narrows
 */
public record Narrowed(Facet facet, String value) {

    /** What references are counted by. */
    static final List<Facet> FACETS = List.of(Facet.TOPIC, Facet.YEAR, Facet.TYPE);

    static final Narrowed NOT = new Narrowed(Facet.TOPIC, "");

    /** Longer ones are nobody's. */
    private static final int LONGEST = 200;

    /** As an address says it: the first of them counts. */
    public static Narrowed read(Query query) {
        return FACETS.stream()
                .flatMap(facet ->
                        query
                                .find(facet.parameter())
                                .filter(value -> value.length() <= LONGEST)
                                .map(value -> new Narrowed(facet, value))
                                .stream())
                .findFirst()
                .orElse(NOT);
    }

    /** Whether anything narrows. */
    public boolean narrows() {
        return !value.isEmpty();
    }
}
