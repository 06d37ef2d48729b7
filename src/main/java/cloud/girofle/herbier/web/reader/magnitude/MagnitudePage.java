package cloud.girofle.herbier.web.reader.magnitude;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.figure.FigureWords;
import cloud.girofle.herbier.web.reader.figure.Figures;
import cloud.girofle.herbier.web.reader.magnitude.Equivalents.Equivalent;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure in other words: by month or year, by person, against other figures, each step spelled
 * out; and what it does not say. {@code ?par=an&n=80&avec=SLUG}.
 */
public final class MagnitudePage implements Page {

    /** What a list has room for. */
    private static final int MOST = 30;

    /** The words of addresses for the times of units. */
    private static final Map<String, String> PACES =
            Map.of("heure", "h", "jour", "d", "mois", "mo", "an", "a");

    private static final List<String> PACE_ORDER = List.of("heure", "jour", "mois", "an");

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param figure where it is read
     * @param amount how much
     * @param statement the claim
     * @param known of its scope and source
     * @param unknown what it does not say
     * @param steps that restate it
     * @param against other figures, each with the computation
     * @param paces to choose from; empty where it is not by the time
     * @param people among how many, as typed
     * @param others to compare it with
     */
    public record View(
            Layout layout,
            Link figure,
            String amount,
            String statement,
            List<String> known,
            List<String> unknown,
            List<Step> steps,
            List<Told> against,
            List<Option> paces,
            String people,
            List<Option> others) {}

    /** The figure told against another one. */
    public record Told(Link figure, String amount, Step step) {}

    /** A choice of a list. */
    public record Option(String value, String label, boolean chosen) {}

    private final Library library;

    /** Over the figures of that library. */
    public MagnitudePage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        Figures figures = new Figures(visit, library);
        Optional<Entry> entry = figures.find(visit.part("slug"));
        return entry.isEmpty()
                ? ErrorPage.answer(visit, 404, visit.words().get("figure.unknown"))
                : Answer.shown("magnitude", view(visit, figures, entry.get()));
    }

    private View view(Visit visit, Figures figures, Entry entry) {
        KeyFigure figure = figures.figure(entry);
        FigureText text = new FigureText(visit.language());
        String title = Typography.of(figure.title(), figure.language());
        Optional<Span> span = Span.of(figure.amount());
        String pace = visit.query().find("par").filter(PACES::containsKey).orElse("");
        Optional<BigDecimal> people = people(visit);
        String other = visit.query().find("avec").orElse("");
        List<Step> steps = new ArrayList<>();
        Computation computation = new Computation(visit.language());
        Optional<Span> now = span.map(given -> restated(given, pace, people, computation, steps));
        Optional<Equivalents> equivalents = now.map(it -> new Equivalents(figures, entry, it));
        List<Equivalent> all = equivalents.map(Equivalents::all).orElse(List.of());
        List<Equivalent> shown =
                other.isEmpty()
                        ? equivalents.map(Equivalents::telling).orElse(List.of())
                        : equivalents.stream()
                                .flatMap(each -> figures.find(other).flatMap(each::with).stream())
                                .toList();
        if (pace.isEmpty() && shown.stream().anyMatch(each -> !isAsGiven(each, now))) {
            span.flatMap(given -> computation.paced(given, "a")).ifPresent(steps::addFirst);
        }
        boolean plain = pace.isEmpty() && people.isEmpty() && other.isEmpty();
        String heading = visit.words().get("magnitude.title", title);
        return new View(
                plain
                        ? Layout.of(visit, heading, figure.statement())
                        : Layout.unlisted(visit, heading),
                Link.to(visit, entry),
                text.amount(figure.amount()),
                Typography.of(figure.statement(), figure.language()),
                known(visit, figures, figure),
                Unknowns.of(figure, visit.words()),
                steps,
                shown.stream().map(each -> told(visit, text, computation, each)).toList(),
                span.filter(given ->
                                computation.paced(given, "a").isPresent()
                                        || computation.paced(given, "mo").isPresent())
                                .isPresent()
                        ? paces(visit, pace)
                        : List.of(),
                people.map(BigDecimal::toPlainString).orElse(""),
                all.stream()
                        .limit(MOST)
                        .map(each ->
                                new Option(
                                        each.entry().subject().id(),
                                        Typography.of(
                                                each.figure().title(), each.figure().language()),
                                        each.entry().subject().id().equals(other)))
                        .toList());
    }

    /** Whether nothing was computed from the figure before it was put beside the other one. */
    private static boolean isAsGiven(Equivalent each, Optional<Span> now) {
        return now.filter(span -> span.unit().isLike(each.against().mine().unit())).isPresent();
    }

    /** The figure as it is asked for; what that takes is added to the steps. */
    private static Span restated(
            Span given,
            String pace,
            Optional<BigDecimal> people,
            Computation computation,
            List<Step> steps) {
        Span now = given;
        if (!pace.isEmpty()) {
            String time = PACES.getOrDefault(pace, "");
            Optional<Step> step = computation.paced(given, time);
            step.ifPresent(steps::add);
            Span before = now;
            now = step.flatMap(any -> Units.paced(given.unit(), time)).map(before::in).orElse(now);
        }
        if (people.isPresent()) {
            steps.add(computation.shared(now, people.get()));
            now = Computation.among(now, people.get());
        }
        return now;
    }

    private static Told told(
            Visit visit, FigureText text, Computation computation, Equivalent each) {
        String title = Typography.of(each.figure().title(), each.figure().language());
        return new Told(
                Link.to(visit, each.entry()),
                text.amount(each.figure().amount()),
                computation.against(each.against(), title));
    }

    private List<String> known(Visit visit, Figures figures, KeyFigure figure) {
        FigureWords words = new FigureWords(visit, library.thesaurus());
        KeyFigure.Scope scope = figure.scope();
        List<String> known = new ArrayList<>();
        add(visit, known, "magnitude.source", figures.sourceName(figure));
        add(visit, known, "figure.scope", Typography.of(scope.words(), figure.language()));
        add(visit, known, "figure.object", Typography.of(scope.object(), figure.language()));
        add(visit, known, "figure.phases", words.phases(scope.phases()));
        add(visit, known, "figure.territory", words.territory(scope.territory()));
        add(visit, known, "figure.year", scope.year());
        if (figure.how().isPresent()) {
            add(visit, known, "figure.how", words.how(figure));
        }
        return known;
    }

    private static void add(Visit visit, List<String> known, String label, String said) {
        if (!said.isEmpty()) {
            known.add(visit.words().get("magnitude.said", visit.words().get(label), said));
        }
    }

    private static List<Option> paces(Visit visit, String chosen) {
        return Stream.concat(
                        Stream.of(
                                new Option(
                                        "",
                                        visit.words().get("magnitude.asGiven"),
                                        chosen.isEmpty())),
                        PACE_ORDER.stream()
                                .map(pace ->
                                        new Option(
                                                pace,
                                                visit.words().get("magnitude.pace." + pace),
                                                pace.equals(chosen))))
                .toList();
    }

    /** A whole number of people, if that is what was typed. */
    private static Optional<BigDecimal> people(Visit visit) {
        return visit.query()
                .find("n")
                .map(typed -> typed.replaceAll("[\\s\u00a0\u202f]", ""))
                .filter(typed -> typed.matches("[1-9]\\d{0,9}"))
                .map(BigDecimal::new);
    }
}
