package cloud.girofle.herbier.web.machine.linked;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.linked.WebAnnotations;
import cloud.girofle.herbier.web.machine.api.Problem;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;

/**
 * An annotation, as the <a href="https://www.w3.org/TR/annotation-protocol/">Web Annotation
 * Protocol</a> has it read; there is nothing to be written here.
 */
public final class AnnotationJsonLd implements Page {

    static final String ALLOW = "GET, HEAD, OPTIONS";

    private final Library library;

    /** Annotations of that library. */
    public AnnotationJsonLd(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        WebAnnotations annotations = new WebAnnotations(library, visit.links().open().names());
        return library.written()
                .find(new Subject(Subject.Kind.ANNOTATION, visit.part("id")))
                .map(entry ->
                        entry.withdrawn() || isLost(entry)
                                ? Problem.answer(410, "This annotation was withdrawn.")
                                : new Answer.Text(
                                        200,
                                        WebAnnotations.MEDIA_TYPE,
                                        annotations.annotation(entry).json()))
                .orElseGet(() -> Problem.answer(404, "There is no annotation of this id."));
    }

    /** Whether what it is about left with an import that was undone. */
    private boolean isLost(Entry entry) {
        return library.find(library.movedTo(entry.about()).orElse(entry.about())).isEmpty();
    }

    @Override
    public Map<String, String> headers(Visit visit) {
        return Map.of("Allow", ALLOW, "Link", "<http://www.w3.org/ns/ldp#Resource>; rel=\"type\"");
    }
}
