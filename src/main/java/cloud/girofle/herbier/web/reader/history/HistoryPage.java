package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** The versions of an annotation or of a list, withdrawn or not. */
public final class HistoryPage implements Page {

    private final Library library;
    private final Subject.Kind kind;

    /** Of things of that kind; the part {@code id} of the path says which. */
    public HistoryPage(Library library, Subject.Kind kind) {
        this.library = library;
        this.kind = kind;
    }

    @Override
    public Answer show(Visit visit) {
        return library.written()
                .find(new Subject(kind, visit.part("id")))
                .map(entry -> ThingHistory.answer(visit, library, entry.subject(), entry.about()))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }
}
