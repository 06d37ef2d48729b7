package cloud.girofle.herbier.web.reader.figure;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.linked.Document;
import cloud.girofle.herbier.sharing.linked.LinkedData;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Rendered;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.LibraryCitations;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.NamedBy;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One figure, with what it takes to judge it. */
public final class FigurePage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param slug its own
     * @param linked the same for programs
     * @param language of its words where it is not the page's; or empty
     * @param title what it is the quantity of
     * @param amount how much, with its unit; empty where it has no number
     * @param whole what a share is a share of, or empty
     * @param statement the claim
     * @param marks what a reader should know at once
     * @param status why it does not stand, and what takes its place
     * @param replaces the figures whose place it takes
     * @param facts what it measures and its scope, line by line
     * @param source who says so
     * @param known how, and how far that was checked
     * @param topics it is on
     * @param critique HTML, clean; or empty
     * @param cited the references that the critique cites: HTML, clean
     * @param beside figures to compare it with, each leading to both on one scale
     * @param hasNumber whether there is anything to compare
     * @param named what of ours refers to it
     * @param citation a line to copy
     * @param byline who wrote it, and when
     */
    public record View(
            Layout layout,
            String slug,
            Document linked,
            String language,
            String title,
            String amount,
            String whole,
            String statement,
            List<String> marks,
            Optional<Standing> status,
            List<Link> replaces,
            List<Fact> facts,
            Source source,
            List<Fact> known,
            List<Link> topics,
            String critique,
            List<String> cited,
            List<Link> beside,
            boolean hasNumber,
            List<NamedBy> named,
            String citation,
            String byline) {}

    /**
     * A line of what is known.
     *
     * @param label what
     * @param text in words
     * @param written whether the words are the figure's own, in its language
     */
    public record Fact(String label, String text, boolean written) {}

    /**
     * Who says so.
     *
     * @param link to the reference; empty where none is named, or none of that name is here
     * @param name as written, where there is no link; or empty
     * @param locator where it says so, or empty
     */
    public record Source(Optional<Link> link, String name, String locator) {}

    /**
     * That it no longer stands.
     *
     * @param word « remplacé »
     * @param why or empty
     * @param by what takes its place, if anything does
     */
    public record Standing(String word, String why, Optional<Link> by) {}

    /**
     * What stands there once it was withdrawn.
     *
     * @param layout around it
     * @param title of what it was
     * @param reason in the words of who withdrew it, or empty
     * @param versions where its history stays
     */
    public record Gone(Layout layout, String title, String reason, String versions) {}

    private final Library library;

    /** A page for each figure of that library. */
    public FigurePage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        Optional<Entry> found =
                library.written().find(new Subject(Subject.Kind.FIGURE, visit.part("slug")));
        if (found.isEmpty()) {
            return ErrorPage.answer(visit, 404, visit.words().get("figure.unknown"));
        }
        return found.get().withdrawn()
                ? gone(visit, found.get())
                : Answer.shown("figure", view(visit, found.get(), new Figures(visit, library)));
    }

    /**
     * What the page shows of a figure.
     *
     * @param figures all of them, in sight
     */
    public View view(Visit visit, Entry entry, Figures figures) {
        KeyFigure figure = KeyFigure.of(entry.content());
        String slug = entry.subject().id();
        String language = visit.language().foreign(figure.language());
        FigureWords words = new FigureWords(visit, library.thesaurus());
        FigureFacts facts = new FigureFacts(visit, words, figure);
        Rendered critique =
                Markdown.rendered(
                        figure.critique(),
                        figure.language(),
                        "",
                        new LibraryCitations(visit, library));
        String statement = Typography.of(figure.statement(), figure.language());
        return new View(
                Layout.of(visit, figure.title(), statement),
                slug,
                new LinkedData(library, visit.links().open().names()).brief(entry),
                language,
                Typography.of(figure.title(), figure.language()),
                new FigureText(visit.language()).amount(figure.amount()),
                figure.amount().whole(),
                statement,
                words.marks(figure),
                standing(visit, words, figure),
                replaces(visit, entry),
                facts.scope(),
                source(visit, figures, figure),
                facts.known(),
                figure.topics().stream()
                        .map(id -> new Link(words.topic(id), visit.links().topic(id)))
                        .toList(),
                critique.html(),
                critique.cited().stream()
                        .filter(cited -> isReference(visit, cited))
                        .map(Cited::entry)
                        .toList(),
                new FiguresBeside(visit, figures).of(entry),
                figure.amount().isPresent(),
                NamedBy.of(visit, library, entry.subject()),
                citation(visit, figures, figure, entry),
                visit.words()
                        .get(
                                "figure.byline",
                                entry.author().name(),
                                WrittenDate.of(entry.changed(), visit.language().locale())));
    }

    /** Things of ours say all there is where they are named. */
    private static boolean isReference(Visit visit, Cited cited) {
        return cited.href().startsWith(visit.links().to("/references/"));
    }

    private Optional<Standing> standing(Visit visit, FigureWords words, KeyFigure figure) {
        Optional<Link> by =
                Optional.of(figure.supersededBy())
                        .filter(slug -> !slug.isEmpty())
                        .map(slug -> figure(visit, slug));
        return figure.status() == KeyFigure.Status.CURRENT
                ? Optional.empty()
                : Optional.of(
                        new Standing(
                                words.status(figure.status()),
                                Typography.of(figure.statusWhy(), figure.language()),
                                by));
    }

    private Link figure(Visit visit, String slug) {
        return library.written()
                .find(new Subject(Subject.Kind.FIGURE, slug))
                .map(entry -> Link.to(visit, entry))
                .orElseGet(() ->
                        new Link(
                                visit.words().get("figure.missing", slug),
                                visit.links().figure(slug)));
    }

    private List<Link> replaces(Visit visit, Entry entry) {
        String slug = entry.subject().id();
        return library.written().naming(entry.subject()).stream()
                .filter(other -> other.subject().kind() == Subject.Kind.FIGURE)
                .filter(other -> other.field("supersededBy").equals(slug))
                .map(other -> figure(visit, other.subject().id()))
                .toList();
    }

    private static Source source(Visit visit, Figures figures, KeyFigure figure) {
        return new Source(
                figures.source(figure).map(reference -> HitLines.cited(visit, reference)),
                figure.source().reference(),
                Typography.of(figure.source().locator(), figure.language()));
    }

    private static String citation(Visit visit, Figures figures, KeyFigure figure, Entry entry) {
        String amount = new FigureText(visit.language()).amount(figure.amount());
        String said =
                Stream.of(figures.sourceName(figure), figure.source().locator())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        String scope =
                Stream.of(figure.scope().words(), figure.scope().year())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return visit.words()
                .get(
                        amount.isEmpty() ? "figure.citation.bare" : "figure.citation",
                        figure.title(),
                        amount,
                        scope,
                        said.isEmpty() ? visit.words().get("figure.noSource") : said,
                        WrittenDate.of(entry.changed(), visit.language().locale()),
                        visit.links().absolute(visit.links().figure(entry.subject().id())));
    }

    private Answer gone(Visit visit, Entry entry) {
        return new Answer.Shown(
                410,
                "figure-gone",
                new Gone(
                        Layout.unlisted(visit, visit.words().get("figure.withdrawn")),
                        entry.field("title"),
                        library.written().revisions(entry.subject()).stream()
                                .filter(revision -> revision.act() == Act.WITHDRAWN)
                                .map(Revision::why)
                                .findFirst()
                                .orElse(""),
                        visit.links().history(visit.links().figure(entry.subject().id()))));
    }
}
