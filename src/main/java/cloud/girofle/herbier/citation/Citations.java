package cloud.girofle.herbier.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes bibliographies in a {@link Style}. A style is read when it is asked for, which takes a
 * moment; the last used are kept, and so are the last bibliographies. Each style writes one at a
 * time. Thread-safe.
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

    /** Each takes about 700 kB. */
    private static final int ENGINES = 4;

    private static final int BIBLIOGRAPHIES = 50;

    private record Manner(Style style, String language) {}

    private record Asked(Manner manner, String cslJson) {}

    private final Map<Manner, Engine> engines = new LastUsed<>(ENGINES);
    private final Map<Asked, List<Entry>> written = new LastUsed<>(BIBLIOGRAPHIES);

    /** Forgets what was not used for longest. */
    private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;
        private final int most;

        LastUsed(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

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
        Manner manner = new Manner(style, language.equals("fr") ? "fr" : "en");
        Asked asked = new Asked(manner, cslJson);
        synchronized (written) {
            List<Entry> before = written.get(asked);
            if (before != null) {
                return before;
            }
        }
        List<Entry> entries = List.copyOf(engine(manner).entries(CslItems.read(cslJson)));
        synchronized (written) {
            written.put(asked, entries);
        }
        return entries;
    }

    private Engine engine(Manner manner) {
        synchronized (engines) {
            return engines.computeIfAbsent(
                    manner, wanted -> new Engine(wanted.style(), wanted.language()));
        }
    }
}
