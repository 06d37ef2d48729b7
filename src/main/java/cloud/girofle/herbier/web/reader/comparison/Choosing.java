package cloud.girofle.herbier.web.reader.comparison;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Unit;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.reader.Choice;
import cloud.girofle.herbier.web.reader.comparison.ComparisonPage.Choosable;
import cloud.girofle.herbier.web.reader.figure.Figures;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which figures can be compared: those of one dimension, one dimension at a time. */
final class Choosing {

    /** What a page has room for. */
    private static final int MOST = 60;

    private final Visit visit;
    private final FigureText text;
    private final Map<Unit, List<Entry>> alike = new LinkedHashMap<>();

    Choosing(Visit visit, Figures figures) {
        this.visit = visit;
        this.text = new FigureText(visit.language());
        for (Entry entry : figures.all()) {
            KeyFigure figure = figures.figure(entry);
            unit(figure)
                    .ifPresent(unit ->
                            alike.computeIfAbsent(like(unit), any -> new ArrayList<>()).add(entry));
        }
    }

    /** The unit of a figure that has a number and a unit that we know. */
    static Optional<Unit> unit(KeyFigure figure) {
        return figure.amount().isPresent() ? Units.of(figure.amount().unit()) : Optional.empty();
    }

    /** What can be compared, each by the unit that it is first told in. */
    List<Choice> kinds(Optional<Unit> chosen) {
        return alike.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each ->
                        new Choice(
                                name(each.getKey()),
                                visit.links().comparison()
                                        + "?u="
                                        + Comparing.encoded(
                                                each.getKey().code().isEmpty()
                                                        ? "1"
                                                        : each.getKey().code()),
                                each.getValue().size(),
                                chosen.filter(each.getKey()::isLike).isPresent()))
                .toList();
    }

    /** The figures of that kind. */
    List<Choosable> figures(Unit kind) {
        return alike.getOrDefault(like(kind), List.of()).stream()
                .limit(MOST)
                .map(entry -> {
                    KeyFigure figure = KeyFigure.of(entry.content());
                    return new Choosable(
                            entry.subject().id(),
                            text.amount(figure.amount()),
                            Typography.of(figure.title(), figure.language()),
                            visit.language().foreign(figure.language()));
                })
                .toList();
    }

    private Unit like(Unit unit) {
        return alike.keySet().stream().filter(unit::isLike).findFirst().orElse(unit);
    }

    private String name(Unit unit) {
        if (unit.isBare()) {
            return visit.words().get("compare.bare");
        }
        return unit.code().equals("%")
                ? visit.words().get("compare.share")
                : text.unit(unit.code());
    }
}
