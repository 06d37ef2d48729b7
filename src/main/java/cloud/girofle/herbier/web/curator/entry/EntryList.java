package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.curator.Unfinished;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Those of a kind that there are, or that something is left to do for; each leads to its form. */
public final class EntryList implements Page {

    /** Which ones are asked for. */
    static final String ASKED = "voir";

    private static final String ALL = "tout";

    private final EntryKind kind;
    private final Library library;

    EntryList(EntryKind kind, Library library) {
        this.kind = kind;
        this.library = library;
    }

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading which they are
     * @param ways to others
     * @param things each leads to its form
     */
    public record View(Layout layout, String heading, List<Link> ways, List<Link> things) {}

    @Override
    public Answer show(Visit visit) {
        String asked = visit.query().find(ASKED).orElse("");
        Messages words = visit.words();
        Optional<Unfinished> left =
                Unfinished.of(kind.subject()).stream()
                        .filter(each -> each.id().equals(asked))
                        .findFirst();
        if (left.isEmpty() && !asked.equals(ALL)) {
            return ErrorPage.answer(visit, 404);
        }
        List<Entry> entries =
                left.map(each -> each.in(library))
                        .orElseGet(() -> library.written().all(kind.subject()));
        String heading =
                left.map(each -> words.get("unfinished." + each.id(), entries.size()))
                        .orElseGet(() -> all(words, entries.size()));
        return Answer.shown(
                "entry-list",
                new View(
                        Layout.unlisted(visit, heading),
                        heading,
                        ways(visit),
                        entries.stream().map(entry -> link(visit, entry)).toList()));
    }

    /** Where a new one is begun, all of them, and what is left to do. */
    List<Link> ways(Visit visit) {
        Messages words = visit.words();
        String room = visit.links().desk(kind.room());
        Stream<Link> left =
                Unfinished.of(kind.subject()).stream()
                        .filter(each -> !each.in(library).isEmpty())
                        .map(each ->
                                new Link(
                                        words.get(
                                                "unfinished." + each.id(), each.in(library).size()),
                                        room + "?" + ASKED + "=" + each.id()));
        int count = library.written().all(kind.subject()).size();
        Stream<Link> own =
                Stream.of(
                        new Link(words.get("entry.new." + key()), room),
                        new Link(all(words, count), room + "?" + ASKED + "=" + ALL));
        return Stream.concat(own, left).filter(link -> !isHere(visit, link)).toList();
    }

    private static boolean isHere(Visit visit, Link link) {
        String query = visit.writtenQuery();
        String here = visit.links().to(visit.path()) + (query.isEmpty() ? "" : "?" + query);
        return Arrays.asList(here, visit.links().to(visit.path()) + query).contains(link.href());
    }

    private String all(Messages words, int count) {
        return words.get("entry.all." + key(), count);
    }

    private String key() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Link link(Visit visit, Entry entry) {
        String title = entry.field("title");
        return new Link(
                entry.withdrawn() ? visit.words().get("listing.withdrawn", title) : title,
                visit.links().desk(kind.room(), entry.subject().id()));
    }
}
