package cloud.girofle.herbier.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pages that were made, in memory, packed as they were sent: a page is the same for everybody as
 * long as its version is. The latest version of each, of as many as have room, those that are asked
 * for most; and the files of {@code static/}, which never change. Thread-safe.
 */
final class MadePages {

    /** How many bytes they may take together. */
    private static final long ROOM = 4 << 20;

    /** What each takes beside its body and its address. */
    private static final int OVERHEAD = 400;

    /**
     * A page, as it is sent.
     *
     * @param version of the page
     * @param headers of its own
     * @param body packed
     */
    record Made(String version, Map<String, String> headers, Body body) {

        /** Answers with it. */
        void send(Context request) {
            body.send(request);
            headers.forEach(request::header);
        }

        private int size() {
            int written = version.length();
            for (Map.Entry<String, String> header : headers.entrySet()) {
                written += header.getKey().length() + header.getValue().length();
            }
            return body.size() + 2 * written;
        }
    }

    private record Place(String address, Packing packing) {}

    private record Text(String text, Packing packing) {}

    private final Cache<Place, Made> pages =
            Caffeine.newBuilder()
                    .maximumWeight(ROOM)
                    .weigher(MadePages::weight)
                    .executor(Runnable::run) // What has no room goes at once.
                    .build();

    private final Map<Text, Body> files = new ConcurrentHashMap<>();

    /** The page at an address, if that version of it is in memory. */
    Optional<Made> find(String address, Packing packing, String version) {
        return Optional.ofNullable(pages.getIfPresent(new Place(address, packing)))
                .filter(made -> made.version().equals(version));
    }

    /** Keeps a page, in the place of any other version; those that go out unpacked are rare. */
    void keep(String address, Packing packing, Made made) {
        if (packing != Packing.NONE) {
            pages.put(new Place(address, packing), made);
        }
    }

    /** A file of {@code static/}, packed once, as tightly as can be. */
    Body file(String contentType, String text, Packing packing) {
        return files.computeIfAbsent(
                new Text(text, packing), any -> Body.tight(contentType, text, packing));
    }

    private static int weight(Place place, Made made) {
        return OVERHEAD + 2 * place.address().length() + made.size();
    }
}
