package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/** A comment's own address: leads to where it is read, or says that it was withdrawn. */
public final class CommentPage implements Page {

    private final Library library;

    /** Over that library. */
    public CommentPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return library.written()
                .find(new Subject(Subject.Kind.COMMENT, visit.part("id")))
                .map(entry -> answer(visit, entry))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private Answer answer(Visit visit, Entry comment) {
        Optional<Entry> about = Comments.commented(library, comment.field("on"));
        return comment.withdrawn() || about.isEmpty()
                ? GonePage.answer(
                        visit,
                        visit.words().get("comments.gone"),
                        visit.links().comment(comment.subject().id()),
                        visit.links().desk("commentaires", comment.subject().id()))
                : new Answer.Moved(address(visit, about.get().subject(), comment), false);
    }

    /** With what it is on where that shows it whole, else among all. */
    private String address(Visit visit, Subject about, Entry comment) {
        String id = comment.subject().id();
        String place = "#c-" + id;
        boolean shown =
                Comments.of(visit, library, about).lines().stream()
                        .anyMatch(line -> line.id().equals(id) && !line.cut());
        if (shown) {
            return visit.links().thing(about, "") + place;
        }
        List<String> ids =
                Comments.on(library, about).stream().map(entry -> entry.subject().id()).toList();
        int page = ids.indexOf(id) / CommentsPage.AT_ONCE + 1;
        return Comments.address(visit, about) + (page > 1 ? "?page=" + page : "") + place;
    }
}
