package cloud.girofle.herbier.web.reader.comparison;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Unit;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.reader.Choice;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.figure.FigureWords;
import cloud.girofle.herbier.web.reader.figure.Figures;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Figures on one scale, in a unit of choice, with what tells them apart. Without any, those one may
 * choose from, and the comparisons that are ready.
 */
public final class ComparisonPage implements Page {

    /**
     * What the page shows of figures on one scale.
     *
     * @param layout around it
     * @param title of a comparison that is ready, or empty
     * @param remark what is to be known first, or empty
     * @param plot them, drawn; empty where none has a number
     * @param rows them, told
     * @param unit that they are told in, in words
     * @param converted whether it is another than one of them was claimed in
     * @param units to choose from
     * @param groups to send back: slugs joined by commas
     * @param differences what tells them apart
     * @param otherwise figures that do not stand on the scale, and why
     * @param missing names of what is no figure here
     */
    public record View(
            Layout layout,
            String title,
            String remark,
            Optional<Plot> plot,
            List<Row> rows,
            String unit,
            boolean converted,
            List<UnitChoice> units,
            List<String> groups,
            List<Difference> differences,
            List<Otherwise> otherwise,
            List<String> missing) {}

    /**
     * A unit to choose.
     *
     * @param code its own
     * @param label in words
     * @param chosen whether it is the one
     */
    public record UnitChoice(String code, String label, boolean chosen) {}

    /** A figure that stands on no scale with the others, and why. */
    public record Otherwise(Link figure, String why) {}

    /**
     * A figure, told.
     *
     * @param number by which the page names it
     * @param figure where it is read
     * @param claimed its amount as it is claimed
     * @param amount in the unit of the comparison
     * @param scope of what
     * @param year of its data
     * @param source who says so
     * @param magnitude where it is told in other words
     */
    public record Row(
            int number,
            Link figure,
            String claimed,
            String amount,
            String scope,
            String year,
            Link source,
            String magnitude) {}

    /**
     * What the page shows before anything was chosen.
     *
     * @param layout around it
     * @param ready comparisons
     * @param kinds of figures that can be compared
     * @param figures of the kind that was chosen
     */
    public record Choose(
            Layout layout, List<Link> ready, List<Choice> kinds, List<Choosable> figures) {}

    /**
     * A warning.
     *
     * @param label in what they differ; empty where the text says it
     * @param text how: « 2020 (1, 2) ; 2022 (3) »
     * @param language of the text, where it is in the figures' words and those are not in the
     *     page's language; or empty
     */
    public record Difference(String label, String text, String language) {}

    /**
     * A figure to choose.
     *
     * @param slug its own
     * @param amount as it is claimed
     * @param title what it is the quantity of
     * @param language of the title, where it is not the page's; or empty
     */
    public record Choosable(String slug, String amount, String title, String language) {}

    private final Library library;
    private final ReadyComparisons ready;

    /** Over a library, with the comparisons that are ready in that folder. */
    public ComparisonPage(Library library, Path content) {
        this.library = library;
        this.ready = ReadyComparisons.in(content);
    }

    @Override
    public Answer show(Visit visit) {
        String slug = visit.part("slug");
        if (slug.isEmpty()) {
            Comparing asked = Comparing.of(visit.query());
            return asked.isEmpty()
                    ? choose(visit, asked)
                    : Answer.shown("compare", view(visit, asked, "", ""));
        }
        return ready.find(slug)
                .map(found -> Answer.shown("compare", ready(visit, found)))
                .orElseGet(
                        () -> ErrorPage.answer(visit, 404, visit.words().get("compare.unknown")));
    }

    private View ready(Visit visit, ReadyComparison found) {
        Comparing own = found.comparing();
        return view(
                visit,
                new Comparing(own.groups(), visit.query().find("u").orElse(own.unit())),
                Typography.of(found.title(visit.language()), visit.language().code()),
                found.remark(visit.language()));
    }

    private Answer choose(Visit visit, Comparing asked) {
        Optional<Unit> kind = asked.unit().isEmpty() ? Optional.empty() : Units.of(asked.unit());
        Choosing choosing = new Choosing(visit, new Figures(visit, library));
        String title = visit.words().get("compare.heading");
        List<Link> links =
                ready.all().stream()
                        .map(each ->
                                new Link(
                                        Typography.of(
                                                each.title(visit.language()),
                                                visit.language().code()),
                                        visit.links().comparison() + "/" + each.slug()))
                        .toList();
        return Answer.shown(
                "compare-choose",
                new Choose(
                        kind.isEmpty()
                                ? Layout.of(visit, title, visit.words().get("compare.what"))
                                : Layout.unlisted(visit, title),
                        links,
                        choosing.kinds(kind),
                        kind.map(choosing::figures).orElse(List.of())));
    }

    private View view(Visit visit, Comparing asked, String title, String remark) {
        Figures figures = new Figures(visit, library);
        Gathered gathered = Gathered.of(asked, figures);
        FigureText text = new FigureText(visit.language());
        FigureWords words = new FigureWords(visit, library.thesaurus());
        Unit unit = gathered.unit();
        String language = visit.language().code();
        String heading = title.isEmpty() ? visit.words().get("compare.heading") : title;
        return new View(
                title.isEmpty()
                        ? Layout.unlisted(visit, heading)
                        : Layout.of(visit, heading, remark),
                Typography.of(title, language),
                Typography.of(remark, language),
                gathered.alike().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Plot.of(gathered.alike(), unit, text)),
                gathered.alike().stream()
                        .map(each -> row(visit, figures, words, text, each, unit))
                        .toList(),
                text.unit(unit.code()),
                gathered.alike().stream().anyMatch(each -> !each.unit().equals(unit)),
                Units.alternatives(unit).stream()
                        .map(each ->
                                new UnitChoice(
                                        each.code(), text.unit(each.code()), each.equals(unit)))
                        .toList(),
                asked.joined(),
                new Differences(visit.words(), words).of(gathered.alike()),
                gathered.otherwise().stream()
                        .map(entry -> otherwise(visit, text, figures.figure(entry), entry))
                        .toList(),
                gathered.missing());
    }

    private static Otherwise otherwise(
            Visit visit, FigureText text, KeyFigure figure, Entry entry) {
        String why =
                figure.amount().isPresent()
                        ? visit.words().get("compare.unlike", text.amount(figure.amount()))
                        : visit.words().get("compare.numberless");
        return new Otherwise(link(visit.links(), figure, entry.subject().id()), why);
    }

    private static Row row(
            Visit visit,
            Figures figures,
            FigureWords words,
            FigureText text,
            Measured each,
            Unit unit) {
        KeyFigure figure = each.figure();
        KeyFigure.Scope scope = figure.scope();
        return new Row(
                each.number(),
                link(visit.links(), figure, each.slug()),
                text.amount(figure.amount()),
                text.amount(each.in(unit)),
                Typography.of(
                        scope.words().isEmpty()
                                ? words.territory(scope.territory())
                                : scope.words(),
                        figure.language()),
                scope.year(),
                source(visit, figures, figure),
                visit.links().figure(each.slug()) + "/ordre");
    }

    private static Link source(Visit visit, Figures figures, KeyFigure figure) {
        String name = figures.sourceName(figure);
        return new Link(
                name.isEmpty() ? visit.words().get("figure.noSource") : name,
                figures.source(figure)
                        .map(reference -> visit.links().reference(reference.key()))
                        .orElse(""));
    }

    private static Link link(Links links, KeyFigure figure, String slug) {
        return new Link(Typography.of(figure.title(), figure.language()), links.figure(slug));
    }
}
