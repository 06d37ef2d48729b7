package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.note.NotesPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** The notes in sight, those for cards too. */
public final class NotesJson implements Page {

    private final Library library;

    /** Notes of that library. */
    public NotesJson(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return Listing.answer(
                visit,
                "/notes",
                NotesPage.inSight(library),
                entry -> NoteJson.line(visit.links(), entry));
    }
}
