package cloud.girofle.herbier.web.reader.parallel;

import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.sharing.parallel.Comparison.Part;
import cloud.girofle.herbier.sharing.parallel.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many references of each kind two libraries have, drawn and as a table. Places across are
 * hundredths of the width, so that the words keep their size on any screen; places down are pixels.
 *
 * @param heading of the values: « Thème »
 * @param height of the drawing
 * @param rows a value each
 */
public record Overlap(String heading, int height, List<Row> rows) {

    private static final int STEP = 42;
    private static final int TEXT = 14;
    private static final int BAR = 21;

    /**
     * One value.
     *
     * @param label its name
     * @param y where its words stand
     * @param bars its parts, that of the first library first; none of those that are nothing
     * @param cells the same in numbers, of each library alone and of both between them
     */
    public record Row(String label, int y, List<Bar> bars, List<Cell> cells) {}

    /**
     * A part of a bar.
     *
     * @param side {@code a}, {@code both} or {@code b}
     * @param x where it begins
     * @param width how long it is
     * @param y its upper edge
     */
    public record Bar(String side, String x, String width, int y) {}

    /**
     * A number.
     *
     * @param count how many
     * @param href the list of them; empty where there is none
     */
    public record Cell(long count, String href) {}

    public Overlap {
        rows = List.copyOf(rows);
    }

    static Overlap of(
            Facet facet,
            List<Share> shares,
            long longest,
            ParallelWords words,
            String heading,
            ParallelAddress address) {
        List<Row> rows = new ArrayList<>();
        for (Share share : shares) {
            int top = rows.size() * STEP;
            Narrowed narrowed = new Narrowed(facet, share.value());
            rows.add(
                    new Row(
                            words.value(facet, share.value()),
                            top + TEXT,
                            bars(share, longest, top + BAR),
                            List.of(
                                    cell(share.a(), Part.ONLY_A, narrowed, address),
                                    cell(share.both(), Part.BOTH, narrowed, address),
                                    cell(share.b(), Part.ONLY_B, narrowed, address))));
        }
        return new Overlap(heading, rows.size() * STEP, rows);
    }

    private static List<Bar> bars(Share share, long longest, int y) {
        List<Bar> bars = new ArrayList<>();
        long from = 0;
        for (String side : List.of("a", "both", "b")) {
            long count =
                    switch (side) {
                        case "a" -> share.a();
                        case "both" -> share.both();
                        default -> share.b();
                    };
            if (count > 0) {
                bars.add(new Bar(side, percent(from, longest), percent(count, longest), y));
            }
            from += count;
        }
        return bars;
    }

    private static Cell cell(long count, Part part, Narrowed narrowed, ParallelAddress address) {
        return new Cell(count, count == 0 ? "" : address.list(part, narrowed, 1));
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * part / Math.max(1, whole));
    }
}
