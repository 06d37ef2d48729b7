package cloud.girofle.herbier.citation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes bibliographies in a {@link Style}. A style is read when it is first asked for, which takes
 * a moment, and kept; each writes one bibliography at a time. Thread-safe.
 */
public final class Citations {

    /**
     * A line of a bibliography.
     *
     * @param id of the item, as it was given
     * @param html safe to show: words, {@code i b sup sub}; its number, where the style has any, is
     *     left to the list it stands in
     */
    public record Entry(String id, String html) {}

    private final Map<String, Map<Style, Engine>> engines = new HashMap<>();

    /**
     * A bibliography.
     *
     * @param language of its words: {@code fr} or {@code en}
     * @param cslJson items in <a
     *     href="https://docs.citationstyles.org/en/stable/specification.html">CSL JSON</a>, an
     *     array, in the order in which they are cited; each needs an {@code id} of its own. What is
     *     no value that CSL knows is passed over.
     * @return one line for each item, in the order of the style; empty where it shows nothing of it
     * @throws IllegalArgumentException when it is no array of items with ids
     */
    public List<Entry> bibliography(Style style, String language, String cslJson) {
        String known = language.equals("fr") ? "fr" : "en";
        return engine(style, known).entries(CslItems.read(cslJson));
    }

    private synchronized Engine engine(Style style, String language) {
        return engines.computeIfAbsent(language, any -> new EnumMap<>(Style.class))
                .computeIfAbsent(style, wanted -> new Engine(wanted, language));
    }
}
