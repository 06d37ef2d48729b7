package cloud.girofle.herbier.web.machine.feed;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notes or the annotations, as a feed: those written last come first. */
public final class WrittenFeed implements Page {

    private final Library library;
    private final FeedContent contents;
    private final Subject.Kind kind;
    private final FeedFormat format;

    /**
     * Of that library.
     *
     * @param kind what is followed: notes, of one genre where it is asked for, or annotations
     */
    public WrittenFeed(
            Library library, FeedContent contents, Subject.Kind kind, FeedFormat format) {
        this.library = library;
        this.contents = contents;
        this.kind = kind;
        this.format = format;
    }

    @Override
    public Answer show(Visit visit) {
        Optional<Note.Genre> genre = genre(visit);
        List<Entry> all =
                library.written().all(kind).stream()
                        .filter(entry -> !entry.withdrawn())
                        .filter(entry ->
                                genre.isEmpty() || Note.of(entry.content()).genre() == genre.get())
                        .sorted(
                                Comparator.comparing(Entry::created)
                                        .reversed()
                                        .thenComparing(entry -> entry.subject().id()))
                        .toList();
        FeedPages pages =
                FeedPages.of(
                        visit.page(),
                        all.size(),
                        at -> address(visit, genre, at),
                        people(visit.links(), genre));
        return pages.answer(
                visit,
                format,
                visit.words().get("feed.title", title(visit, genre)),
                () -> new FeedEntries(visit, library, contents).of(things(all, pages)),
                library.changed());
    }

    private List<Thing> things(List<Entry> all, FeedPages pages) {
        return all.stream()
                .skip(pages.before())
                .limit(FeedPages.SIZE)
                .map(entry ->
                        new Thing(
                                kind == Subject.Kind.NOTE ? Kind.NOTE : Kind.ANNOTATION,
                                entry.subject().id()))
                .toList();
    }

    private Optional<Note.Genre> genre(Visit visit) {
        String asked = kind == Subject.Kind.NOTE ? visit.query().find("genre").orElse("") : "";
        return Arrays.stream(Note.Genre.values())
                .filter(each -> each.id().equals(asked))
                .findFirst();
    }

    private String address(Visit visit, Optional<Note.Genre> genre, int at) {
        String atom =
                kind == Subject.Kind.NOTE
                        ? visit.links().open().notesFeed()
                        : visit.links().open().annotationsFeed();
        String query =
                Stream.of(
                                genre.map(each -> "genre=" + each.id()).orElse(""),
                                at > 1 ? "page=" + at : "")
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("&"));
        return (format == FeedFormat.ATOM ? atom : visit.links().open().jsonFeed(atom))
                + (query.isEmpty() ? "" : "?" + query);
    }

    private String people(Links links, Optional<Note.Genre> genre) {
        return kind == Subject.Kind.NOTE
                ? links.notes() + genre.map(each -> "?genre=" + each.id()).orElse("")
                : links.search(SearchAddress.of(Facet.KIND, Kind.ANNOTATION.id()));
    }

    private String title(Visit visit, Optional<Note.Genre> genre) {
        return kind == Subject.Kind.ANNOTATION
                ? visit.words().get("feed.annotations")
                : genre.map(each -> visit.words().get("notes.genre." + each.id()))
                        .orElseGet(() -> visit.words().get("notes.heading"));
    }
}
