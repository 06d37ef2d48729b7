package cloud.girofle.herbier.text;

import cloud.girofle.herbier.text.Citation.Item;
import cloud.girofle.herbier.text.Citation.Manner;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes citations as links, and remembers what was cited. For one text. */
final class CitationWriter {

    /** The class of a citation whose reference is missing. */
    static final String MISSING = "missing";

    /** What comes right after a comma, as a page does; other words follow as they are. */
    private static final Pattern PLACE =
            Pattern.compile("(?iU)(?:\\d|§|(?:p|pp|chap|ch|vol|t|n|no|fig|tab|sec|éd|l)\\b).*");

    private final Citations citations;
    private final Set<Cited> cited = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    CitationWriter(Citations citations) {
        this.citations = citations;
    }

    Set<Cited> cited() {
        return cited;
    }

    Set<String> missing() {
        return missing;
    }

    NodeRenderer into(HtmlWriter html) {
        return new NodeRenderer() {
            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(Citation.class);
            }

            @Override
            public void render(Node node) {
                if (node instanceof Citation citation) {
                    write(citation, html);
                }
            }
        };
    }

    private void write(Citation citation, HtmlWriter html) {
        boolean found = false;
        for (Item item : citation.items()) {
            found |= find(item).isPresent();
        }
        if (!found) {
            missing(citation.typed(), html);
            return;
        }
        boolean parentheses = citation.manner() == Manner.IN_PARENTHESES;
        String before = parentheses ? "(" : "";
        for (Item item : citation.items()) {
            html.text(before);
            write(item, citation.manner(), html);
            before = "; ";
        }
        html.text(parentheses ? ")" : "");
    }

    private void write(Item item, Manner manner, HtmlWriter html) {
        html.text(item.before().isEmpty() ? "" : item.before() + " ");
        Optional<Cited> reference = find(item);
        if (reference.isEmpty()) {
            missing((item.withoutName() ? "-@" : "@") + item.key(), html);
            html.text(after(item));
            return;
        }
        Cited found = reference.get();
        if (manner == Manner.IN_THE_SENTENCE) {
            String place = (found.year() + after(item)).replaceFirst("^, ", "");
            link(found, found.name() + (place.isBlank() ? "" : " (" + place + ")"), html);
            return;
        }
        if (manner == Manner.LINK) {
            link(found, item.after().isEmpty() ? found.shortForm() : item.after(), html);
            return;
        }
        boolean year = item.withoutName() && !found.year().isBlank();
        link(found, year ? found.year() : found.shortForm(), html);
        html.text(after(item));
    }

    private Optional<Cited> find(Item item) {
        Optional<Cited> found = citations.find(item.key());
        found.ifPresentOrElse(this::cite, () -> missing.add(item.key()));
        return found;
    }

    private void cite(Cited found) {
        if (!found.entry().isBlank()) {
            cited.add(found);
        }
    }

    private static String after(Item item) {
        String after = item.after();
        if (after.isEmpty() || after.startsWith(",")) {
            return after;
        }
        return (PLACE.matcher(after).matches() ? ", " : " ") + after;
    }

    private static void link(Cited found, String text, HtmlWriter html) {
        html.tag("a", Map.of("href", found.href()));
        html.text(text);
        html.tag("/a");
    }

    private static void missing(String typed, HtmlWriter html) {
        html.tag("span", Map.of("class", MISSING));
        html.text(typed);
        html.tag("/span");
    }
}
