package cloud.girofle.herbier.web.machine.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of a feed; addresses have scheme and host.
 *
 * @param language of its words
 * @param id the same for every page of it, and for ever
 * @param title plain text
 * @param author who makes it, where an entry does not say
 * @param icon its picture
 * @param updated when anything on it last changed
 * @param page where people read the same
 * @param self this page of it
 * @param first the page of the latest entries
 * @param previous the page before, if there is one
 * @param next the page after, if there is one
 * @param last the page of the oldest entries, where it is known
 * @param entries in their order
 */
record Feed(
        String language,
        String id,
        String title,
        String author,
        String icon,
        Instant updated,
        String page,
        String self,
        String first,
        Optional<String> previous,
        Optional<String> next,
        Optional<String> last,
        List<FeedEntry> entries) {

    Feed {
        entries = List.copyOf(entries);
    }
}
