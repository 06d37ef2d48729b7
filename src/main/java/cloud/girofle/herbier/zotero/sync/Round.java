package cloud.girofle.herbier.zotero.sync;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Brings a mirror up to date, in the order of Zotero's own client: settings, versions of
 * collections, of items at the top, of all items, the objects that changed, what was deleted. The
 * library must stay at one version from the first reply to the last. Not thread-safe; used once.
 *
 * @see <a href="https://www.zotero.org/support/dev/web_api/v3/syncing">Zotero Web API: syncing</a>
 */
final class Round {

    /** Objects asked for at once; the server takes no more. */
    private static final int AT_ONCE = 100;

    /** Of all settings only this one says something to readers. */
    private static final String TAG_COLORS = "tagColors";

    private final ApiClient client;
    private final Mirror mirror;
    private final IntConsumer progress;
    private final long from;
    private final long since;
    private final boolean trusting;

    private long version;
    private int downloaded;

    /**
     * A round.
     *
     * @param start how it begins
     * @param progress told how many objects were downloaded so far
     */
    Round(ApiClient client, Mirror mirror, Restart.From start, IntConsumer progress) {
        this.client = client;
        this.mirror = mirror;
        this.progress = progress;
        this.from = mirror.version();
        this.since = start == Restart.From.THE_SAME ? from : 0;
        this.trusting = start != Restart.From.NOTHING;
    }

    /**
     * Does it.
     *
     * @throws Restart when another round is needed
     * @throws SyncFailure when none would help now
     */
    void run() {
        String after = "since=" + since;
        Reply settings =
                since == 0
                        ? client.get("settings?" + after)
                        : client.getIfChanged("settings?" + after, since);
        if (settings.status() == 304 && settings.version().orElse(since) >= since) {
            return;
        }
        version = settings.version().orElseThrow(Round::senseless);
        if (version < since || settings.status() != 200) {
            throw new Restart(Restart.From.NOTHING);
        }
        String changed = "format=versions&" + after;
        String trashToo = changed + "&includeTrashed=1";
        Map<String, Long> collections = versions("collections?" + changed);
        Map<String, Long> tops = versions("items/top?" + trashToo);
        Map<String, Long> items = new LinkedHashMap<>(tops);
        items.putAll(versions("items?" + trashToo));
        if (!trusting) {
            mirror.forgetAside();
        }
        fetch(Mirror.Kind.COLLECTION, "collections?collectionKey=", collections);
        fetch(Mirror.Kind.ITEM, "items?includeTrashed=1&itemKey=", items);
        boolean colored = settings.body().has(TAG_COLORS);
        if (colored) {
            mirror.setAside(
                    Mirror.Kind.SETTING, List.of(setting(settings.body().path(TAG_COLORS))));
        }
        Map<Mirror.Kind, Set<String>> present = new EnumMap<>(Mirror.Kind.class);
        present.put(Mirror.Kind.COLLECTION, collections.keySet());
        present.put(Mirror.Kind.ITEM, items.keySet());
        present.put(Mirror.Kind.SETTING, colored ? Set.of(TAG_COLORS) : Set.of());
        if (!mirror.show(from, version, since == 0 ? absent(present) : deleted(present))) {
            throw new Restart(Restart.From.THE_SAME); // Another process was faster.
        }
    }

    private Map<String, Long> versions(String path) {
        Map<String, Long> versions = new LinkedHashMap<>();
        for (JsonNode page : pages(path)) {
            if (!page.isObject()) {
                throw senseless();
            }
            page.properties().forEach(each -> versions.put(each.getKey(), number(each.getValue())));
        }
        if (versions.size() > Limits.MOST_ENTRIES) {
            throw new SyncFailure(Kind.TOO_MANY, String.valueOf(Limits.MOST_ENTRIES));
        }
        return versions;
    }

