package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.zotero.reading.NoteText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What readers marked and wrote in a file. Where the file's item is not in the export, they are
 * notes: the passage quoted, then what they say of it.
 */
final class ApiAnnotations {

    private ApiAnnotations() {}

    /** The annotation; one of a kind that Zotero does not know is a note. */
    static ItemAnnotation of(ApiItem annotation) {
        String kind = annotation.text("annotationType").toUpperCase(Locale.ROOT);
        return new ItemAnnotation(
                annotation.key(),
                Arrays.stream(ItemAnnotation.Kind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(ItemAnnotation.Kind.NOTE),
                annotation.text("annotationText"),
                annotation.text("annotationComment"),
                annotation.text("annotationColor").toLowerCase(Locale.ROOT),
                annotation.text("annotationPageLabel"),
                annotation.text("annotationAuthorName"),
                annotation.text("annotationSortIndex"),
                annotation.text("annotationPosition"),
                ApiFields.tags(annotation));
    }

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
