package cloud.girofle.herbier.search;

import java.io.IOException;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /**
     * The values that most results have, and those chosen; every topic and every year, since they
     * are shown together. Years the newest first.
     */
    List<Results.Value> top(Facet facet, List<String> chosen) throws IOException {
        List<Results.Value> values = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(chosen);
        for (LabelAndValue value : few(facet)) {
            String label = label(facet, value.label);
            values.add(value(value, label, chosen));
            missing.remove(value.label);
        }
        for (String value : missing) {
            values.add(new Results.Value(value, label(facet, value), count(facet, value), true));
        }
        if (facet == Facet.YEAR) {
            values.sort(newestFirst());
        }
        return values;
    }

    /** Every value, by label as French files them; years the newest first. */
    List<Results.Value> all(Facet facet, List<String> chosen) throws IOException {
        Map<String, String> labels = facet.isLabelled() ? Labels.all(reader, facet) : Map.of();
        List<Results.Value> values = new ArrayList<>();
        for (LabelAndValue value : children(counts.getAllChildren(Schema.dimension(facet)))) {
            String label = labels.getOrDefault(value.label, value.label);
            values.add(value(value, label, chosen));
        }
        if (facet == Facet.YEAR) {
            values.sort(newestFirst());
            return values;
        }
        return byLabel(values);
    }

    private LabelAndValue[] few(Facet facet) throws IOException {
        String dimension = Schema.dimension(facet);
        return children(
                facet == Facet.YEAR || facet == Facet.TOPIC
                        ? counts.getAllChildren(dimension)
                        : counts.getTopChildren(TOP, dimension));
    }

    /** A reference has one year, so those of a range add up. */
    private long count(Facet facet, String value) throws IOException {
        String dimension = Schema.dimension(facet);
        Optional<Period> range = Narrowing.range(facet, value);
        if (range.isEmpty()) {
            return Math.max(0, counts.getSpecificValue(dimension, value).longValue());
        }
        long count = 0;
        for (LabelAndValue year : children(counts.getAllChildren(dimension))) {
            if (Period.read(year.label).filter(range.get()::holds).isPresent()) {
                count += year.value.longValue();
            }
        }
        return count;
    }

    /** Compares the keys of a collation, since comparing the labels takes far longer. */
    private static List<Results.Value> byLabel(List<Results.Value> values) {
        record Filed(CollationKey key, Results.Value value) {}
        Collator french = Collator.getInstance(Locale.FRENCH);
        return values.stream()
                .map(value -> new Filed(french.getCollationKey(value.label()), value))
                .sorted(Comparator.comparing(Filed::key))
                .map(Filed::value)
                .toList();
    }

    private static Results.Value value(LabelAndValue counted, String label, List<String> chosen) {
        String value = counted.label;
        return new Results.Value(value, label, counted.value.longValue(), chosen.contains(value));
    }

    private String label(Facet facet, String value) throws IOException {
        return facet.isLabelled() ? Labels.find(reader, facet, value) : value;
    }

    private static LabelAndValue[] children(FacetResult result) {
        return result == null ? new LabelAndValue[0] : result.labelValues;
    }

    private static Comparator<Results.Value> newestFirst() {
        return Comparator.comparingInt(FacetCounts::year).reversed();
    }

    /** A year chosen in an address may be anything. */
    private static int year(Results.Value value) {
        return Period.read(value.value()).map(Period::to).orElse(Integer.MIN_VALUE);
    }
}
