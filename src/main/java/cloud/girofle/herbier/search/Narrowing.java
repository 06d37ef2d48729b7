package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** How the values chosen of facets narrow what is found: any of a facet's, all of the facets. */
final class Narrowing {

    private Narrowing() {}

    /** What is found, narrowed; scored as before. */
    static Query of(Query found, Map<Facet, List<String>> chosen) {
        if (chosen.isEmpty()) {
            return found;
        }
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
        narrowed.add(found, Occur.MUST);
        chosen.forEach((facet, values) -> {
            if (isReferences(facet, values)) {
                // The others are few: they are left out faster than references are picked out.
                narrowed.add(Schema.ours(), Occur.MUST_NOT);
            } else {
                narrowed.add(anyOf(facet, values), Occur.FILTER);
            }
        });
        return narrowed.build();
    }

    private static boolean isReferences(Facet facet, List<String> values) {
        return facet == Facet.KIND && values.equals(List.of(Kind.REFERENCE.id()));
    }

    private static Query anyOf(Facet facet, List<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(having(facet, value), Occur.SHOULD));
        return any.build();
    }

    /** The years of a value, where it is a range of them. */
    static Optional<Period> range(Facet facet, String value) {
        return facet == Facet.YEAR
                ? Period.read(value).filter(period -> !period.isYear())
                : Optional.empty();
    }

    private static Query having(Facet facet, String value) {
        return range(facet, value)
                .map(years -> IntPoint.newRangeQuery(Schema.YEAR, years.from(), years.to()))
                .orElseGet(() -> Schema.having(facet, value));
    }
}
