package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.curator.ReferenceLookup;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what the library holds already of a work that is to be added. Thread-safe. */
final class Resemblance {

    private static final int MOST = 5;

    private final Library library;
    private final Catalogue catalogue;
    private final ReferenceLookup lookup;

    Resemblance(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
        this.lookup = new ReferenceLookup(library, catalogue);
    }

    /** References that bear one of its identifiers, or its very title. */
    List<ReferenceLookup.Found> to(Visit visit, Record item) {
        Set<String> keys = new LinkedHashSet<>();
        for (Identifier identifier : Identifiers.of(item)) {
            if (!(identifier instanceof Identifier.CitationKey)) {
                keys.addAll(library.bearing(identifier));
            }
        }
        String title = Fold.words(CleanHtml.plainTitle(item.title()));
        if (!title.isEmpty()) {
            List<String> alike = catalogue.keys(Criteria.of(title), 0, MOST);
            library.references(alike).stream()
                    .filter(other -> Fold.words(CleanHtml.plainTitle(other.title())).equals(title))
                    .forEach(other -> keys.add(other.key()));
        }
        return lookup.all(visit, List.copyOf(keys)).stream().limit(MOST).toList();
    }
}
