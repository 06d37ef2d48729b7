package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.found.FoundThings;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a search finds, as a feed to subscribe to (Atom, RFC 4287): what was added last comes first,
 * whatever the order of the search, and the rest a page further (RFC 5005).
 */
public final class SearchFeed implements Page {

    private static final int PER_PAGE = 50;

    private final Library library;
    private final Catalogue catalogue;

    /** Feeds of searches in that library. */
    public SearchFeed(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        SearchAddress asked = SearchAddress.read(visit.query());
        int page = asked.criteria().page();
        SearchAddress search = asked.sorted(Order.ADDED);
        long total = catalogue.search(search.criteria()).total();
        int pages = (int) Math.max(1, (total + PER_PAGE - 1) / PER_PAGE);
        if (page > pages) {
            return ErrorPage.answer(visit, 404);
        }
        List<FeedEntry> entries =
                entries(
                        visit,
                        catalogue.things(search.criteria(), (page - 1) * PER_PAGE, PER_PAGE));
        Instant updated =
                entries.stream()
                        .map(FeedEntry::updated)
                        .max(Comparator.naturalOrder())
                        .or(library::changed)
                        .orElse(Instant.EPOCH);
        FeedText feed = new FeedText(visit, asked.sorted(Order.RELEVANCE));
        feed.begin(page, pages, updated);
        entries.forEach(feed::add);
        return new Answer.Text(200, "application/atom+xml; charset=utf-8", feed.end());
    }

    private List<FeedEntry> entries(Visit visit, List<Thing> things) {
        List<String> keys =
                things.stream()
                        .filter(thing -> thing.kind() == Kind.REFERENCE)
                        .map(Thing::id)
                        .toList();
        Map<String, Reference> references =
                library.references(keys).stream()
                        .collect(Collectors.toMap(Reference::key, Function.identity()));
        Map<String, Instant> changed = library.changed(keys);
        FoundThings others = new FoundThings(visit, library);
        Thesaurus thesaurus = catalogue.thesaurus();
        return things.stream()
                .flatMap(thing ->
                        Optional.ofNullable(references.get(thing.id()))
                                .filter(reference -> thing.kind() == Kind.REFERENCE)
                                .map(each ->
                                        FeedEntry.of(
                                                visit,
                                                each,
                                                changed.getOrDefault(each.key(), each.added())))
                                .or(() ->
                                        others.find(thing)
                                                .map(found ->
                                                        FeedEntry.of(
                                                                visit, thing, found, thesaurus)))
                                .stream())
                .toList();
    }
}
