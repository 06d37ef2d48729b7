package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the reference that somebody means, by whatever they know of it. Thread-safe. */
public final class ReferenceLookup {

    private static final Pattern ADDRESS = Pattern.compile(".*/references/([A-Z0-9]{8})\\b.*");
    private static final int MOST = 8;

    /**
     * A reference.
     *
     * @param key its own
     * @param title as plain text
     * @param citation one line that tells it from others
     */
    public record Found(String key, String title, String citation) {}

    private final Library library;
    private final Catalogue catalogue;

    /** In that library. */
    public ReferenceLookup(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    /** The one that a key, an address of the site or a citation key names without doubt. */
    public Optional<Found> exactly(Visit visit, String typed) {
        Matcher address = ADDRESS.matcher(typed.strip());
        String key = address.matches() ? address.group(1) : typed.strip();
        List<Reference> present = library.references(List.of(library.movedTo(key).orElse(key)));
        List<Reference> named = present.isEmpty() ? library.cited(key) : present;
        return named.size() == 1 ? Optional.of(found(visit, named.getFirst())) : Optional.empty();
    }

    /** That one, or else the few that are likeliest meant by some words. */
    public List<Found> of(Visit visit, String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        return exactly(visit, typed)
                .map(List::of)
                .orElseGet(() -> {
                    List<String> keys = catalogue.keys(Criteria.of(typed.strip()), 0, MOST);
                    return library.references(keys).stream()
                            .map(reference -> found(visit, reference))
                            .toList();
                });
    }

    /** Those of these keys that are there, in their order. */
    public List<Found> all(Visit visit, List<String> keys) {
        return library.references(keys).stream().map(reference -> found(visit, reference)).toList();
    }

    private static Found found(Visit visit, Reference reference) {
        return new Found(
                reference.key(),
                CleanHtml.words(HitLines.title(visit, reference)),
                CitationLine.of(reference, visit.words()));
    }
}
