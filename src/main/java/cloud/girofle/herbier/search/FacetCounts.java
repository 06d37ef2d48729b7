package cloud.girofle.herbier.search;

import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.index.IndexReader;

/** Reads the values of facets and their counts out of Lucene's. */
final class FacetCounts {

    /** As many values as a page has room for. */
    private static final int TOP = 12;

    private final IndexReader reader;
    private final Facets counts;

    FacetCounts(IndexReader reader, Facets counts) {
        this.reader = reader;
        this.counts = counts;
    }

    /** What an empty index has: the values chosen, found nowhere. */
    static Map<Facet, List<Results.Value>> none(Criteria criteria) {
        Map<Facet, List<Results.Value>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> chosen = criteria.chosen().getOrDefault(facet, List.of());
            facets.put(facet, chosen.stream().map(v -> new Results.Value(v, v, 0, true)).toList());
        }
        return facets;
    }

    /** The values that most results have, and those chosen; years the newest first. */
    List<Results.Value> top(Facet facet, List<String> chosen) throws IOException {
        List<Results.Value> values = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(chosen);
        for (LabelAndValue value : children(counts.getTopChildren(TOP, Schema.dimension(facet)))) {
            values.add(value(facet, value, chosen));
            missing.remove(value.label);
        }
        for (String value : missing) {
            Number count = counts.getSpecificValue(Schema.dimension(facet), value);
            String label = label(facet, value);
            values.add(new Results.Value(value, label, Math.max(0, count.longValue()), true));
        }
        if (facet == Facet.YEAR) {
            values.sort(newestFirst());
        }
        return values;
    }

    /** Every value, by label as French files them; years the newest first. */
    List<Results.Value> all(Facet facet, List<String> chosen) throws IOException {
        List<Results.Value> values = new ArrayList<>();
        for (LabelAndValue value : children(counts.getAllChildren(Schema.dimension(facet)))) {
            values.add(value(facet, value, chosen));
        }
        Comparator<Results.Value> byLabel =
                Comparator.comparing(
                        Results.Value::label, Collator.getInstance(Locale.FRENCH)::compare);
        values.sort(facet == Facet.YEAR ? newestFirst() : byLabel);
        return values;
    }

    private Results.Value value(Facet facet, LabelAndValue counted, List<String> chosen)
            throws IOException {
        String value = counted.label;
        long count = counted.value.longValue();
        return new Results.Value(value, label(facet, value), count, chosen.contains(value));
    }

    private String label(Facet facet, String value) throws IOException {
        return switch (facet) {
            case AUTHOR, COLLECTION -> Labels.find(reader, facet, value);
            default -> value;
        };
    }

    private static LabelAndValue[] children(FacetResult result) {
        return result == null ? new LabelAndValue[0] : result.labelValues;
    }

    private static Comparator<Results.Value> newestFirst() {
        return Comparator.comparingInt(FacetCounts::year).reversed();
    }

    /** A year chosen in an address may be anything. */
    private static int year(Results.Value value) {
        return value.value().matches("-?\\d{1,6}")
                ? Integer.parseInt(value.value())
                : Integer.MIN_VALUE;
    }
}
