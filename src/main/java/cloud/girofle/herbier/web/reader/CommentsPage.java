package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/** Every comment on a note or a question, whole; some on a page. */
public final class CommentsPage implements Page {

    static final int AT_ONCE = 12;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading which says on what
     * @param about leads to that
     * @param comments the oldest first
     * @param pager to the others
     */
    public record View(Layout layout, String heading, Link about, Comments comments, Pager pager) {}

    private final Library library;
    private final Subject.Kind kind;

    /** On things of that kind; the part {@code id} of the path says which. */
    public CommentsPage(Library library, Subject.Kind kind) {
        this.library = library;
        this.kind = kind;
    }

    @Override
    public Answer show(Visit visit) {
        Subject subject = new Subject(kind, visit.part("id"));
        return Comments.commented(library, subject.name())
                .map(entry -> answer(visit, entry))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private Answer answer(Visit visit, Entry about) {
        Subject subject = about.subject();
        List<Entry> all = Comments.on(library, subject);
        int pages = Math.max(1, (all.size() + AT_ONCE - 1) / AT_ONCE);
        int page = Math.min(visit.page(), pages);
        String address = Comments.address(visit, subject);
        String heading = visit.words().get("comments.title", about.field("title"));
        List<CommentLine> lines =
                all.stream()
                        .skip((page - 1L) * AT_ONCE)
                        .limit(AT_ONCE)
                        .map(entry -> Comments.whole(visit, library, entry))
                        .toList();
        return Answer.shown(
                "comments",
                new View(
                        Layout.of(visit, heading, ""),
                        heading,
                        Link.to(visit, about),
                        new Comments(lines, Optional.empty(), Comments.write(visit, subject)),
                        Pager.of(page, pages, at -> at == 1 ? address : address + "?page=" + at)));
    }
}
