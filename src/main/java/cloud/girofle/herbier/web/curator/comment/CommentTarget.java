package cloud.girofle.herbier.web.curator.comment;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.Comments;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/**
 * What an address of the form is about.
 *
 * @param about the note or question that is commented on
 * @param comment that is changed; empty for a new one
 */
record CommentTarget(Entry about, Optional<Entry> comment) {

    /** By {@code {id}}, a comment's, or else by {@code {name}} of what is commented on. */
    static Optional<CommentTarget> find(Library library, Visit visit) {
        if (visit.part("id").isEmpty()) {
            return Comments.commented(library, visit.part("name"))
                    .map(about -> new CommentTarget(about, Optional.empty()));
        }
        return library.written()
                .find(new Subject(Subject.Kind.COMMENT, visit.part("id")))
                .flatMap(comment ->
                        Comments.commented(library, comment.field("on"))
                                .map(about -> new CommentTarget(about, Optional.of(comment))));
    }

    boolean isNew() {
        return comment.isEmpty();
    }

    /** How comments name what they are on. */
    String name() {
        return about.subject().name();
    }
}
