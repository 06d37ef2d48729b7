package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;

/** Has an import undone. */
public final class UndoForm implements Form {

    private final Library library;
    private final ImportDesk desk;

    /** A form over that library. */
    public UndoForm(Library library, ImportDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return RunPage.find(library, visit)
                .<Answer>map(run -> {
                    desk.undo(run);
                    return new Answer.Done(visit.links().undo(run.number()));
                })
                .orElseGet(() -> RunPage.unknown(visit));
    }
}
