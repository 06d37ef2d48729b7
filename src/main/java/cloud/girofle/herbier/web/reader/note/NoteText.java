package cloud.girofle.herbier.web.reader.note;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Outline;
import cloud.girofle.herbier.text.Rendered;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A note, its text rendered, and what that names.
 *
 * @param entry when and by whom it was written
 * @param note what it says
 * @param outline its text as HTML, and its headings
 * @param references that it cites, by the names it cites them by, in their order
 * @param things of ours that it names, in their order
 * @param missing names that lead nowhere
 */
public record NoteText(
        Entry entry,
        Note note,
        Outline outline,
        Map<String, Reference> references,
        Map<Subject, Cited> things,
        List<String> missing) {

    public NoteText {
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
        things = Collections.unmodifiableMap(new LinkedHashMap<>(things));
        missing = List.copyOf(missing);
    }

    /** The note of that slug, withdrawn or not. */
    public static Optional<Entry> find(Library library, String slug) {
        return library.written().find(new Subject(Subject.Kind.NOTE, slug));
    }

    /** That note, rendered for a visit. */
    public static NoteText of(Visit visit, Library library, Entry entry) {
        Note note = Note.of(entry.content());
        NamedInText named = new NamedInText(visit, library);
        Rendered text = Markdown.rendered(note.text(), note.language(), "", named);
        return new NoteText(
                entry,
                note,
                Outline.of(text.html()),
                named.references(),
                named.things(),
                text.missing());
    }

    /** The references that it cites, each once, in the order in which it does. */
    public List<Reference> cited() {
        Map<String, Reference> once = new LinkedHashMap<>();
        references.values().forEach(reference -> once.putIfAbsent(reference.key(), reference));
        return List.copyOf(once.values());
    }

    /** Who wrote it, and when; or when it was last changed. */
    public String byline(Visit visit) {
        return visit.words()
                .get(
                        entry.version() > 1 ? "note.bylineChanged" : "note.byline",
                        entry.author().name(),
                        WrittenDate.of(entry.changed(), visit.language().locale()));
    }

    /** « Brouillon », « Adopté », or empty. */
    public String state(Visit visit) {
        return note.state() == Note.State.FINISHED
                ? ""
                : visit.words().get("note.state." + note.state().id());
    }
}
