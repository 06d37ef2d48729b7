package cloud.girofle.herbier.reference;

import java.util.List;

/**
 * What a reader marked in a file with Zotero: a passage highlighted or underlined, a remark, a
 * drawing. Not to be confused with a curator's annotation of a reference.
 *
 * @param localId Zotero's key of it, or empty
 * @param kind what was done
 * @param text the passage marked, plain text; empty where there is none
 * @param comment what the reader says of it, with Zotero's four tags ({@code <b>}, {@code <i>},
 *     {@code <sub>}, {@code <sup>}), or empty
 * @param color {@code #rrggbb}, or empty
 * @param pageLabel the page as the document numbers it, or empty
 * @param author as Zotero names whoever made it, or empty
 * @param sortIndex where it stands in the document: compared as text it gives the reading order
 * @param position where it stands, as Zotero's JSON, or empty
 * @param tags its own
 */
public record ItemAnnotation(
        String localId,
        Kind kind,
        String text,
        String comment,
        String color,
        String pageLabel,
        String author,
        String sortIndex,
        String position,
        List<Tag> tags) {

    /** What was done; named as Zotero names it, in lower case. */
    public enum Kind {
        HIGHLIGHT,
        UNDERLINE,
        NOTE,
        TEXT,
        IMAGE,
        INK
    }

    public ItemAnnotation {
        tags = List.copyOf(tags);
    }
}
