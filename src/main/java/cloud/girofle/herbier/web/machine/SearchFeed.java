package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
        List<Reference> references =
                library.references(
                        catalogue.keys(search.criteria(), (page - 1) * PER_PAGE, PER_PAGE));
        Map<String, Instant> changed =
                library.changed(references.stream().map(Reference::key).toList());
        Instant updated =
                changed.values().stream()
                        .max(Comparator.naturalOrder())
                        .or(library::changed)
                        .orElse(Instant.EPOCH);
        FeedText feed = new FeedText(visit, asked.sorted(Order.RELEVANCE));
        feed.begin(page, pages, updated);
        for (Reference each : references) {
            feed.add(each, changed.getOrDefault(each.key(), each.added()));
        }
        return new Answer.Text(200, "application/atom+xml; charset=utf-8", feed.end());
    }
}
