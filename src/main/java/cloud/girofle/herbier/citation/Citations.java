package cloud.girofle.herbier.citation;

import de.undercouch.citeproc.csl.CSLItemData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes bibliographies in a {@link Style}. A style is read when it is asked for, which takes a
 * moment; the last used are kept, and so is what was written last. Each style writes one at a time.
 * Thread-safe.
 */
public final class Citations {

    private static final Logger LOG = LoggerFactory.getLogger(Citations.class);

    /**
     * A line of a bibliography.
     *
     * @param id of the item, as it was given
     * @param html safe to show: words, {@code i b sup sub}; its number, where the style has any, is
     *     left to the list it stands in
     */
    public record Entry(String id, String html) {}

    /** Each takes about 700 kB; a page that shows every style is to find them all. */
    private static final int ENGINES = 8;

    /** Characters of what lines were written of, about as many as the lines have. */
    private static final int WRITTEN = 500_000;

    private record Manner(Style style, String language) {}

    private record Asked(Manner manner, String cslJson, boolean inText) {}

    private final Styles styles;
    private final LastUsed<Manner, Engine> engines = new LastUsed<>(ENGINES, manner -> 1);
    private final LastUsed<Asked, List<Entry>> written =
            new LastUsed<>(WRITTEN, asked -> asked.cslJson().length());

    /** In the styles that come with the program. */
    public Citations() {
        this.styles = Styles.shipped();
    }

    /** In these, and those of a folder, which need not exist. */
    public Citations(Path folder) {
        this.styles = Styles.in(folder);
    }

    /** The styles to choose from. */
    public Styles styles() {
        return styles;
    }

    /**
     * A bibliography.
     *
     * @param language of its words: {@code fr} or {@code en}
     * @param cslJson items in <a
     *     href="https://docs.citationstyles.org/en/stable/specification.html">CSL JSON</a>, an
     *     array, in the order in which they are cited; each needs an {@code id} of its own. What is
     *     no value that CSL knows is passed over.
     * @return one line for each item, in the order of the style; empty where it shows nothing of
     *     it. None at all where an added style cannot write them.
     * @throws IllegalArgumentException when it is no array of items with ids
     */
    public List<Entry> bibliography(Style style, String language, String cslJson) {
        return written(new Asked(manner(style, language), cslJson, false), Engine::entries);
    }

    /**
     * How a text names each item: « (Lopez, 2022) ». In a style that cites in notes, the note.
     *
     * @return one for each item, in their order; none where an added style cannot write them
     * @see #bibliography
     */
    public List<Entry> inText(Style style, String language, String cslJson) {
        return written(new Asked(manner(style, language), cslJson, true), Engine::inText);
    }

    private static Manner manner(Style style, String language) {
        String its = // One that is written for a language stays in it.
                style instanceof AddedStyle added ? added.language().orElse(language) : language;
        return new Manner(style, its.equals("fr") ? "fr" : "en");
    }

    private List<Entry> written(
            Asked asked, BiFunction<Engine, Map<String, CSLItemData>, List<Entry>> how) {
        Optional<List<Entry>> before = written.find(asked);
        if (before.isPresent()) {
            return before.get();
        }
        var items = CslItems.read(asked.cslJson());
        List<Entry> entries = List.copyOf(written(asked.manner(), items, how));
        written.keep(asked, entries);
        return entries;
    }

    private List<Entry> written(
            Manner manner,
            Map<String, CSLItemData> items,
            BiFunction<Engine, Map<String, CSLItemData>, List<Entry>> how) {
        try {
            return how.apply(
                    engines.get(manner, any -> Engine.of(manner.style(), manner.language())),
                    items);
        } catch (RuntimeException e) {
            if (manner.style() instanceof AddedStyle added) { // Nobody here wrote it.
                LOG.warn("The style {} fails", added.id(), e);
                return List.of();
            }
            throw e;
        }
    }
}
