package cloud.girofle.herbier.reference;

import java.util.List;

/**
 * A note kept in Zotero, under an item or on its own.
 *
 * @param localId how the export names it, or empty
 * @param html the HTML exactly as the source holds it: clean it before showing it
 * @param tags the note's own tags
 */
public record ItemNote(String localId, String html, List<Tag> tags) {

    public ItemNote {
        tags = List.copyOf(tags);
    }

    /** A note of which only the text is known. */
    public static ItemNote of(String html) {
        return new ItemNote("", html, List.of());
    }
}
