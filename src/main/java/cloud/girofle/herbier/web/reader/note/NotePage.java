package cloud.girofle.herbier.web.reader.note;

import cloud.girofle.herbier.citation.Citations;
import cloud.girofle.herbier.citation.Style;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.sharing.linked.Document;
import cloud.girofle.herbier.sharing.linked.LinkedData;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Outline;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.Comments;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.GonePage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.NamedBy;
import cloud.girofle.herbier.web.reader.citing.StyleChoice;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A note: its text, what it cites in the style that is asked for, and what is said of it. */
public final class NotePage implements Page {

    private static final List<Subject.Kind> KINDS =
            List.of(
                    Subject.Kind.FIGURE,
                    Subject.Kind.QUESTION,
                    Subject.Kind.NOTE,
                    Subject.Kind.LIST,
                    Subject.Kind.TOPIC);

    /**
     * A line of the bibliography.
     *
     * @param html as the style has it
     * @param href of the page of the reference
     */
    public record Line(String html, String href) {}

    /**
     * What a text cites.
     *
     * @param lines of the bibliography
     * @param numbered whether they are numbered
     * @param styles to choose from
     * @param things of ours that it names, by kind
     * @param missing names that lead nowhere
     */
    public record Sources(
            List<Line> lines,
            boolean numbered,
            List<StyleChoice> styles,
            List<NamedBy> things,
            List<String> missing) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param slug names it
     * @param linked the same for programs
     * @param genre leads to its like
     * @param title its name
     * @param language of its words where it is not the page's; or empty
     * @param summary in one sentence, or empty
     * @param byline who keeps it, since when
     * @param state how far it is, or empty
     * @param contents of a long text
     * @param html the text, safe to show
     * @param signatures who signs it
     * @param versions leads to its drafts, with their number
     * @param sources what it cites
     * @param topics of it; the one it introduces first
     * @param named what refers to it
     * @param comments on it
     */
    public record View(
            Layout layout,
            String slug,
            Document linked,
            Link genre,
            String title,
            String language,
            String summary,
            String byline,
            String state,
            List<Outline.Heading> contents,
            String html,
            List<String> signatures,
            Link versions,
            Sources sources,
            List<Link> topics,
            List<NamedBy> named,
            Comments comments) {}

    private final Library library;
    private final Bibliography bibliography;

    /** A page for each note of that library. */
    public NotePage(Library library, Bibliography bibliography) {
        this.library = library;
        this.bibliography = bibliography;
    }

    @Override
    public Answer show(Visit visit) {
        String slug = visit.part("slug");
        return NoteText.find(library, slug)
                .map(entry ->
                        entry.withdrawn()
                                ? gone(visit, slug)
                                : Answer.shown("note", view(visit, entry)))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private static Answer gone(Visit visit, String slug) {
        return GonePage.answer(
                visit,
                visit.words().get("note.withdrawn"),
                visit.links().note(slug),
                visit.links().desk("notes", slug));
    }

    /** What the page shows of a note. */
    public View view(Visit visit, Entry entry) {
        NoteText text = NoteText.of(visit, library, entry);
        Note note = text.note();
        String slug = entry.subject().id();
        String told =
                note.summary().isEmpty() ? CleanHtml.text(text.outline().html()) : note.summary();
        return new View(
                Layout.of(visit, Typography.of(note.title(), note.language()), told),
                slug,
                new LinkedData(library, visit.links().open().names()).brief(entry),
                genre(visit, note.genre()),
                Typography.of(note.title(), note.language()),
                visit.language().foreign(note.language()),
                Typography.of(note.summary(), note.language()),
                text.byline(visit),
                text.state(visit),
                text.outline().contents(),
                text.outline().html(),
                note.signatures(),
                new Link(
                        visit.words().get("note.versions", entry.version()),
                        visit.links().history(visit.links().note(slug))),
                sources(visit, text),
                topics(visit, note),
                NamedBy.of(visit, library, entry.subject()),
                Comments.of(visit, library, entry.subject()));
    }

    /** Cards are read on cards. */
    private static Link genre(Visit visit, Note.Genre genre) {
        return new Link(
                visit.words().get("note.genre." + genre.id()),
                genre.isCard()
                        ? visit.links().cards()
                        : visit.links().notes() + "?genre=" + genre.id());
    }

    private Sources sources(Visit visit, NoteText text) {
        String language = visit.language().code();
        Style style = StyleChoice.asked(visit, bibliography.styles());
        List<Citations.Entry> entries = bibliography.of(style, language, text.cited());
        return new Sources(
                entries.stream()
                        .map(entry -> new Line(entry.html(), visit.links().reference(entry.id())))
                        .toList(),
                style.isNumbered(),
                StyleChoice.of(visit, bibliography.styles(), style),
                things(visit, text),
                text.missing());
    }

    private static List<NamedBy> things(Visit visit, NoteText text) {
        List<NamedBy> groups = new ArrayList<>();
        for (Subject.Kind kind : KINDS) {
            List<Link> links =
                    text.things().entrySet().stream()
                            .filter(each -> each.getKey().kind() == kind)
                            .map(each -> new Link(each.getValue().name(), each.getValue().href()))
                            .toList();
            if (!links.isEmpty()) {
                groups.add(new NamedBy(visit.words().get("note.cited." + kind), links, 0));
            }
        }
        return groups;
    }

    private List<Link> topics(Visit visit, Note note) {
        List<String> ids = new ArrayList<>();
        if (!note.introduces().isEmpty()) {
            ids.add(note.introduces());
        }
        note.topics().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return ids.stream()
                .map(library.thesaurus()::find)
                .flatMap(Optional::stream)
                .map(topic ->
                        new Link(
                                topic.label(visit.language().code()),
                                visit.links().topic(topic.id())))
                .toList();
    }
}
