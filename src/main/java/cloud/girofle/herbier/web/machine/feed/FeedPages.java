package cloud.girofle.herbier.web.machine.feed;

import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The pages of a feed whose length is known.
 *
 * @param page the one asked for, from 1
 * @param pages how many there are
 * @param address of each, within the site
 * @param people address of where people read the same
 */
record FeedPages(int page, int pages, IntFunction<String> address, String people) {

    /** Things on each: told whole, they are long. */
    static final int SIZE = 20;

    /** At that page of so many things. */
    static FeedPages of(int page, long total, IntFunction<String> address, String people) {
        return new FeedPages(
                page, (int) Math.max(1, Math.ceilDiv(total, (long) SIZE)), address, people);
    }

    /**
     * The page itself, in a format; that it does not exist, where there are not so many.
     *
     * @param entries those that stand on it
     * @param otherwise when the feed was updated, where it has no entries
     */
    Answer answer(
            Visit visit,
            FeedFormat format,
            String title,
            Supplier<List<FeedEntry>> entries,
            Optional<Instant> otherwise) {
        return page > pages
                ? ErrorPage.answer(visit, 404)
                : format.answer(feed(visit, title, entries.get(), otherwise));
    }

    /** How many things stand before it. */
    int before() {
        return (page - 1) * SIZE;
    }

    private Feed feed(
            Visit visit, String title, List<FeedEntry> entries, Optional<Instant> otherwise) {
        Links links = visit.links();
        return new Feed(
                visit.language().code(),
                at(links, 1),
                title,
                visit.words().get("site.name"),
                links.absolute(links.icon()),
                entries.stream()
                        .map(FeedEntry::updated)
                        .max(Comparator.naturalOrder())
                        .or(() -> otherwise)
                        .orElse(Instant.EPOCH),
                links.absolute(people),
                at(links, page),
                at(links, 1),
                page > 1 ? Optional.of(at(links, page - 1)) : Optional.empty(),
                page < pages ? Optional.of(at(links, page + 1)) : Optional.empty(),
                Optional.of(at(links, pages)),
                entries);
    }

    private String at(Links links, int number) {
        return links.absolute(address.apply(number));
    }
}
