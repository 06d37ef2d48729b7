package cloud.girofle.herbier.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well a list of results answers a judged query.
 *
 * @param query what was asked
 * @param found citation keys, the best first; as many as were looked at
 * @param total how many were found in all
 */
record Judgement(JudgedQueries.JudgedQuery query, List<String> found, long total) {

    /** How many results a gain is counted on. */
    static final int TOP = 10;

    /** How many results the recall is counted on. */
    static final int SEEN = 20;

    /** What counts as wanted in the recall: very useful, and better. */
    private static final int USEFUL = 2;

    Judgement {
        found = List.copyOf(found);
    }

    /**
     * The normalised discounted cumulative gain of the first ten, from 0 to 1 (Järvelin and
     * Kekäläinen 2002, with the gain 2^rel − 1 of Burges and others 2005). A negative query has
     * none.
     */
    double gain() {
        List<Integer> ideal =
                query.relevance().values().stream().sorted(Comparator.reverseOrder()).toList();
        return gain(found.stream().map(this::judged).toList()) / gain(ideal);
    }

    private static double gain(List<Integer> judged) {
        return IntStream.range(0, Math.min(TOP, judged.size()))
                .mapToDouble(
                        i -> (Math.pow(2, judged.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0))
                .sum();
    }

    /** Which part of all that is very useful stands among the first twenty, from 0 to 1. */
    double recall() {
        long useful =
                query.relevance().values().stream().filter(judged -> judged >= USEFUL).count();
        return useful == 0 ? 1 : 1 - missing().size() / (double) useful;
    }

    /** The very useful ones that the first twenty lack, by citation key. */
    List<String> missing() {
        List<String> seen = found.subList(0, Math.min(SEEN, found.size()));
        return query.relevance().entrySet().stream()
                .filter(judged -> judged.getValue() >= USEFUL && !seen.contains(judged.getKey()))
                .map(judged -> judged.getKey() + "=" + judged.getValue())
                .sorted()
                .toList();
    }

    /** How many of the first ten were judged as such that must not come. */
    long unwanted() {
        return found.stream()
                .limit(TOP)
                .filter(key -> query.relevance().containsKey(key) && judged(key) == 0)
                .count();
    }

    /** The first ten, each with how it was judged. */
    List<String> top() {
        return found.stream().limit(TOP).map(key -> key + "=" + judged(key)).toList();
    }

    private int judged(String key) {
        return query.relevance().getOrDefault(key, 0);
    }
}
