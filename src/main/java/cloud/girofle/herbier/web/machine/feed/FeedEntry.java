package cloud.girofle.herbier.web.machine.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing in a feed.
 *
 * @param id the same in both languages of the site, and for ever
 * @param foreignLanguage of its title where it is not the feed's; or empty
 * @param title clean HTML
 * @param published when it came in, where that is known apart from when it changed
 * @param updated when what it tells last changed
 * @param authors names
 * @param address its page, with scheme and host
 * @param categories its keywords or topics
 * @param content clean HTML, all its links with scheme and host
 */
record FeedEntry(
        String id,
        String foreignLanguage,
        String title,
        Optional<Instant> published,
        Instant updated,
        List<String> authors,
        String address,
        List<String> categories,
        String content) {

    FeedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
