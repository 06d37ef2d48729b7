package cloud.girofle.herbier.web.machine.feed;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.ListPage;
import cloud.girofle.herbier.web.reader.Remark;
import cloud.girofle.herbier.web.reader.Remarks;
import cloud.girofle.herbier.web.reader.Takings;
import cloud.girofle.herbier.web.reader.WholeNotice;
import cloud.girofle.herbier.web.reader.figure.FigurePage;
import cloud.girofle.herbier.web.reader.figure.Figures;
import cloud.girofle.herbier.web.reader.note.NotePage;
import cloud.girofle.herbier.web.reader.question.QuestionPage;
import cloud.girofle.herbier.web.visit.Templates;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that is to be read of a thing, for those who follow the library from elsewhere: the same as
 * its page says, without what only the site can do. Thread-safe.
 */
public final class FeedContent {

    /**
     * An annotation that stands alone.
     *
     * @param words of the reader's language
     * @param remark the annotation, whole
     * @param about leads to the reference
     */
    public record Remarked(Messages words, Remark remark, Link about) {}

    private final Library library;
    private final Templates templates;
    private final FigurePage figures;
    private final QuestionPage questions;
    private final NotePage notes;
    private final ListPage lists;

    /** Of what that library holds. */
    public FeedContent(
            Library library, Bibliography bibliography, Takings takings, Templates templates) {
        this.library = library;
        this.templates = templates;
        this.figures = new FigurePage(library);
        this.questions = new QuestionPage(library);
        this.notes = new NotePage(library, bibliography);
        this.lists = new ListPage(library, takings);
    }

    /** A reference: its notice, the notes of its sources, and what curators say of it. */
    String of(Visit visit, Reference reference) {
        return html(
                visit,
                "feed/reference",
                WholeNotice.of(visit, library, reference),
                visit.links().reference(reference.key()));
    }

    /**
     * What people wrote; empty for what stands on no page of its own.
     *
     * @param all the figures of the library, read where they are needed
     */
    String of(Visit visit, Entry entry, Supplier<Figures> all) {
        String page = visit.links().thing(entry.subject(), entry.about());
        return switch (entry.subject().kind()) {
            case FIGURE -> html(visit, "feed/figure", figures.view(visit, entry, all.get()), page);
            case QUESTION -> html(visit, "feed/question", questions.view(visit, entry), page);
            case NOTE -> html(visit, "feed/note", notes.view(visit, entry), page);
            case LIST -> html(visit, "feed/list", lists.whole(visit, entry), page);
            case ANNOTATION ->
                    library.references(List.of(current(entry.about()))).stream()
                            .findFirst()
                            .map(about -> annotation(visit, entry, about, page))
                            .orElse("");
            case REFERENCE, RECORD, KEYWORD, TOPIC, COMMENT -> "";
        };
    }

    private String annotation(Visit visit, Entry entry, Reference about, String page) {
        Remark remark =
                new Remarks(visit, library).whole(entry, HitLines.foreignLanguage(visit, about));
        Link link = HitLines.link(visit, about);
        return html(visit, "feed/annotation", new Remarked(visit.words(), remark, link), page);
    }

    private String current(String key) {
        return library.movedTo(key).orElse(key);
    }

    private String html(Visit visit, String template, Object view, String page) {
        return CleanHtml.absolute(templates.html(template, view), visit.links().absolute(page));
    }
}
