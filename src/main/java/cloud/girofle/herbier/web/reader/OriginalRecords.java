package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sets what each source says beside the reference that was computed from it. */
final class OriginalRecords {

    private final Visit visit;
    private final Labels labels;
    private final FieldGroups fields;

    OriginalRecords(Visit visit, Labels labels) {
        this.visit = visit;
        this.labels = labels;
        this.fields = new FieldGroups(visit, labels);
    }

    /** The original records of a reference, the most trusted source first. */
    List<OriginalRecord> of(Reference reference, List<HeldRecord> records) {
        return records.stream().map(held -> beside(reference, held)).toList();
    }

    private OriginalRecord beside(Reference reference, HeldRecord held) {
        List<FieldGroup.Line> lines = new ArrayList<>();
        Record item = held.item();
        lines.add(line("field.itemType", labels.type(item.type()), labels.type(reference.type())));
        lines.add(
                line("record.creators", creators(item.creators()), creators(reference.creators())));
        for (String field : FieldGroups.inOrder(item.type(), item.fields().keySet())) {
            String value = item.fields().getOrDefault(field, "");
            boolean differs = !value.equals(shown(reference, item, field));
            lines.add(fields.line(item.type(), field, value, differs));
        }
        if (!bears(reference, item)) {
            lines.add(line("reference.keywords", names(item.tags()), ""));
        }
        lines.removeIf(line -> line.value().isEmpty());
        int differences = (int) lines.stream().filter(FieldGroup.Line::differs).count();
        Locale locale = visit.language().locale();
        return new OriginalRecord(
                labels.source(held.source()),
                visit.links().source(held.source()),
                held.held(),
                visit.words()
                        .get(
                                held.held() ? "record.seen" : "record.seenNotHeld",
                                WrittenDate.of(held.firstSeen(), locale),
                                WrittenDate.of(held.lastChanged(), locale)),
                item.localId(),
                differences,
                differences == 0 ? List.of() : lines);
    }

    /** Whether all keywords of a record are shown, in whatever case. */
    private static boolean bears(Reference reference, Record item) {
        return reference.tags().stream()
                .map(tag -> Keywords.id(tag.name()))
                .collect(Collectors.toSet())
                .containsAll(item.tags().stream().map(tag -> Keywords.id(tag.name())).toList());
    }

    private static String names(List<Tag> tags) {
        return tags.stream().map(Tag::name).collect(Collectors.joining(", "));
    }

    private FieldGroup.Line line(String label, String value, String shown) {
        return new FieldGroup.Line(
                visit.words().get(label), value, java.util.Optional.empty(), !value.equals(shown));
    }

    private static String shown(Reference reference, Record item, String field) {
        Map<String, String> shown = reference.fields();
        String base = ItemTypes.baseField(item.type(), field);
        return shown.getOrDefault(ItemTypes.fieldName(reference.type(), base), "");
    }

    private String creators(List<Creator> creators) {
        return creators.stream()
                .map(creator -> creator.sortName() + " (" + labels.role(creator.role(), 1) + ")")
                .collect(Collectors.joining(" ; "));
    }
}
