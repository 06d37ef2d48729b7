package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.text.Excerpt;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser and its system, as people call them, of what it says of itself. */
final class BrowserName {

    private static final int LONGEST = 40;

    private static final Map<String, String> NAMES =
            Map.of("Edg", "Edge", "OPR", "Opera", "Mac OS X", "macOS");

    private BrowserName() {}

    /** Empty when it says nothing. */
    static String of(String userAgent) {
        // Most call themselves by the names of those before them, too: the first that fits is it.
        Optional<String> browser = first(userAgent, "Firefox", "Edg", "OPR", "Chrome", "Safari");
        Optional<String> system =
                first(userAgent, "Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");
        return browser.isEmpty()
                ? Excerpt.of(userAgent, LONGEST)
                : browser.get() + system.map(name -> ", " + name).orElse("");
    }

    private static Optional<String> first(String text, String... words) {
        return Stream.of(words)
                .filter(text::contains)
                .findFirst()
                .map(word -> NAMES.getOrDefault(word, word));
    }
}
