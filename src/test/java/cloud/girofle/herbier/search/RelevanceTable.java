package cloud.girofle.herbier.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Two searches held side by side over the same judged queries: ours, and the one it must beat.
 *
 * @param ours one for each query
 * @param theirs the same queries, in the same order
 */
record RelevanceTable(List<Judgement> ours, List<Judgement> theirs) {

    private static final String HEAD =
            """
            | kind | queries | nDCG@10 | FTS5 | recall@20 | FTS5 | unwanted | FTS5 |
            |---|--:|--:|--:|--:|--:|--:|--:|
            """;

    RelevanceTable {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    /** The mean gain of our search over the queries that have something to find. */
    double gain() {
        return mean(ours, Judgement::gain);
    }

    /** The mean gain of the other. */
    double gainOfTheirs() {
        return mean(theirs, Judgement::gain);
    }

    /** How many results our search gives for the queries that have nothing to find. */
    long noise() {
        return noise(ours);
    }

    /** How many results that must not come stand among our first ten, over all queries. */
    long unwanted() {
        return unwanted(ours);
    }

    /** The table by kind of query, in Markdown; a query of two kinds counts in both. */
    String byKind() {
        StringBuilder table = new StringBuilder(HEAD);
        ours.stream()
                .filter(judgement -> !judgement.query().isNegative())
                .flatMap(judgement -> judgement.query().kind().stream())
                .distinct()
                .sorted()
                .forEach(kind -> table.append(line(kind, of(ours, kind), of(theirs, kind))));
        table.append(line("**all**", ours, theirs));
        return table.append(
                        """

                        Results on the %d negative queries: %d (FTS5: %d)
                        nDCG@10 when each of these counts as 0: %s (FTS5: %s)
                        """
                                .formatted(
                                        ours.size() - positive(ours).count(),
                                        noise(ours),
                                        noise(theirs),
                                        decimals(gain() * positive(ours).count() / ours.size()),
                                        decimals(
                                                gainOfTheirs()
                                                        * positive(ours).count()
                                                        / ours.size())))
                .toString();
    }

    /** Each query with what came and what did not, the worst first: what to work on. */
    String byQuery() {
        List<Judgement> worst = new ArrayList<>(ours);
        worst.sort(Comparator.comparingDouble(RelevanceTable::rank));
        StringBuilder lines = new StringBuilder();
        for (Judgement judgement : worst) {
            Judgement other = theirs.get(ours.indexOf(judgement));
            lines.append(
                    """
                    ## %s `%s` %s: %s, FTS5 %s, %d found
                    - first: %s
                    - missing: %s
                    """
                            .formatted(
                                    judgement.query().id(),
                                    judgement.query().query(),
                                    judgement.query().kind(),
                                    figure(judgement),
                                    figure(other),
                                    judgement.total(),
                                    String.join(", ", judgement.top()),
                                    String.join(", ", judgement.missing())));
        }
        return lines.toString();
    }

    /** Where a query stands among the worst: one with nothing to find, by whether it found some. */
    private static double rank(Judgement judgement) {
        return judgement.query().isNegative() ? judgement.total() == 0 ? 1 : 0 : judgement.gain();
    }

    private static String figure(Judgement judgement) {
        return judgement.query().isNegative()
                ? judgement.total() + " results"
                : decimals(judgement.gain());
    }

    private static String line(String kind, List<Judgement> ours, List<Judgement> theirs) {
        return "| %s | %d | %s | %s | %s | %s | %d | %d |\n"
                .formatted(
                        kind,
                        positive(ours).count(),
                        decimals(mean(ours, Judgement::gain)),
                        decimals(mean(theirs, Judgement::gain)),
                        decimals(mean(ours, Judgement::recall)),
                        decimals(mean(theirs, Judgement::recall)),
                        unwanted(ours),
                        unwanted(theirs));
    }

    private static List<Judgement> of(List<Judgement> judgements, String kind) {
        return judgements.stream()
                .filter(judgement -> judgement.query().kind().contains(kind))
                .toList();
    }

    private static Stream<Judgement> positive(List<Judgement> judgements) {
        return judgements.stream().filter(judgement -> !judgement.query().isNegative());
    }

    private static double mean(List<Judgement> judgements, ToDoubleFunction<Judgement> figure) {
        return positive(judgements).mapToDouble(figure).average().orElseThrow();
    }

    private static long noise(List<Judgement> judgements) {
        return judgements.stream()
                .filter(judgement -> judgement.query().isNegative())
                .mapToLong(Judgement::total)
                .sum();
    }

    private static long unwanted(List<Judgement> judgements) {
        return judgements.stream().mapToLong(Judgement::unwanted).sum();
    }

    private static String decimals(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }
}
