package cloud.girofle.herbier.web.curator.comment;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Comment;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.curator.BothVersions;
import cloud.girofle.herbier.web.visit.Query;

/**
 * The fields of the form as they stand there, exactly as typed.
 *
 * @param id of the comment: that of a new one is drawn when its form is shown
 * @param base the version it was opened on; 0 for a new one
 * @param text Markdown
 * @param language of it
 * @param why it is changed, or empty
 */
public record CommentSheet(String id, int base, String text, String language, String why) {

    /** The longest comment: what is longer is a note. */
    static final int LONGEST = 10_000;

    private static final int LONGEST_WHY = 500;

    /** What was sent, or kept as a draft. */
    static CommentSheet typed(Query fields) {
        String base = fields.text("base");
        return new CommentSheet(
                fields.text("id"),
                base.matches("\\d{1,9}") ? Integer.parseInt(base) : 0,
                fields.text("texte"),
                fields.text("langue"),
                fields.text("motif"));
    }

    /** A comment that is to be changed, or begun. */
    static CommentSheet of(String id, int base, Comment said) {
        return new CommentSheet(id, base, said.text(), said.language(), "");
    }

    /** The same, of another comment or version. */
    CommentSheet on(String otherId, int otherBase) {
        return new CommentSheet(otherId, otherBase, text, language, why);
    }

    /** What it says of that. */
    Comment comment(String about) {
        return new Comment(text.strip(), about, language.matches("[a-z]{2,3}") ? language : "fr");
    }

    /** What is wrong, in a sentence; or empty. */
    String fault(Messages words) {
        int length = text.strip().length();
        if (length == 0) {
            return words.get("annotate.textMissing");
        }
        if (BothVersions.isUnsettled(words, text)) {
            return words.get("conflict.unsettled");
        }
        if (length > LONGEST) {
            return words.get("annotate.tooLong", LONGEST, length);
        }
        return why.strip().length() > LONGEST_WHY
                ? words.get("annotate.tooLong", LONGEST_WHY, why.strip().length())
                : "";
    }

    /** Whether it may be an id that {@link Curation#newId} drew. */
    boolean hasId() {
        return id.matches("[2-9A-Z]{8}");
    }
}
