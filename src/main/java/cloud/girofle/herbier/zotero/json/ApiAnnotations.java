package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.zotero.reading.NoteText;
import java.util.Optional;

/**
 * What readers marked and wrote in a PDF, as notes: the passage quoted, then what they say of it.
 */
final class ApiAnnotations {

    private ApiAnnotations() {}

    /** The annotation as a note; empty when it is a mere drawing, whose pixels no JSON holds. */
    static Optional<ItemNote> note(ApiItem annotation) {
        String passage = annotation.text("annotationText");
        String comment = annotation.text("annotationComment");
        if (passage.isEmpty() && comment.isEmpty()) {
            return Optional.empty();
        }
        String label = annotation.text("annotationPageLabel");
        String page = label.isEmpty() ? "" : "(p. " + NoteText.escape(label) + ")";
        String remark = (marked(comment) + " " + page).strip();
        String html =
                NoteText.joined(
                        passage.isEmpty() ? "" : "<blockquote>" + marked(passage) + "</blockquote>",
                        remark.isEmpty() ? "" : "<p>" + remark + "</p>");
        return Optional.of(new ItemNote(annotation.localId(), html, ApiFields.tags(annotation)));
    }

    /** Zotero lets a comment hold four tags; all else in it is plain text. */
    private static String marked(String text) {
        return NoteText.escape(text)
                .replaceAll("&lt;(/?(?:i|b|sub|sup))&gt;", "<$1>")
                .replace("\n", "<br/>");
    }
}
