package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.reader.note.NoteText;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A note, with its Markdown and what that cites. */
public final class NoteJson implements Page {

    /**
     * A note; lists leave its text out, and what that says.
     *
     * @param id names it
     * @param title its name
     * @param genre what kind of page: {@code repere}, {@code lecture}, {@code position}…
     * @param state of a position text: {@code brouillon}, {@code adopte}
     * @param summary in one sentence
     * @param language of its words
     * @param topics ids
     * @param introduces id of the topic that it introduces
     * @param author who wrote it first
     * @param changed when it was last changed
     * @param version how many times
     * @param signatures who signs it
     * @param text Markdown
     * @param references keys of those it cites, in its order
     * @param names of things of ours that it names: {@code chiffre:x}
     * @param url its own address
     * @param page for people
     */
    record Whole(
            String id,
            String title,
            String genre,
            Optional<String> state,
            Optional<String> summary,
            String language,
            List<String> topics,
            Optional<String> introduces,
            String author,
            Instant changed,
            int version,
            List<String> signatures,
            Optional<String> text,
            Optional<List<String>> references,
            Optional<List<String>> names,
            String url,
            String page) {}

    private final Library library;

    /** Notes of that library. */
    public NoteJson(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return NoteText.find(library, visit.part("slug"))
                .map(entry ->
                        entry.withdrawn()
                                ? Problem.answer(410, "This note was withdrawn.")
                                : ApiJson.answer(whole(visit, entry)))
                .orElseGet(() -> Problem.answer(404, "There is no note of this id."));
    }

    private Whole whole(Visit visit, Entry entry) {
        NoteText text = NoteText.of(visit, library, entry);
        return of(
                visit.links(),
                entry,
                Optional.of(text.note().text()),
                Optional.of(text.cited().stream().map(Reference::key).toList()),
                Optional.of(text.things().keySet().stream().map(Subject::name).toList()));
    }

    static Whole line(Links links, Entry entry) {
        return of(links, entry, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Whole of(
            Links links,
            Entry entry,
            Optional<String> text,
            Optional<List<String>> references,
            Optional<List<String>> names) {
        Note note = Note.of(entry.content());
        String slug = entry.subject().id();
        return new Whole(
                slug,
                note.title(),
                note.genre().id(),
                ReferenceJson.said(note.state().id()),
                ReferenceJson.said(note.summary()),
                note.language(),
                note.topics(),
                ReferenceJson.said(note.introduces()),
                entry.author().name(),
                entry.changed(),
                entry.version(),
                note.signatures(),
                text,
                references,
                names,
                links.absolute(links.api("/notes/" + slug)),
                links.absolute(links.note(slug)));
    }
}
