package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.KeyFigure.How;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.reader.figure.Figures;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A key figure, with what it takes to judge it. */
public final class FigureJson implements Page {

    /** Of what: as the source has it, then part by part. */
    record Scope(
            Optional<String> words,
            Optional<String> object,
            List<String> phases,
            Optional<String> territory,
            Optional<String> year,
            Optional<String> functionalUnit) {}

    /** Who says so: the name as it was written, and the reference that bears it, if it is here. */
    record Source(
            String name,
            Optional<String> reference,
            Optional<String> locator,
            Optional<String> page) {}

    /** All of it; critique and reasons are in the language of the figure. */
    record Figure(
            String slug,
            String title,
            String statement,
            Optional<BigDecimal> value,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            Optional<String> unit,
            Optional<String> whole,
            Optional<String> indicator,
            Scope scope,
            Optional<Source> source,
            Optional<String> how,
            String confidence,
            Optional<String> confidenceWhy,
            Optional<String> critique,
            String status,
            Optional<String> statusWhy,
            Optional<String> supersededBy,
            Optional<String> reviewedBy,
            Optional<String> reviewed,
            List<String> topics,
            String language,
            String set,
            String author,
            Instant created,
            int version,
            Optional<String> changedBy,
            Optional<Instant> changed,
            String page) {}

    private final Library library;

    /** Figures of that library. */
    public FigureJson(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        Optional<Entry> found =
                library.written().find(new Subject(Subject.Kind.FIGURE, visit.part("slug")));
        if (found.isEmpty()) {
            return Problem.answer(404, "There is no figure of this slug.");
        }
        return found.get().withdrawn()
                ? Problem.answer(410, "This figure was withdrawn.")
                : ApiJson.answer(of(visit, new Figures(visit, library), found.get()));
    }

    static Figure of(Visit visit, Figures figures, Entry entry) {
        KeyFigure figure = figures.figure(entry);
        Optional<Entry> later = Optional.of(entry).filter(any -> any.version() > 1);
        return new Figure(
                entry.subject().id(),
                figure.title(),
                figure.statement(),
                figure.amount().value(),
                figure.amount().low(),
                figure.amount().high(),
                said(figure.amount().unit()),
                said(figure.amount().whole()),
                said(figure.indicator()),
                scope(figure.scope()),
                source(visit, figures, figure),
                figure.how().map(How::id),
                figure.confidence().id(),
                said(figure.confidenceWhy()),
                said(figure.critique()),
                figure.status().id(),
                said(figure.statusWhy()),
                said(figure.supersededBy()),
                said(figure.review().by()),
                said(figure.review().on()),
                figure.topics(),
                figure.language(),
                figure.set(),
                entry.author().name(),
                entry.created(),
                entry.version(),
                later.map(any -> any.lastAuthor().name()),
                later.map(Entry::changed),
                visit.links().absolute(visit.links().figure(entry.subject().id())));
    }

    private static Scope scope(KeyFigure.Scope scope) {
        return new Scope(
                said(scope.words()),
                said(scope.object()),
                scope.phases(),
                said(scope.territory()),
                said(scope.year()),
                said(scope.functionalUnit()));
    }

    private static Optional<Source> source(Visit visit, Figures figures, KeyFigure figure) {
        Optional<Reference> reference = figures.source(figure);
        return said(figure.source().reference())
                .map(name ->
                        new Source(
                                name,
                                reference.map(Reference::key),
                                said(figure.source().locator()),
                                reference.map(each ->
                                        visit.links()
                                                .absolute(visit.links().reference(each.key())))));
    }

    private static Optional<String> said(String text) {
        return ReferenceJson.said(text);
    }
}
