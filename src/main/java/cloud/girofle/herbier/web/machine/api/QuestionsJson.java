package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** The questions in sight, by id. */
public final class QuestionsJson implements Page {

    private final Library library;

    /** Questions of that library. */
    public QuestionsJson(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return Listing.answer(
                visit,
                "/questions",
                library.written().all(Subject.Kind.QUESTION).stream()
                        .filter(entry -> !entry.withdrawn())
                        .toList(),
                entry -> QuestionJson.whole(visit.links(), library, entry));
    }
}
