package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Period;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the bars of a {@link Histogram}. Years that are too many for a bar each stand together by
 * two, five, ten…; the few that lie far from the others stand in a first or last bar of their own,
 * so that one work of 1865 does not press the rest together.
 */
final class YearBars {

    /** Of a hundred references, as many may stand in the first bar whatever their year. */
    private static final int OLDEST = 10;

    /** Of a hundred references, as many may stand in the last bar whatever their year. */
    private static final int LATEST = 2;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();

    /**
     * @param values of the years; ranges are left out
     */
    YearBars(List<Results.Value> values) {
        for (Results.Value value : values) {
            Period.read(value.value())
                    .filter(years -> years.isYear() && value.count() > 0)
                    .ifPresent(years -> counts.merge(years.from(), value.count(), Long::sum));
        }
    }

    /** How many years have something. */
    int years() {
        return counts.size();
    }

    /** The years of each bar, the oldest first, without a gap between them. */
    List<Period> periods(int most) {
        int first = counts.firstKey();
        int last = counts.lastKey();
        if (last - first >= most) {
            first = beyond(counts, OLDEST);
            last = beyond(counts.descendingMap(), LATEST);
        }
        for (int tens = 1; ; tens *= 10) {
            for (int step : new int[] {tens, 2 * tens, 5 * tens}) {
                List<Period> periods = periods(first, last, step);
                if (periods.size() <= most) {
                    return periods;
                }
            }
        }
    }

    /**
     * The bars.
     *
     * @param most how many at most
     */
    Histogram histogram(int most, Choices choices, Labels labels, Messages words) {
        List<Period> periods = periods(most);
        long highest = Math.max(1, periods.stream().mapToLong(this::count).max().orElse(1));
        List<Period> chosen =
                choices.search().chosen(Facet.YEAR).stream()
                        .flatMap(value -> Period.read(value).stream())
                        .toList();
        int slot = Histogram.slot(periods.size());
        List<Histogram.Bar> bars = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Period years = periods.get(i);
            long count = count(years);
            boolean isChosen = chosen.stream().anyMatch(c -> c.holds(years));
            if (count > 0) {
                String label = words.get("years.bar", labels.years(years), count);
                bars.add(
                        new Histogram.Bar(
                                isChosen ? words.get("years.chosen", label) : label,
                                choices.href(Facet.YEAR, years.value()),
                                i * slot,
                                (int) Math.max(2, count * Histogram.HIGHEST / highest),
                                isChosen));
            }
        }
        Period first = periods.getFirst();
        boolean opens = first.from() == Integer.MIN_VALUE;
        return new Histogram(
                bars,
                opens && periods.size() > 2
                        ? labels.years(first)
                        : String.valueOf(opens ? counts.firstKey() : first.from()),
                String.valueOf(counts.lastKey()),
                slot);
    }

    private List<Period> periods(int first, int last, int step) {
        int from = Math.floorDiv(first, step) * step;
        int to = Math.floorDiv(last, step) * step + step - 1;
        List<Period> periods = new ArrayList<>();
        if (counts.firstKey() < from) {
            periods.add(new Period(Integer.MIN_VALUE, from - 1));
        }
        for (int year = from; year <= to && periods.size() <= Histogram.MOST; year += step) {
            periods.add(new Period(year, year + step - 1));
        }
        if (counts.lastKey() > to) {
            periods.add(new Period(to + 1, Integer.MAX_VALUE));
        }
        return periods;
    }

    private long count(Period years) {
        return counts.subMap(years.from(), true, years.to(), true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The first year, in this order, that fewer than so many in a hundred lie before. */
    private int beyond(Map<Integer, Long> inOrder, int percent) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long before = 0;
        int year = counts.firstKey();
        for (Map.Entry<Integer, Long> each : inOrder.entrySet()) {
            year = each.getKey();
            before += each.getValue();
            if (before * 100 > total * percent) {
                return year;
            }
        }
        return year;
    }
}
