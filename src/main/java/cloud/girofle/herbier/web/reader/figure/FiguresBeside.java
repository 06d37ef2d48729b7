package cloud.girofle.herbier.web.reader.figure;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Quantity;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Visit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The figures that one may be compared with: of the same dimension, those most like it first. */
final class FiguresBeside {

    private static final int MOST = 5;

    private final Visit visit;
    private final Figures figures;

    FiguresBeside(Visit visit, Figures figures) {
        this.visit = visit;
        this.figures = figures;
    }

    /** Each with the address of both on one scale. */
    List<Link> of(Entry entry) {
        KeyFigure figure = figures.figure(entry);
        if (!figure.amount().isPresent()) {
            return List.of();
        }
        return figures.find(FigureQuery.ALL).stream()
                .filter(other -> !other.subject().equals(entry.subject()))
                .filter(other -> fits(figure, figures.figure(other)))
                .sorted(
                        Comparator.<Entry, Integer>comparing(
                                        other -> likeness(figure, figures.figure(other)))
                                .reversed())
                .limit(MOST)
                .map(other ->
                        new Link(
                                figures.figure(other).title(),
                                visit.links().comparison()
                                        + "?c="
                                        + entry.subject().id()
                                        + ","
                                        + other.subject().id()))
                .toList();
    }

    private static boolean fits(KeyFigure one, KeyFigure other) {
        return other.amount().isPresent()
                && isOfOneDimension(one.amount().unit(), other.amount().unit())
                && isOfOneThing(one, other);
    }

    private static boolean isOfOneDimension(String one, String other) {
        return one.equals(other)
                || Units.of(one)
                        .flatMap(unit ->
                                Units.of(other).flatMap(new Quantity(BigDecimal.ONE, unit)::to))
                        .isPresent();
    }

    /**
     * A unit says what a quantity is of; of a share its whole does, of a number what it measures.
     */
    private static boolean isOfOneThing(KeyFigure one, KeyFigure other) {
        return switch (one.amount().unit()) {
            case "%" -> one.amount().whole().equals(other.amount().whole());
            case "", "%/a" -> one.indicator().equals(other.indicator());
            default -> true;
        };
    }

    private static int likeness(KeyFigure one, KeyFigure other) {
        long shared = one.topics().stream().filter(other.topics()::contains).count();
        return (int) shared
                + (one.indicator().equals(other.indicator()) ? 2 : 0)
                + (one.amount().whole().equals(other.amount().whole()) ? 2 : 0)
                + (one.scope().territory().equals(other.scope().territory()) ? 1 : 0);
    }
}
