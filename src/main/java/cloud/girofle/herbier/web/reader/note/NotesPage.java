package cloud.girofle.herbier.web.reader.note;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Note.Genre;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The notes by what kind of page they are; those for cards are read on cards. */
public final class NotesPage implements Page {

    private static final int PER_PAGE = 20;

    /**
     * A note.
     *
     * @param link leads to it
     * @param language of its title where it is not the page's; or empty
     * @param summary in one sentence, or empty
     * @param byline who keeps it, since when, and how far it is
     */
    public record Line(Link link, String language, String summary, String byline) {}

    /**
     * Notes of one kind.
     *
     * @param heading names the kind
     * @param notes the latest changed first
     */
    public record Group(String heading, List<Line> notes) {}

    /**
     * A kind of notes to choose.
     *
     * @param label in words
     * @param href leads to them
     * @param chosen whether they are shown
     */
    public record Choice(String label, String href, boolean chosen) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param genres to choose from: those there are
     * @param groups of notes, by kind
     * @param cards whether there are notes for cards
     * @param pager where they are many
     * @param feed where they are followed
     */
    public record View(
            Layout layout,
            List<Choice> genres,
            List<Group> groups,
            boolean cards,
            Pager pager,
            String feed) {}

    private final Library library;

    /** The notes of that library. */
    public NotesPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        List<Entry> all = inSight(library);
        List<Entry> pages = all.stream().filter(entry -> !genre(entry).isCard()).toList();
        String asked = visit.query().find("genre").orElse("");
        Optional<Genre> genre =
                Arrays.stream(Genre.values())
                        .filter(each -> !each.isCard() && each.id().equals(asked))
                        .findFirst();
        List<Entry> found =
                pages.stream()
                        .filter(entry -> genre.isEmpty() || genre(entry) == genre.get())
                        .toList();
        int last = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(visit.page(), last);
        List<Entry> some = found.stream().skip((page - 1L) * PER_PAGE).limit(PER_PAGE).toList();
        String address = visit.links().notes();
        String chosen = genre.map(each -> "genre=" + each.id()).orElse("");
        return Answer.shown(
                "notes",
                new View(
                        Layout.of(
                                visit,
                                visit.words().get("notes.heading"),
                                visit.words().get("notes.what")),
                        choices(visit, pages, genre),
                        groups(visit, some),
                        pages.size() < all.size(),
                        Pager.of(
                                page,
                                last,
                                at ->
                                        address
                                                + "?"
                                                + (chosen.isEmpty() ? "" : chosen + "&")
                                                + "page="
                                                + at),
                        visit.links().open().notesFeed() + (chosen.isEmpty() ? "" : "?" + chosen)));
    }

    /** All notes in sight: by genre, in the order in which these are listed, the latest first. */
    public static List<Entry> inSight(Library library) {
        return library.written().all(Subject.Kind.NOTE).stream()
                .filter(entry -> !entry.withdrawn())
                .sorted(
                        Comparator.<Entry, Genre>comparing(NotesPage::genre)
                                .thenComparing(Entry::changed, Comparator.reverseOrder())
                                .thenComparing(entry -> entry.subject().id()))
                .toList();
    }

    private static Genre genre(Entry entry) {
        return Note.of(entry.content()).genre();
    }

    private static List<Choice> choices(Visit visit, List<Entry> pages, Optional<Genre> chosen) {
        Set<Genre> there = pages.stream().map(NotesPage::genre).collect(Collectors.toSet());
        return Arrays.stream(Genre.values())
                .filter(there::contains)
                .map(genre ->
                        new Choice(
                                visit.words().get("notes.genre." + genre.id()),
                                chosen.filter(each -> each == genre).isPresent()
                                        ? visit.links().notes()
                                        : visit.links().notes() + "?genre=" + genre.id(),
                                chosen.filter(each -> each == genre).isPresent()))
                .toList();
    }

    private static List<Group> groups(Visit visit, List<Entry> entries) {
        return entries.stream()
                .map(NotesPage::genre)
                .distinct()
                .map(genre ->
                        new Group(
                                visit.words().get("notes.genre." + genre.id()),
                                entries.stream()
                                        .filter(entry -> genre(entry) == genre)
                                        .map(entry -> line(visit, entry))
                                        .toList()))
                .toList();
    }

    private static Line line(Visit visit, Entry entry) {
        Note note = Note.of(entry.content());
        String state =
                note.state() == Note.State.FINISHED
                        ? ""
                        : visit.words().get("note.state." + note.state().id()) + " — ";
        return new Line(
                Link.to(visit, entry),
                visit.language().foreign(note.language()),
                Typography.of(note.summary(), note.language()),
                state
                        + visit.words()
                                .get(
                                        "note.byline",
                                        entry.author().name(),
                                        WrittenDate.of(
                                                entry.changed(), visit.language().locale())));
    }
}