    /** Downloads those that the mirror does not have in that version. */
    private void fetch(Mirror.Kind kind, String path, Map<String, Long> wanted) {
        Map<String, Long> known = trusting ? mirror.versions(kind) : Map.of();
        List<String> keys =
                wanted.entrySet().stream()
                        .filter(each -> !each.getValue().equals(known.get(each.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        for (int first = 0; first < keys.size(); first += AT_ONCE) {
            List<String> some = keys.subList(first, Math.min(first + AT_ONCE, keys.size()));
            String address = path + String.join(",", some) + "&limit=" + AT_ONCE;
            List<Mirror.Kept> objects = new ArrayList<>();
            for (JsonNode page : pages(address)) {
                page.valueStream().map(Round::object).forEach(objects::add);
            }
            if (!new HashSet<>(objects.stream().map(Mirror.Kept::key).toList()).containsAll(some)) {
                throw new Restart(Restart.From.THE_SAME); // Some left meanwhile.
            }
            mirror.setAside(kind, objects);
            downloaded += objects.size();
            progress.accept(downloaded);
        }
    }

    private Map<Mirror.Kind, Set<String>> deleted(Map<Mirror.Kind, Set<String>> present) {
        Reply reply = client.get("deleted?since=" + since);
        if (reply.status() == 409) {
            throw new Restart(Restart.From.ALL_VERSIONS);
        }
        JsonNode body = sameVersion(reply).body();
        Map<Mirror.Kind, Set<String>> gone = new EnumMap<>(Mirror.Kind.class);
        Map.of(
                        Mirror.Kind.COLLECTION, "collections",
                        Mirror.Kind.ITEM, "items",
                        Mirror.Kind.SETTING, "settings")
                .forEach((kind, name) -> {
                    Set<String> keys = new HashSet<>();
                    body.path(name).valueStream().forEach(key -> keys.add(key.asString("")));
                    keys.removeAll(present.getOrDefault(kind, Set.of())); // It came back.
                    gone.put(kind, keys);
                });
        return gone;
    }

    /** What a list of everything does not name. */
    private Map<Mirror.Kind, Set<String>> absent(Map<Mirror.Kind, Set<String>> present) {
        Map<Mirror.Kind, Set<String>> absent = new HashMap<>();
        present.forEach((kind, keys) -> {
            Set<String> gone = new HashSet<>(mirror.versions(kind).keySet());
            gone.removeAll(keys);
            absent.put(kind, gone);
        });
        return absent;
    }

    private List<JsonNode> pages(String path) {
        List<JsonNode> pages = new ArrayList<>();
        Reply reply = sameVersion(client.get(path));
        pages.add(reply.body());
        for (Optional<URI> next = reply.next(); next.isPresent(); next = reply.next()) {
            if (pages.size() > Limits.MOST_ENTRIES / AT_ONCE) {
                throw senseless(); // The list bites its tail.
            }
            reply = sameVersion(client.more(next.get()));
            pages.add(reply.body());
        }
        return pages;
    }

    private Reply sameVersion(Reply reply) {
        if (reply.status() != 200) {
            throw senseless();
        }
        if (reply.version().orElseThrow(Round::senseless) != version) {
            throw new Restart(Restart.From.THE_SAME);
        }
        return reply;
    }

    private static Mirror.Kept object(JsonNode node) {
        String key = node.path("key").asString("");
        if (key.isEmpty() || !node.path("data").isObject()) {
            throw senseless();
        }
        return new Mirror.Kept(key, number(node.path("version")), node.toString());
    }

    private static Mirror.Kept setting(JsonNode node) {
        return new Mirror.Kept(TAG_COLORS, number(node.path("version")), node.toString());
    }

    private static long number(JsonNode node) {
        if (!node.isIntegralNumber()) {
            throw senseless();
        }
        return node.longValue();
    }

    private static SyncFailure senseless() {
        return new SyncFailure(Kind.SYNC_NOT_JSON, "Zotero");
    }
}
