package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Relatedness;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reference that has to do with the one shown.
 *
 * @param how in words: « cite », « citée par »; empty where nobody said
 * @param link to it
 */
public record RelatedLine(String how, Link link) {

    static List<RelatedLine> of(Visit visit, Library library, Reference reference) {
        return library.references(reference.related()).stream()
                .map(other ->
                        new RelatedLine(
                                how(visit, library, reference, other), HitLines.link(visit, other)))
                .sorted((one, other) -> Boolean.compare(one.how().isEmpty(), other.how().isEmpty()))
                .toList();
    }

    /** As this one says, or else the other. */
    private static String how(Visit visit, Library library, Reference one, Reference other) {
        Optional<String> said =
                find(library, one, other.key()).map(how -> "relatedness." + how.id());
        return said.or(() -> find(library, other, one.key()).map(how -> "related.by." + how.id()))
                .map(key -> visit.words().get(key))
                .orElse("");
    }

    private static Optional<Relatedness> find(Library library, Reference one, String key) {
        return one.amendments().related().entrySet().stream()
                .filter(each -> library.movedTo(each.getKey()).orElse(each.getKey()).equals(key))
                .map(Map.Entry::getValue)
                .filter(how -> how != Relatedness.RELATED)
                .findFirst();
    }
}
