package cloud.girofle.herbier.sharing.parallel;

import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * References as one source alone tells of them: made of its own records, as if there were no other
 * source. Thread-safe.
 */
final class SourceView {

    private final Library library;
    private final String source;
    private final boolean corrected;

    /**
     * @param source its slug
     * @param corrected whether what curators corrected is in it
     */
    SourceView(Library library, String source, boolean corrected) {
        this.library = library;
        this.source = source;
        this.corrected = corrected;
    }

    /** These references, in their order; those that the source does not hold are left out. */
    List<Reference> of(List<Reference> references) {
        Map<String, List<HeldRecord>> records =
                library.records(references.stream().map(Reference::key).toList());
        Keywords keywords = library.keywords();
        return references.stream()
                .flatMap(reference ->
                        of(reference, records.getOrDefault(reference.key(), List.of()), keywords)
                                .stream())
                .toList();
    }

    /** One of them, where its records are known already. */
    Optional<Reference> of(Reference reference, List<HeldRecord> records, Keywords keywords) {
        List<Reference.Shelf> shelves =
                reference.collections().stream()
                        .filter(shelf -> shelf.source().equals(source))
                        .toList();
        List<Merge.Testimony> said = new ArrayList<>();
        for (HeldRecord record : records) {
            if (record.held() && record.source().equals(source)) {
                // What its files tell was read out of them once, and stands with the reference.
                said.add(
                        said.isEmpty()
                                ? new Merge.Testimony(
                                        source, record.item(), shelves, marked(reference))
                                : new Merge.Testimony(source, record.item(), List.of()));
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Merge.of(
                                reference.key(),
                                reference.added(),
                                said,
                                reference.related(),
                                corrected ? reference.corrections() : List.<Correction>of(),
                                keywords));
    }

    private List<ItemAnnotation> marked(Reference reference) {
        return reference.annotations().stream()
                .filter(mark -> mark.source().equals(source))
                .map(Reference.Sourced::value)
                .toList();
    }
}
