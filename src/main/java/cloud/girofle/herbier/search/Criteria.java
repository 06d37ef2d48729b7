package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is searched for.
 *
 * @param text as the reader typed it; empty asks for everything
 * @param chosen values by facet; within a facet any of them, across facets all; where no kind is
 *     chosen, words are looked for in everything, and without words there are references
 * @param order how to sort; relevance without a text means recently added
 * @param page from 1
 * @param exact whether words are looked for as they stand: no other endings, no synonyms, no
 *     correction
 */
public record Criteria(
        String text, Map<Facet, List<String>> chosen, Order order, int page, boolean exact) {

    /** What narrows a search to references. */
    static final Map<Facet, List<String>> REFERENCES_ALONE =
            Map.of(Facet.KIND, List.of(Kind.REFERENCE.id()));

    /** Results on a page. */
    public static final int PER_PAGE = 20;

    /**
     * The last page there is of any search: for each one further Lucene sorts all those before it.
     * Who wants more takes all of it away.
     */
    public static final int LAST_PAGE = 500;

    public Criteria {
        if (page < 1) {
            throw new IllegalArgumentException("Pages are numbered from 1, not " + page);
        }
        Map<Facet, List<String>> kept = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            List<String> said =
                    values.stream().filter(value -> !value.isBlank()).distinct().toList();
            if (!said.isEmpty()) {
                kept.put(facet, said);
            }
        });
        chosen = Collections.unmodifiableMap(kept);
    }

    /** A search with everything that may help the reader. */
    public Criteria(String text, Map<Facet, List<String>> chosen, Order order, int page) {
        this(text, chosen, order, page, false);
    }

    /** Whether references alone are chosen. */
    boolean isOfReferences() {
        return chosen.getOrDefault(Facet.KIND, List.of()).equals(List.of(Kind.REFERENCE.id()));
    }

    /** The same search for references alone, whatever kinds are chosen. */
    public Criteria ofReferences() {
        Map<Facet, List<String>> narrowed = new EnumMap<>(Facet.class);
        narrowed.putAll(chosen);
        narrowed.putAll(REFERENCES_ALONE);
        return new Criteria(text, narrowed, order, page, exact);
    }

    /** A search for some words, best first. */
    public static Criteria of(String text) {
        return new Criteria(text, Map.of(), Order.RELEVANCE, 1);
    }
}
