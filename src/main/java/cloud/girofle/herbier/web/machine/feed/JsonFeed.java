package cloud.girofle.herbier.web.machine.feed;

import cloud.girofle.herbier.text.CleanHtml;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a feed as JSON Feed. */
final class JsonFeed {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonFeed() {}

    static String written(Feed feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("home_page_url", feed.page());
        json.put("feed_url", feed.self());
        feed.next().ifPresent(page -> json.put("next_url", page));
        json.put("favicon", feed.icon());
        json.put("authors", List.of(Map.of("name", feed.author())));
        json.put("language", feed.language());
        json.put("items", feed.entries().stream().map(entry -> item(feed, entry)).toList());
        return JSON.writeValueAsString(json) + "\n";
    }

    private static Map<String, Object> item(Feed feed, FeedEntry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        item.put("url", entry.address());
        item.put("title", CleanHtml.text(entry.title()));
        item.put("content_html", entry.content());
        entry.published().ifPresent(moment -> item.put("date_published", date(moment)));
        item.put("date_modified", date(entry.updated()));
        if (!entry.authors().isEmpty()) {
            item.put(
                    "authors", entry.authors().stream().map(name -> Map.of("name", name)).toList());
        }
        if (!entry.categories().isEmpty()) {
            item.put("tags", entry.categories());
        }
        item.put(
                "language",
                entry.foreignLanguage().isEmpty() ? feed.language() : entry.foreignLanguage());
        return item;
    }

    private static String date(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
