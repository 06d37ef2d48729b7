package cloud.girofle.herbier.web.reader.note;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.Citations;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.web.reader.LibraryCitations;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps in mind what a text names while it is rendered. For one text; not thread-safe. */
final class NamedInText implements Citations {

    private final Library library;
    private final Citations citations;
    private final Map<String, Reference> references = new LinkedHashMap<>();
    private final Map<Subject, Cited> things = new LinkedHashMap<>();

    NamedInText(Visit visit, Library library) {
        this.library = library;
        this.citations = new LibraryCitations(visit, library);
    }

    @Override
    public Optional<Cited> find(String name) {
        Optional<Cited> found = citations.find(name);
        found.ifPresent(cited -> note(name, cited));
        return found;
    }

    private void note(String name, Cited cited) {
        Subject.named(name)
                .ifPresentOrElse(
                        subject -> things.put(subject, cited),
                        () ->
                                CitedReference.find(library, name)
                                        .ifPresent(reference -> references.put(name, reference)));
    }

    /** References by the names that the text cites them by, in the order in which it does. */
    Map<String, Reference> references() {
        return references;
    }

    /** Things of ours, in the order in which the text names them. */
    Map<Subject, Cited> things() {
        return things;
    }
}
