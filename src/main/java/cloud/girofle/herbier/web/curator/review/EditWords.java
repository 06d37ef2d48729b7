package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.visit.Visit;

/** Says in a few words what an edit does, and to what. */
final class EditWords {

    private static final int LONGEST = 160;

    private EditWords() {}

    /** « Annotation : Le bilan carbone ». */
    static String of(Visit visit, Library library, Edit edit) {
        return of(visit, library, kind(edit), edit);
    }

    /**
     * The same of another kind.
     *
     * @param kind that words are known for
     */
    static String of(Visit visit, Library library, String kind, Edit edit) {
        boolean missing = edit.subject().id().isEmpty();
        if (missing) {
            return visit.words()
                    .get(
                            "proposal.missing." + edit.subject().kind(),
                            Excerpt.of(edit.why(), LONGEST));
        }
        String about = Excerpt.of(about(visit, library, edit), LONGEST);
        return visit.words().get("proposal.what." + kind, about);
    }

    private static String kind(Edit edit) {
        if (edit.act() != Act.SAVED) {
            return edit.act().name();
        }
        boolean isNew = edit.base() == 0;
        return switch (edit.subject().kind()) {
            case ANNOTATION -> isNew ? "ANNOTATION" : "ANNOTATION_CHANGED";
            case RECORD -> isNew ? "RECORD" : "RECORD_CHANGED";
            case REFERENCE -> "REFERENCE_CHANGED";
            case FIGURE, QUESTION, NOTE -> edit.subject().kind().name() + (isNew ? "" : "_CHANGED");
            case LIST, KEYWORD, TOPIC, COMMENT -> edit.subject().kind().name();
        };
    }

    private static String about(Visit visit, Library library, Edit edit) {
        String named = edit.content().getOrDefault("name", "");
        String own = edit.content().getOrDefault("title", named);
        ContentLabels labels = new ContentLabels(visit, library);
        return switch (edit.subject().kind()) {
            case REFERENCE -> labels.title(edit.subject().id());
            case ANNOTATION -> labels.title(edit.about());
            case RECORD ->
                    own.isEmpty() ? visit.words().get("reference.untitled") : CleanHtml.text(own);
            case LIST, KEYWORD, FIGURE, QUESTION, NOTE ->
                    own.isEmpty() ? title(library, edit.subject()) : own;
            case TOPIC -> labels.value("topics", edit.subject().id());
            case COMMENT -> edit.content().getOrDefault("on", edit.subject().id());
        };
    }

    /** Of a thing that is there; its id of any other. */
    private static String title(Library library, Subject subject) {
        return library.written()
                .find(subject)
                .map(entry -> entry.field("title"))
                .filter(title -> !title.isEmpty())
                .orElse(subject.id());
    }
}
