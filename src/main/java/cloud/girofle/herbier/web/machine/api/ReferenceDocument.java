package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What is the same for every document about a reference. */
public final class ReferenceDocument {

    private ReferenceDocument() {}

    /**
     * The document; or where it moved to, or what became of the reference.
     *
     * @param suffix of the address behind that of the reference
     */
    public static Answer answer(
            Visit visit, Library library, String suffix, Function<Reference, Answer> document) {
        return answer(visit, library, now -> visit.links().reference(now) + suffix, document);
    }

    /** The same, at an address of its own for each key. */
    static Answer answer(
            Visit visit,
            Library library,
            UnaryOperator<String> address,
            Function<Reference, Answer> document) {
        String key = visit.part("key");
        return library.movedTo(key)
                .<Answer>map(now -> new Answer.Moved(address.apply(now), true))
                .or(() -> library.find(key).map(reference -> present(reference, document)))
                .orElseGet(() ->
                        library.isTakenBack(key)
                                ? Problem.answer(410, "The import that brought it was undone.")
                                : Problem.answer(404, "There is no reference of this key."));
    }

    /** The way back to the page. */
    public static Map<String, String> headers(Visit visit) {
        String page = visit.links().open().names().reference(visit.part("key"));
        return Map.of("Link", "<%s>; rel=\"describes\"; type=\"text/html\"".formatted(page));
    }

    private static Answer present(Reference reference, Function<Reference, Answer> document) {
        return switch (reference.status()) {
            case PRESENT -> document.apply(reference);
            case WITHDRAWN -> Problem.answer(410, "No source holds this reference any more.");
        };
    }
}
