package cloud.girofle.herbier.text;

import java.util.List;

/**
 * A text of a curator, ready for a page.
 *
 * @param html safe to show
 * @param cited the references it cites, each once, in the order in which they first come
 * @param missing keys it cites that no reference has, each once, as they were typed
 */
public record Rendered(String html, List<Cited> cited, List<String> missing) {

    public Rendered {
        cited = List.copyOf(cited);
        missing = List.copyOf(missing);
    }

    /** Its words alone, as plain text; the marks of its notes are left out. */
    public String words() {
        return CleanHtml.textWithout(html, ".footnote-ref, .footnote-backref");
    }
}
