package cloud.girofle.herbier.web.machine.linked;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.linked.WebAnnotations;
import cloud.girofle.herbier.web.machine.api.Problem;
import cloud.girofle.herbier.web.machine.api.ReferenceDocument;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;
import java.util.Optional;

/**
 * The annotations of a reference, as a container of the <a
 * href="https://www.w3.org/TR/annotation-protocol/">Web Annotation Protocol</a> has them read: the
 * collection, or a page of it, annotations with their descriptions.
 */
public final class AnnotationsJsonLd implements Page {

    private final Library library;

    /** References of that library. */
    public AnnotationsJsonLd(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return ReferenceDocument.answer(
                visit, library, "/annotations.jsonld", reference -> answer(visit, reference));
    }

    private Answer answer(Visit visit, Reference reference) {
        WebAnnotations annotations = new WebAnnotations(library, visit.links().open().names());
        return (isWhole(visit)
                        ? Optional.of(annotations.collection(reference))
                        : annotations.page(reference, visit.page()))
                .<Answer>map(document ->
                        new Answer.Text(200, WebAnnotations.MEDIA_TYPE, document.json()))
                .orElseGet(() -> Problem.answer(404, "There is no such page of annotations."));
    }

    private static boolean isWhole(Visit visit) {
        return visit.query().find("page").isEmpty();
    }

    @Override
    public Map<String, String> headers(Visit visit) {
        String type =
                isWhole(visit)
                        ? "<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\","
                                + " <http://www.w3.org/TR/annotation-protocol/>;"
                                + " rel=\"http://www.w3.org/ns/ldp#constrainedBy\""
                        : "<http://www.w3.org/ns/ldp#Resource>; rel=\"type\"";
        return Map.of("Allow", AnnotationJsonLd.ALLOW, "Link", type);
    }
}
