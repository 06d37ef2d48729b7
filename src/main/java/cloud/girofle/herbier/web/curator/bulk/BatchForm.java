package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;

/** Undoes what was done to many things at once. */
public final class BatchForm implements Form {

    private final Library library;
    private final Curation curation;

    /** A form over that library. */
    public BatchForm(Library library) {
        this.library = library;
        this.curation = new Curation(library);
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return BatchPage.find(library, visit)
                .<Answer>map(batch -> {
                    curation.undo(batch.number(), visit.account());
                    return new Answer.Done(BatchPage.address(visit.links(), batch.number()));
                })
                .orElseGet(() -> BatchPage.unknown(visit));
    }
}
