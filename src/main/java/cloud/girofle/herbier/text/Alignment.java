package cloud.girofle.herbier.text;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two sequences of words or lines share, in order. Myers's algorithm finds the shortest
 * difference; its time grows with the square of what differs, so where much does, the sequences are
 * first cut at what stands once in each (Cohen's « patience »). What is too long even then counts
 * as different altogether.
 */
final class Alignment {

    /** Elements that are compared each with each, at most. */
    private static final int LARGEST = 6_000;

    private static final int DEEPEST = 12;

    /**
     * A stretch that stands in both.
     *
     * @param one where it begins in the first
     * @param other where it begins in the second
     * @param length elements
     */
    record Match(int one, int other, int length) {}

    private final List<String> one;
    private final List<String> other;
    private final List<Match> matches = new ArrayList<>();

    private Alignment(List<String> one, List<String> other) {
        this.one = one;
        this.other = other;
    }

    /** The stretches in both, in order; no two touch in both. */
    static List<Match> of(List<String> one, List<String> other) {
        Alignment alignment = new Alignment(one, other);
        alignment.align(0, one.size(), 0, other.size(), 0);
        return alignment.matches;
    }

    private void align(int from1, int to1, int from2, int to2, int depth) {
        int least = Math.min(to1 - from1, to2 - from2);
        int head = 0;
        while (head < least && one.get(from1 + head).equals(other.get(from2 + head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && one.get(to1 - 1 - tail).equals(other.get(to2 - 1 - tail))) {
            tail++;
        }
        add(from1, from2, head);
        between(from1 + head, to1 - tail, from2 + head, to2 - tail, depth);
        add(to1 - tail, to2 - tail, tail);
    }

    private void between(int from1, int to1, int from2, int to2, int depth) {
        if (from1 == to1 || from2 == to2) {
            return; // All of it is added, or all removed.
        }
        if (to1 - from1 + to2 - from2 <= LARGEST) {
            shortest(from1, to1, from2, to2);
        } else if (depth < DEEPEST) {
            anchored(from1, to1, from2, to2, depth);
        }
    }

    private void shortest(int from1, int to1, int from2, int to2) {
        List<Change> changes =
                new MyersDiffWithLinearSpace<String>()
                        .computeDiff(one.subList(from1, to1), other.subList(from2, to2), null);
        int at1 = from1;
        int at2 = from2;
        for (Change change : changes) {
            add(at1, at2, from1 + change.startOriginal - at1);
            at1 = from1 + change.endOriginal;
            at2 = from2 + change.endRevised;
        }
        add(at1, at2, to1 - at1);
    }

    private void anchored(int from1, int to1, int from2, int to2, int depth) {
        List<Match> anchors = rising(once(from1, to1, from2, to2));
        if (anchors.isEmpty()) {
            return;
        }
        int at1 = from1;
        int at2 = from2;
        for (Match anchor : anchors) {
            align(at1, anchor.one, at2, anchor.other, depth + 1);
            add(anchor.one, anchor.other, 1);
            at1 = anchor.one + 1;
            at2 = anchor.other + 1;
        }
        align(at1, to1, at2, to2, depth + 1);
    }

    /** What stands once in each, in the order of the first. */
    private List<Match> once(int from1, int to1, int from2, int to2) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int at = from2; at < to2; at++) {
            places.computeIfAbsent(other.get(at), word -> new ArrayList<>(1)).add(at);
        }
        Map<String, Integer> times = new HashMap<>();
        one.subList(from1, to1).forEach(word -> times.merge(word, 1, Integer::sum));
        List<Match> once = new ArrayList<>();
        for (int at = from1; at < to1; at++) {
            List<Integer> there = places.getOrDefault(one.get(at), List.of());
            if (there.size() == 1 && times.getOrDefault(one.get(at), 0) == 1) {
                once.add(new Match(at, there.getFirst(), 1));
            }
        }
        return once;
    }

    /** The most of them that stand in the same order in both: a longest increasing subsequence. */
    private static List<Match> rising(List<Match> once) {
        int[] ends = new int[once.size()]; // The match that ends the best row of each length.
        int[] before = new int[once.size()];
        int longest = 0;
        for (int at = 0; at < once.size(); at++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (once.get(ends[middle]).other < once.get(at).other) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[at] = low == 0 ? at : ends[low - 1];
            ends[low] = at;
            longest = Math.max(longest, low + 1);
        }
        Match[] rising = new Match[longest];
        int at = longest == 0 ? 0 : ends[longest - 1];
        for (int place = longest - 1; place >= 0; place--) {
            rising[place] = once.get(at);
            at = before[at];
        }
        return Arrays.asList(rising);
    }

    private void add(int at1, int at2, int length) {
        if (length == 0) {
            return;
        }
        if (!matches.isEmpty()) {
            Match last = matches.getLast();
            if (last.one + last.length == at1 && last.other + last.length == at2) {
                matches.set(
                        matches.size() - 1, new Match(last.one, last.other, last.length + length));
                return;
            }
        }
        matches.add(new Match(at1, at2, length));
    }
}
