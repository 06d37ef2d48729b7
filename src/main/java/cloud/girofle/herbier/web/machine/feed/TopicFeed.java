package cloud.girofle.herbier.web.machine.feed;

import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;

/** All that comes on a topic, and on those below it, of whatever kind: the latest first. */
public final class TopicFeed implements Page {

    private final Library library;
    private final Catalogue catalogue;
    private final FeedContent contents;
    private final FeedFormat format;

    /** Feeds of topics in that library. */
    public TopicFeed(
            Library library, Catalogue catalogue, FeedContent contents, FeedFormat format) {
        this.library = library;
        this.catalogue = catalogue;
        this.contents = contents;
        this.format = format;
    }

    @Override
    public Answer show(Visit visit) {
        return catalogue
                .thesaurus()
                .find(visit.part("slug"))
                .map(topic -> answer(visit, topic))
                .orElseGet(() -> ErrorPage.answer(visit, 404, visit.words().get("topic.unknown")));
    }

    private Answer answer(Visit visit, Topic topic) {
        SearchAddress search =
                SearchFeed.everyKind(SearchAddress.of(Facet.TOPIC, topic.id())).sorted(Order.ADDED);
        String page = visit.links().topic(topic.id());
        FeedPages pages =
                FeedPages.of(
                        visit.page(),
                        catalogue.search(search.criteria()).total(),
                        at -> page + "." + format.suffix() + (at == 1 ? "" : "?page=" + at),
                        page);
        return pages.answer(
                visit,
                format,
                visit.words().get("feed.title", topic.label(visit.language().code())),
                () -> new FeedEntries(visit, library, contents).of(catalogue, search, pages),
                library.changed());
    }
}
