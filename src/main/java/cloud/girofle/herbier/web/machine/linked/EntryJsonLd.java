package cloud.girofle.herbier.web.machine.linked;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.linked.Document;
import cloud.girofle.herbier.sharing.linked.LinkedData;
import cloud.girofle.herbier.web.machine.api.Problem;
import cloud.girofle.herbier.web.reader.note.NoteText;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** A figure, a question, a note or a reading list in the words of schema.org. */
public final class EntryJsonLd implements Page {

    private final Library library;
    private final Subject.Kind kind;

    /** Things of that library, of that kind. */
    public EntryJsonLd(Library library, Subject.Kind kind) {
        this.library = library;
        this.kind = kind;
    }

    @Override
    public Answer show(Visit visit) {
        return library.written()
                .find(new Subject(kind, visit.part("slug")))
                .map(entry ->
                        entry.withdrawn()
                                ? Problem.answer(410, "This was withdrawn.")
                                : new Answer.Text(
                                        200,
                                        ReferenceJsonLd.MEDIA_TYPE,
                                        document(visit, entry).json()))
                .orElseGet(() -> Problem.answer(404, "There is nothing of this name."));
    }

    private Document document(Visit visit, Entry entry) {
        LinkedData data = new LinkedData(library, visit.links().open().names());
        return switch (kind) {
            case FIGURE -> data.figure(entry);
            case QUESTION -> data.question(entry);
            case LIST -> data.list(entry);
            case NOTE -> {
                NoteText text = NoteText.of(visit, library, entry);
                yield data.note(entry, text.cited(), text.things().keySet());
            }
            default -> throw new IllegalStateException("not told: " + kind);
        };
    }
}
