package cloud.girofle.herbier.text;

import cloud.girofle.herbier.text.ThreeWay.Agreed;
import cloud.girofle.herbier.text.ThreeWay.Clash;
import cloud.girofle.herbier.text.ThreeWay.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts the changes of two people into the text they started from. */
final class ThreeWayParts {

    /**
     * One change: lines {@code from} to {@code to} of the base became others.
     *
     * @param from the first line of the base that is replaced, from 0
     * @param to the line after the last; the same as {@code from} where lines were only added
     * @param lines what stands there now
     * @param mine whose it is
     */
    record Hunk(int from, int to, List<String> lines, boolean mine) {

        /** What is added before a line comes before what replaces that line. */
        static final Comparator<Hunk> IN_ORDER =
                Comparator.comparingInt(Hunk::from).thenComparingInt(Hunk::to);

        static Stream<Hunk> between(List<String> base, List<String> now, boolean mine) {
            List<Hunk> hunks = new ArrayList<>();
            int at1 = 0;
            int at2 = 0;
            List<Alignment.Match> matches = new ArrayList<>(Alignment.of(base, now));
            matches.add(new Alignment.Match(base.size(), now.size(), 0));
            for (Alignment.Match match : matches) {
                if (match.one() > at1 || match.other() > at2) {
                    hunks.add(new Hunk(at1, match.one(), now.subList(at2, match.other()), mine));
                }
                at1 = match.one() + match.length();
                at2 = match.other() + match.length();
            }
            return hunks.stream();
        }
    }

    private final List<String> base;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> agreed = new ArrayList<>();

    ThreeWayParts(List<String> base) {
        this.base = base;
    }

    /** The merged text; hunks of one side never touch each other. */
    List<Part> of(List<Hunk> hunks) {
        int done = 0;
        for (int at = 0; at < hunks.size(); ) {
            int from = hunks.get(at).from();
            int to = hunks.get(at).to();
            int next = at + 1;
            while (next < hunks.size() && touches(from, to, hunks.get(next))) {
                to = Math.max(to, hunks.get(next).to());
                next++;
            }
            agreed.addAll(base.subList(done, from));
            put(from, to, hunks.subList(at, next));
            done = to;
            at = next;
        }
        agreed.addAll(base.subList(done, base.size()));
        flush();
        return parts;
    }

    /** Whether a hunk that comes after those of that stretch disputes lines, or a place, of it. */
    private static boolean touches(int from, int to, Hunk next) {
        return from == to ? next.to() == from : next.from() < to;
    }

    private void put(int from, int to, List<Hunk> hunks) {
        boolean one = hunks.stream().map(Hunk::mine).distinct().count() == 1;
        if (one) {
            hunks.forEach(hunk -> agreed.addAll(hunk.lines()));
            return;
        }
        clash(
                base.subList(from, to),
                version(true, from, to, hunks),
                version(false, from, to, hunks));
    }

    /** What one side made of those lines. */
    private List<String> version(boolean mine, int from, int to, List<Hunk> hunks) {
        List<String> lines = new ArrayList<>();
        int at = from;
        for (Hunk hunk : hunks) {
            if (hunk.mine() == mine) {
                lines.addAll(base.subList(at, hunk.from()));
                lines.addAll(hunk.lines());
                at = hunk.to();
            }
        }
        lines.addAll(base.subList(at, to));
        return lines;
    }

    /** Only what differs is disputed: lines that both have at both ends are not. */
    private void clash(List<String> before, List<String> mine, List<String> theirs) {
        int least = Math.min(mine.size(), theirs.size());
        int head = 0;
        while (head < least && mine.get(head).equals(theirs.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && at(mine, tail).equals(at(theirs, tail))) {
            tail++;
        }
        List<String> ours = mine.subList(head, mine.size() - tail);
        List<String> others = theirs.subList(head, theirs.size() - tail);
        agreed.addAll(mine.subList(0, head));
        if (before.isEmpty() && (ours.isEmpty() || others.isEmpty())) {
            agreed.addAll(ours); // Both added, and one of them more: nobody took anything away.
            agreed.addAll(others);
        } else if (!ours.isEmpty() || !others.isEmpty()) {
            flush();
            parts.add(new Clash(before, ours, others));
        }
        agreed.addAll(mine.subList(mine.size() - tail, mine.size()));
    }

    private static String at(List<String> lines, int fromEnd) {
        return lines.get(lines.size() - 1 - fromEnd);
    }

    private void flush() {
        if (!agreed.isEmpty()) {
            parts.add(new Agreed(agreed));
            agreed.clear();
        }
    }
}
