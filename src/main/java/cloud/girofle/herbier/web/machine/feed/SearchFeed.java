package cloud.girofle.herbier.web.machine.feed;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.reader.SearchName;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;

/**
 * What a search finds, as a feed to subscribe to: what was added last comes first, whatever the
 * order of the search, and the rest a page further. Everything is of every kind but topics.
 */
public final class SearchFeed implements Page {

    private final Library library;
    private final Catalogue catalogue;
    private final FeedContent contents;
    private final FeedFormat format;

    /** Feeds of searches in that library. */
    public SearchFeed(
            Library library, Catalogue catalogue, FeedContent contents, FeedFormat format) {
        this.library = library;
        this.catalogue = catalogue;
        this.contents = contents;
        this.format = format;
    }

    @Override
    public Answer show(Visit visit) {
        SearchAddress asked = SearchAddress.read(visit.query()).annotated(false);
        SearchAddress search = (isEverything(asked) ? everyKind(asked) : asked).sorted(Order.ADDED);
        SearchAddress written = asked.sorted(Order.RELEVANCE);
        Results results = catalogue.search(search.criteria());
        FeedPages pages =
                FeedPages.of(
                        asked.criteria().page(),
                        Math.min(results.total(), (long) Criteria.LAST_PAGE * FeedPages.SIZE),
                        at -> visit.links().search(written.at(at), format.suffix()),
                        visit.links().search(written.sorted(Order.ADDED)));
        return pages.answer(
                visit,
                format,
                title(visit, asked, results),
                () -> new FeedEntries(visit, library, contents).of(catalogue, search, pages),
                library.changed());
    }

    private static boolean isEverything(SearchAddress search) {
        return search.criteria().text().isEmpty() && search.criteria().chosen().isEmpty();
    }

    /** The same search, of all that people may follow. */
    static SearchAddress everyKind(SearchAddress search) {
        SearchAddress all = search;
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TOPIC) {
                all = all.with(Facet.KIND, kind.id());
            }
        }
        return all;
    }

    private String title(Visit visit, SearchAddress search, Results results) {
        String about = SearchName.of(visit, library, catalogue, search, results);
        return about.isEmpty()
                ? visit.words().get("feed.everything")
                : visit.words().get("feed.title", about);
    }
}
