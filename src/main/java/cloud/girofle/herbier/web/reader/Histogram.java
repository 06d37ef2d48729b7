package cloud.girofle.herbier.web.reader;

import java.util.List;

/**
 * How many references there are of each year, or of a few years together, as bars that lead to
 * them. Lengths are in pixels; bars stand side by side from the left.
 *
 * @param bars of those years that have any, the oldest first
 * @param first what stands under the first bar
 * @param last what stands under the last
 * @param slot the width of a bar with what is around it
 */
public record Histogram(List<Bar> bars, String first, String last, int slot) {

    /** How many bars there is room for: each is to be 24 wide, for a finger to hit (WCAG 2.5.8). */
    static final int MOST = 10;

    private static final int WIDTH = 240;

    private static final int WIDEST = 48;

    /** The height of the highest bar. */
    static final int HIGHEST = 52;

    private static final int GAP = 2;

    /**
     * Some years.
     *
     * @param label « 2019 : 12 références »
     * @param href where it leads
     * @param x where it begins
     * @param height of the bar
     * @param chosen whether the search is narrowed to these years
     */
    public record Bar(String label, String href, int x, int height, boolean chosen) {

        /** What is drawn, for the {@code d} of a path; a chosen one has a line under it too. */
        private String path(int width) {
            String bar =
                    "M%d %dh%dv%dh-%dz"
                            .formatted(x + 1, HIGHEST + 2 - height, width, height, width);
            return chosen
                    ? bar + "M%d %dh%dv3h-%dz".formatted(x + 1, HIGHEST + 4, width, width)
                    : bar;
        }
    }

    public Histogram {
        bars = List.copyOf(bars);
    }

    /** The bars that are not chosen and the line they stand on, as one drawing. */
    public String plain() {
        return path(false) + "M0 %dh%dv1H0z".formatted(HIGHEST + 2, end());
    }

    /** The chosen bars, as one drawing. */
    public String chosen() {
        return path(true);
    }

    /** Where the last bar ends. */
    public int end() {
        return bars.isEmpty() ? 0 : bars.getLast().x() + slot;
    }

    /** The width of a bar with what is around it, when there are so many. */
    static int slot(int bars) {
        return Math.min(WIDEST, WIDTH / bars);
    }

    /** How many elements of a page it takes. */
    int elements() {
        return 5 + 3 * bars.size();
    }

    private String path(boolean chosen) {
        StringBuilder path = new StringBuilder();
        bars.stream()
                .filter(bar -> bar.chosen() == chosen)
                .forEach(bar -> path.append(bar.path(slot - GAP)));
        return path.toString();
    }
}
