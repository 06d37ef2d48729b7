package cloud.girofle.herbier.web.visit;

import java.util.Map;

/**
 * A page of the site. What it answers depends on nothing but the visit and the library's version,
 * so that it may be cached, and published as a file; the few that tell of the moment are asked for
 * each time. Thread-safe.
 */
@FunctionalInterface
public interface Page {

    /**
     * Shows the page.
     *
     * @throws BadAddressException when the visit's parameters cannot be answered
     */
    Answer show(Visit visit);

    /**
     * The headers of HTTP that go with the page wherever it stands: shown, asked for by its head
     * alone, or found unchanged, when {@link #show} is not asked at all. None by default.
     */
    default Map<String, String> headers(Visit visit) {
        return Map.of();
    }

    /**
     * Whether it is at hand, and told however much else there is to do. Whatever is looked up for
     * it takes no time.
     */
    default boolean isLight() {
        return false;
    }
}
