package cloud.girofle.herbier.web.reader.magnitude;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.KeyFigure.Status;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.reader.figure.Figures;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Against which figures of the library a figure can be told. */
final class Equivalents {

    /** Of those that are of one kind with it. */
    private static final int MOST_LIKE = 6;

    /** Of those that cost something apiece, each in another unit: one electricity will do. */
    private static final int MOST_APIECE = 4;

    private static final BigDecimal LEAST = new BigDecimal("0.001");
    private static final BigDecimal LARGEST = new BigDecimal("10000");

    private static final double TOPIC_WEIGHT = 0.4;
    private static final double WORD_WEIGHT = 0.1;

    /** A figure, and what the computation with it yields. */
    record Equivalent(Entry entry, KeyFigure figure, Against against) {}

    private final Figures figures;
    private final Entry own;
    private final KeyFigure figure;
    private final Span span;

    Equivalents(Figures figures, Entry own, Span span) {
        this.figures = figures;
        this.own = own;
        this.figure = figures.figure(own);
        this.span = span;
    }

    /** Every figure that it can be told against and that still stands, the most telling first. */
    List<Equivalent> all() {
        return figures.all().stream()
                .filter(entry -> figures.figure(entry).status() == Status.CURRENT)
                .flatMap(entry -> with(entry).stream())
                .sorted(Comparator.comparingDouble(this::distance))
                .toList();
    }

    /** Those that a page shows when nobody asked for one. */
    List<Equivalent> telling() {
        List<Equivalent> all = all().stream().filter(Equivalents::isWithinReach).toList();
        Set<String> units = new HashSet<>();
        return Stream.concat(
                        all.stream().filter(each -> each.against().isRatio()).limit(MOST_LIKE),
                        all.stream()
                                .filter(each -> !each.against().isRatio())
                                .filter(each -> units.add(each.figure().amount().unit()))
                                .limit(MOST_APIECE))
                .toList();
    }

    /** Whether the result is a number that one can picture, in the size that suits it. */
    private static boolean isWithinReach(Equivalent each) {
        BigDecimal result = Units.readable(each.against().result().low()).value().abs();
        return result.compareTo(LEAST) >= 0 && result.compareTo(LARGEST) <= 0;
    }

    /** What a figure yields; empty where their dimensions do not agree, or it is the same one. */
    Optional<Equivalent> with(Entry entry) {
        KeyFigure other = figures.figure(entry);
        if (entry.subject().equals(own.subject()) || !isOfOneThing(other)) {
            return Optional.empty();
        }
        return Span.of(other.amount())
                .flatMap(theirs -> Against.of(span, theirs))
                .map(against -> new Equivalent(entry, other, against));
    }

    /** A unit says what a quantity is of; of a share its whole does, of a number its indicator. */
    private boolean isOfOneThing(KeyFigure other) {
        return switch (figure.amount().unit()) {
            case "%" -> figure.amount().whole().equals(other.amount().whole());
            case "", "%/a" -> figure.indicator().equals(other.indicator());
            default -> true;
        };
    }

    /** Small where the result is near to one, and where both are on one topic, in one scope. */
    private double distance(Equivalent each) {
        double result = each.against().result().low().value().abs().doubleValue();
        double far =
                !each.against().isRatio() ? 1 : result == 0 ? 99 : Math.abs(Math.log10(result));
        long topics = figure.topics().stream().filter(each.figure().topics()::contains).count();
        Set<String> shared = words(figure);
        shared.retainAll(words(each.figure()));
        return far - TOPIC_WEIGHT * topics - WORD_WEIGHT * shared.size();
    }

    private static Set<String> words(KeyFigure figure) {
        return new HashSet<>(
                List.of(Fold.words(figure.scope().words() + " " + figure.title()).split(" ", -1)));
    }
}
