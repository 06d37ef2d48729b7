package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.CreatorLines;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Reference;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the sources of references say now, as nobody had corrected it. For one page. */
final class SourceWords {

    private final Library library;
    private final Map<String, Optional<Reference>> known = new HashMap<>();

    SourceWords(Library library) {
        this.library = library;
    }

    /** Of a field, as corrections name and write it; empty if they say nothing. */
    String of(String key, String field) {
        return known.computeIfAbsent(key, this::uncorrected)
                .map(reference -> value(reference, field))
                .orElse("");
    }

    private static String value(Reference reference, String field) {
        return switch (field) {
            case Correction.TYPE -> reference.type();
            case Correction.CREATORS -> CreatorLines.write(reference.creators());
            default -> reference.field(ItemTypes.fieldName(reference.type(), field));
        };
    }

    private Optional<Reference> uncorrected(String key) {
        List<HeldRecord> records = library.records(key);
        List<HeldRecord> held = records.stream().filter(HeldRecord::held).toList();
        List<HeldRecord> heard = held.isEmpty() ? records : held;
        return heard.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Merge.of(
                                key,
                                Instant.EPOCH,
                                heard.stream()
                                        .map(each ->
                                                new Merge.Testimony(
                                                        each.source(), each.item(), List.of()))
                                        .toList(),
                                List.of(),
                                List.of()));
    }
}
