package cloud.girofle.herbier.web.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A topic and those just around it, drawn as a sprig: broader ones above it, related ones beside it
 * (their leaves are empty), narrower ones below. The area of a leaf goes with the references on its
 * topic. Places are pixels, of a drawing {@value #WIDTH} wide: it is shown as large as it is, so
 * that its words keep their size.
 *
 * @param height of all of it
 * @param stem its path
 * @param name the topic's own, in lines around the middle
 * @param left the leaves left of the stem
 * @param right those right of it
 */
public record Sprig(int height, String stem, List<Line> name, List<Leaf> left, List<Leaf> right) {

    /** How wide the drawing is. */
    public static final int WIDTH = 320;

    /** Where the stem stands. */
    static final int MIDDLE = WIDTH / 2;

    /** From one line of words to the next. */
    static final int LINE = 16;

    /** As many pixels as a letter of a wide face takes. */
    static final int LETTER = 7;

    private static final int MOST = 12;
    private static final int BROADER = 2;
    private static final int RELATED = 4;

    private static final int LONGEST = 40;
    private static final int SHORTEST = 9;
    private static final int GAP = 8;
    private static final int APART = 16;

    /** Words, and where they stand. */
    public record Line(String words, int y) {}

    /**
     * A neighbour.
     *
     * @param topic what it is
     * @param path of its leaf
     * @param isEmpty whether its leaf is an outline: it is related
     * @param x where its words begin, or end if they stand on the left
     * @param lines its name
     * @param isCut whether not all of it has room
     */
    public record Leaf(
            Branch topic, String path, boolean isEmpty, int x, List<Line> lines, boolean isCut) {}

    /** Which way leaves point, and how they are drawn. */
    private enum Kind {
        BROADER,
        RELATED,
        NARROWER
    }

    /** That topic among those; the ones with most references where they are many. */
    static Sprig of(
            String name, List<Branch> broader, List<Branch> related, List<Branch> narrower) {
        List<Branch> above = heaviest(broader, BROADER);
        List<Branch> beside = heaviest(related, RELATED);
        List<Branch> below = heaviest(narrower, MOST - above.size() - beside.size());
        long most =
                List.of(above, beside, below).stream()
                        .flatMap(List::stream)
                        .mapToLong(Branch::count)
                        .max()
                        .orElse(1);
        Growth growth = new Growth(Math.max(1, most));
        growth.add(above, Kind.BROADER);
        int end = growth.foot();
        int top = end + LINE;
        List<Line> words = lines(cut(name, (WIDTH - 2 * GAP) / LETTER), top);
        int start = words.getLast().y() + GAP;
        growth.startAt(start + LINE);
        growth.add(beside, Kind.RELATED);
        growth.add(below, Kind.NARROWER);
        int last = growth.last();
        String stem =
                (above.isEmpty() ? "" : "M" + MIDDLE + " 0V" + (end + 2))
                        + (last > start ? "M" + MIDDLE + " " + start + "V" + last : "");
        return new Sprig(growth.foot(), stem, words, growth.left(), growth.right());
    }

    private static List<Branch> heaviest(List<Branch> topics, int most) {
        return topics.stream()
                .sorted(Comparator.comparingLong(Branch::count).reversed())
                .limit(most)
                .toList();
    }

    /** What fits into two lines of so many letters; an ellipsis ends it where that is not all. */
    static List<String> cut(String name, int room) {
        String second = name;
        List<String> lines = new ArrayList<>();
        if (name.length() > room) {
            int space = name.lastIndexOf(' ', room);
            if (space > 0) {
                lines.add(name.substring(0, space));
                second = name.substring(space + 1);
            }
        }
        lines.add(
                second.length() > room
                        ? second.substring(0, room - 1).stripTrailing() + "…"
                        : second);
        return lines;
    }

    private static List<Line> lines(List<String> words, int first) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            lines.add(new Line(words.get(i), first + i * LINE));
        }
        return List.copyOf(lines);
    }

    /** The leaves, as they come; each on the side that has room first. */
    private static final class Growth {

        private final long most;
        private final List<Leaf> left = new ArrayList<>();
        private final List<Leaf> right = new ArrayList<>();
        private int leftEnd = LINE;
        private int rightEnd = LINE;
        private int last;

        Growth(long most) {
            this.most = most;
        }

        void startAt(int y) {
            leftEnd = y;
            rightEnd = y;
        }

        void add(List<Branch> topics, Kind kind) {
            if (!topics.isEmpty()) {
                startAt(Math.max(leftEnd, rightEnd));
            }
            for (Branch topic : topics) {
                boolean isLeft = leftEnd <= rightEnd;
                int y = isLeft ? leftEnd : rightEnd;
                Leaf leaf = leaf(topic, kind, y, isLeft ? -1 : 1);
                int end = leaf.lines().getLast().y() + LINE + GAP;
                if (isLeft) {
                    left.add(leaf);
                    leftEnd = end;
                    rightEnd = Math.max(rightEnd, y + APART);
                } else {
                    right.add(leaf);
                    rightEnd = end;
                    leftEnd = Math.max(leftEnd, y + APART);
                }
                last = Math.max(last, y - LINE / 2);
            }
        }

        private Leaf leaf(Branch topic, Kind kind, int y, int side) {
            int length =
                    Math.max(
                            SHORTEST,
                            (int) Math.round(LONGEST * Math.sqrt((double) topic.count() / most)));
            int reach = length + GAP;
            List<String> words = cut(topic.name(), (MIDDLE - reach) / LETTER);
            int rise = kind == Kind.BROADER ? -4 : kind == Kind.NARROWER ? 4 : 0;
            int half = side * length / 2;
            int wide = length / 3;
            String path =
                    "M%d %dq%d %d %d %dq%d %d %d %d"
                            .formatted(
                                    MIDDLE,
                                    y - LINE / 4 - rise,
                                    half,
                                    -wide,
                                    side * length,
                                    rise,
                                    -half,
                                    wide,
                                    -side * length,
                                    -rise)
                            .replace(" -", "-");
            boolean isCut = words.getLast().endsWith("…");
            return new Leaf(
                    topic,
                    path,
                    kind == Kind.RELATED,
                    MIDDLE + side * reach,
                    lines(words, y),
                    isCut);
        }

        /** Where the last leaf leaves the stem. */
        int last() {
            return last;
        }

        /** Below all of them. */
        int foot() {
            return Math.max(leftEnd, rightEnd) - LINE;
        }

        List<Leaf> left() {
            return List.copyOf(left);
        }

        List<Leaf> right() {
            return List.copyOf(right);
        }
    }
}
