package cloud.girofle.herbier.web.reader.comparison;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Unit;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.web.reader.figure.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures that an address asks to compare.
 *
 * @param unit that all are told in
 * @param alike those that can be, in their order
 * @param otherwise those that cannot
 * @param missing names of what is no figure in sight
 */
record Gathered(Unit unit, List<Measured> alike, List<Entry> otherwise, List<String> missing) {

    /**
     * The unit asked for decides what is alike, where any figure is like it; else the first one.
     */
    static Gathered of(Comparing asked, Figures figures) {
        Unit unit = unit(asked, figures);
        List<Measured> alike = new ArrayList<>();
        List<Entry> otherwise = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (List<String> group : asked.groups()) {
            boolean begins =
                    asked.groups().size() > 1
                            && asked.groups().stream().anyMatch(each -> each.size() > 1);
            for (String slug : group) {
                Optional<Entry> found = figures.find(slug);
                if (found.isEmpty()) {
                    missing.add(slug);
                    continue;
                }
                KeyFigure figure = figures.figure(found.get());
                Optional<Unit> own = Choosing.unit(figure).filter(unit::isLike);
                if (own.isEmpty()) {
                    otherwise.add(found.get());
                    continue;
                }
                alike.add(new Measured(alike.size() + 1, slug, figure, own.get(), begins));
                begins = false;
            }
        }
        return new Gathered(unit, List.copyOf(alike), List.copyOf(otherwise), List.copyOf(missing));
    }

    private static Unit unit(Comparing asked, Figures figures) {
        List<Unit> units =
                asked.groups().stream()
                        .flatMap(List::stream)
                        .flatMap(slug -> figures.find(slug).stream())
                        .flatMap(entry -> Choosing.unit(figures.figure(entry)).stream())
                        .toList();
        Optional<Unit> wanted = asked.unit().isEmpty() ? Optional.empty() : Units.of(asked.unit());
        return wanted.filter(unit -> units.stream().anyMatch(unit::isLike))
                .or(() -> units.stream().findFirst())
                .or(() -> Units.of(""))
                .orElseThrow();
    }
}
