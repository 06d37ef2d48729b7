package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.statement.SobrietyPage.Estimate;
import cloud.girofle.herbier.web.reader.statement.SobrietyPage.Grid;
import cloud.girofle.herbier.web.reader.statement.SobrietyPage.Row;
import cloud.girofle.herbier.web.visit.Visit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page may emit, by {@link WebDesignModel}, with the electricity of the world and, where the
 * library has a figure of it, of France; and what the library itself holds against such a sum.
 */
final class Emissions {

    /** Our own figure of France's electricity, in g CO2e/kWh. */
    static final Subject FRANCE = new Subject(Kind.FIGURE, "electricite-france-cycle-de-vie");

    private static final String GRID_UNIT = "g{CO2e}/(kW.h)";

    private static final long GIGABYTE = 1_000_000_000;

    /** What of ours speaks of such sums. */
    private static final List<Subject> DOUBTS =
            List.of(
                    new Subject(Kind.FIGURE, "swd-v4-par-go"),
                    new Subject(Kind.FIGURE, "swd-v3-par-go"),
                    new Subject(Kind.FIGURE, "transmission-fixe-2015"),
                    new Subject(Kind.QUESTION, "terminaux-ou-serveurs"));

    private final Library library;
    private final Optional<List<PageWeight>> weights;

    Emissions(Library library, Optional<List<PageWeight>> weights) {
        this.library = library;
        this.weights = weights;
    }

    Estimate view(Visit visit) {
        Numbers numbers = new Numbers(visit.language());
        Optional<BigDecimal> france = france();
        List<BigDecimal> factors =
                Stream.concat(Stream.of(WebDesignModel.WORLD), france.stream()).toList();
        List<Grid> grids = new ArrayList<>();
        grids.add(
                new Grid(
                        visit.words().get("sobriety.grid.world"),
                        numbers.grid(WebDesignModel.WORLD),
                        WebDesignModel.ADDRESS));
        france.ifPresent(factor ->
                grids.add(
                        new Grid(
                                visit.words().get("sobriety.grid.france"),
                                numbers.grid(factor),
                                visit.links().figure(FRANCE.id()))));
        return new Estimate(
                WebDesignModel.ADDRESS,
                grids,
                rows(visit, numbers, factors),
                DOUBTS.stream()
                        .flatMap(subject -> entry(subject).stream())
                        .map(entry -> Link.to(visit, entry))
                        .toList());
    }

    private List<Row> rows(Visit visit, Numbers numbers, List<BigDecimal> factors) {
        List<Row> rows = new ArrayList<>();
        weights.ifPresent(all -> {
            int median = PageWeight.median(all);
            int most = PageWeight.sorted(all).getLast().bytes();
            rows.add(row(visit, numbers, factors, "sobriety.ofMedian", median));
            rows.add(row(visit, numbers, factors, "sobriety.ofHeaviest", most));
        });
        rows.add(row(visit, numbers, factors, "sobriety.ofGigabyte", GIGABYTE));
        return rows;
    }

    private static Row row(
            Visit visit, Numbers numbers, List<BigDecimal> factors, String label, long bytes) {
        return new Row(
                visit.words().get(label, numbers.kilobytes(bytes)),
                "",
                factors.stream()
                        .map(factor -> numbers.gases(WebDesignModel.grams(bytes, factor)))
                        .toList());
    }

    private Optional<BigDecimal> france() {
        return entry(FRANCE)
                .map(entry -> KeyFigure.of(entry.content()).amount())
                .filter(amount -> Units.of(amount.unit()).equals(Units.of(GRID_UNIT)))
                .flatMap(KeyFigure.Amount::value);
    }

    private Optional<Entry> entry(Subject subject) {
        return library.written().find(subject).filter(entry -> !entry.withdrawn());
    }
}
