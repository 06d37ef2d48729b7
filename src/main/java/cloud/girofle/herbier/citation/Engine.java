package cloud.girofle.herbier.citation;

import cloud.girofle.herbier.text.CleanHtml;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultAbbreviationProvider;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A style in one language, ready to write. Thread-safe: one bibliography at a time. */
final class Engine {

    private final Items items = new Items();
    private final boolean numbered;
    private final CSL csl;

    /** The items of the bibliography that is being written. */
    private static final class Items implements ItemDataProvider {

        private Map<String, CSLItemData> all = Map.of();

        @Override
        public CSLItemData retrieveItem(String id) {
            return Optional.ofNullable(all.get(id)).orElseThrow();
        }

        @Override
        public Collection<String> getIds() {
            return all.keySet();
        }
    }

    /** That style, in that language. */
    static Engine of(Style style, String language) {
        return switch (style) {
            case ShippedStyle ours ->
                    new Engine(resource(ours.file(language)), language, ours.isNumbered());
            case AddedStyle added -> new Engine(added.csl(), language, added.isNumbered());
        };
    }

    private Engine(String style, String language, boolean numbered) {
        this.numbered = numbered;
        try {
            csl =
                    new CSL(
                            items,
                            Engine::locale,
                            new DefaultAbbreviationProvider(),
                            DateDelimiters.spelt(style),
                            language.equals("fr") ? "fr-FR" : "en-US");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadStyleException e) {
            throw new IllegalStateException(e); // It was read before, or is one of ours.
        }
        csl.setOutputFormat("html");
    }

    synchronized List<Citations.Entry> entries(Map<String, CSLItemData> given) {
        items.all = given;
        try {
            List<String> order = new ArrayList<>();
            String[] written = written(given.keySet(), order);
            if (written.length == order.size()) {
                return IntStream.range(0, written.length)
                        .mapToObj(at -> entry(order.get(at), written[at]))
                        .toList();
            }
            // Of some the style says nothing: which, is only told by writing each alone.
            return order.stream()
                    .map(id -> entry(id, String.join("", written(Set.of(id), new ArrayList<>()))))
                    .toList();
        } finally {
            items.all = Map.of();
        }
    }

    /** How a text names each of them; in a style of notes, its note. */
    synchronized List<Citations.Entry> inText(Map<String, CSLItemData> given) {
        items.all = given;
        try {
            csl.reset();
            csl.registerCitationItems(given.keySet());
            return given.keySet().stream()
                    .map(id ->
                            new Citations.Entry(
                                    id, CleanHtml.entry(csl.makeCitation(id).getLast().getText())))
                    .toList();
        } finally {
            items.all = Map.of();
        }
    }

    /** The lines of some items, and in which order they come. */
    private String[] written(Set<String> ids, List<String> order) {
        csl.reset();
        csl.registerCitationItems(ids);
        return csl.makeBibliography(item -> order.add(item.getId())).getEntries();
    }

    private Citations.Entry entry(String id, String html) {
        // A list gives the numbers; what else stands in the margin belongs to the line.
        String line = numbered ? html : html.replace("<div class=\"csl-left-margin\">", " <div>");
        return new Citations.Entry(id, CleanHtml.entry(line));
    }

    /** The words of a language; what has none of ours falls back on English. */
    private static String locale(String tag) {
        return resource("locales-" + (tag.startsWith("fr") ? "fr-FR" : "en-US") + ".xml");
    }

    /** A file that comes with the program. */
    static String resource(String name) {
        try (InputStream in = Engine.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
