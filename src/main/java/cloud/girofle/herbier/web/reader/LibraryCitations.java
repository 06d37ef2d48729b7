package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.CitedThing;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.Citations;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The references that texts of a page cite, each looked up once. For one visit; not thread-safe.
 */
public final class LibraryCitations implements Citations {

    private static final String PAGE = "page:";

    private static final Set<String> PAGES =
            Set.of(
                    "a-propos",
                    "cartes",
                    "changements",
                    "chiffres",
                    "listes",
                    "notes",
                    "proposer",
                    "questions",
                    "recherche",
                    "themes");

    private final Visit visit;
    private final Library library;
    private final Map<String, Optional<Cited>> known = new HashMap<>();

    /** Those of that library, in the language of the visit. */
    public LibraryCitations(Visit visit, Library library) {
        this.visit = visit;
        this.library = library;
    }

    @Override
    public Optional<Cited> find(String key) {
        return known.computeIfAbsent(key, this::named);
    }

    private Optional<Cited> named(String typed) {
        Optional<Subject> thing = Subject.named(typed);
        return thing.isPresent()
                ? thing.flatMap(this::thing)
                : page(typed).or(() -> CitedReference.find(library, typed).map(this::cited));
    }

    /** A page of the site, which stands in no bibliography: {@code page:proposer}. */
    private Optional<Cited> page(String typed) {
        String path = typed.startsWith(PAGE) ? typed.substring(PAGE.length()) : "";
        return PAGES.contains(path)
                ? Optional.of(new Cited(visit.links().to("/" + path), path, "", ""))
                : Optional.empty();
    }

    /** A thing of ours, by its title. */
    private Optional<Cited> thing(Subject subject) {
        return CitedThing.title(library, subject, visit.language().code())
                .map(name ->
                        library.written()
                                .find(subject)
                                .filter(entry -> subject.kind() != Subject.Kind.TOPIC)
                                .map(entry -> Link.to(visit, entry))
                                .orElseGet(() -> new Link(name, visit.links().thing(subject, ""))))
                .map(link -> new Cited(link.href(), link.label(), "", link.html()));
    }

    private Cited cited(Reference reference) {
        TheirWords words = TheirWords.of(visit, reference);
        String line = words.html(CleanHtml.title(CitationLine.of(reference, visit.words())));
        return new Cited(
                visit.links().reference(reference.key()),
                Typography.of(
                        CitationLine.shortName(reference, visit.words()), visit.language().code()),
                CitationLine.shortYear(reference, visit.words()),
                words.told(line));
    }
}
