package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Merging;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/** Undoes a merge: {@code separer} is its number. */
public final class SeparationForm implements Form {

    private final Library library;
    private final Curation curation;
    private final DuplicatesPage page;

    /**
     * Undoes merges of a library.
     *
     * @param page shown again when something is wrong
     */
    public SeparationForm(Library library, Curation curation, DuplicatesPage page) {
        this.library = library;
        this.curation = curation;
        this.page = page;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        Optional<Merging> merging =
                sent.fields()
                        .find("separer")
                        .filter(number -> number.matches("\\d{1,10}"))
                        .flatMap(number -> library.merging(Long.parseLong(number)));
        boolean stood = merging.isPresent() && curation.unmerge(merging.get(), visit.account(), "");
        return stood
                ? new Answer.Done(
                        DuplicatesPage.address(visit, merging.get().kept(), merging.get().gone()))
                : page.wrong(visit, visit.words().get("duplicates.gone"));
    }
}
