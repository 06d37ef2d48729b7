package cloud.girofle.herbier.reference;

import java.util.List;

/**
 * A note kept in Zotero, under an item or on its own.
 *
 * @param localId how the export names it, or empty
 * @param html the HTML exactly as the source holds it: clean it before showing it
 * @param tags the note's own tags
 * @param annotations those of a file that the note was made from, as it quotes them
 */
public record ItemNote(
        String localId, String html, List<Tag> tags, List<ItemAnnotation> annotations) {

    public ItemNote {
        tags = List.copyOf(tags);
        annotations = List.copyOf(annotations);
    }

    /** A note that quotes no annotation. */
    public ItemNote(String localId, String html, List<Tag> tags) {
        this(localId, html, tags, List.of());
    }

    /** A note of which only the text is known. */
    public static ItemNote of(String html) {
        return new ItemNote("", html, List.of());
    }
}
