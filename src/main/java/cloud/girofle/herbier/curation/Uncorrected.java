package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Reference;
import java.util.List;

/** A reference as its sources alone say it. */
public final class Uncorrected {

    private Uncorrected() {}

    /**
     * What its sources make of it, whatever people say: they no longer hold it, it goes by what
     * they said last. Neither its shelves nor what it is related to are told.
     */
    public static Reference of(Library library, Reference reference) {
        List<HeldRecord> all = library.records(reference.key());
        List<HeldRecord> held = all.stream().filter(HeldRecord::held).toList();
        List<Merge.Testimony> testimonies =
                (held.isEmpty() ? all : held)
                        .stream()
                                .map(each ->
                                        new Merge.Testimony(each.source(), each.item(), List.of()))
                                .toList();
        return Merge.of(reference.key(), reference.added(), testimonies, List.of(), List.of());
    }
}
