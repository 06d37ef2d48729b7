package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.intake.Difference.Kind;
import cloud.girofle.herbier.intake.Difference.Line;
import cloud.girofle.herbier.library.RecordChange;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.text.CleanHtml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in plain text, field by field, what changed in records. */
final class Differences {

    private Differences() {}

    static List<Difference> of(List<RecordChange> changes) {
        return changes.stream().map(Differences::of).toList();
    }

    private static Difference of(RecordChange change) {
        Record shown = change.after().or(change::before).orElseThrow();
        return new Difference(
                kind(change),
                shown.title(),
                shown.localId(),
                shown.type(),
                Optional.of(change.reference()).filter(key -> change.shared()),
                lines(change));
    }

    private static Kind kind(RecordChange change) {
        if (change.before().isEmpty()) {
            return Kind.NEW;
        }
        return change.after().isEmpty() ? Kind.WITHDRAWN : Kind.CHANGED;
    }

    private static List<Line> lines(RecordChange change) {
        Optional<Record> before = change.before();
        Optional<Record> after = change.after();
        List<Line> lines = new ArrayList<>();
        lines.add(line("itemType", before, after, Record::type));
        Set<String> fields = new LinkedHashSet<>();
        after.ifPresent(item -> fields.addAll(item.fields().keySet()));
        before.ifPresent(item -> fields.addAll(item.fields().keySet()));
        fields.forEach(field ->
                lines.add(
                        line(field, before, after, item -> item.fields().getOrDefault(field, ""))));
        lines.add(line("creators", before, after, Differences::creators));
        lines.add(line("tags", before, after, Differences::tags));
        lines.add(line("notes", before, after, Differences::notes));
        lines.add(line("attachments", before, after, Differences::attachments));
        lines.add(new Line("collections", change.shelvesBefore(), change.shelvesAfter()));
        lines.add(line("relations", before, after, Differences::relations));
        lines.removeIf(line -> line.before().equals(line.after()));
        return lines;
    }

    private static Line line(
            String field,
            Optional<Record> before,
            Optional<Record> after,
            Function<Record, String> says) {
        return new Line(field, before.map(says).orElse(""), after.map(says).orElse(""));
    }

    private static String creators(Record item) {
        return item.creators().stream()
                .map((Creator creator) -> creator.sortName() + " (" + creator.role() + ")")
                .collect(Collectors.joining("\n"));
    }

    private static String tags(Record item) {
        return item.tags().stream()
                .map(tag -> tag.automatic() ? tag.name() + " (auto)" : tag.name())
                .collect(Collectors.joining("\n"));
    }

    private static String notes(Record item) {
        return item.notes().stream()
                .map(note -> CleanHtml.text(note.html()))
                .collect(Collectors.joining("\n"));
    }

    private static String attachments(Record item) {
        return item.attachments().stream()
                .map(Differences::attachment)
                .collect(Collectors.joining("\n"));
    }

    private static String attachment(Attachment file) {
        String place = file.url().isEmpty() ? file.path() : file.url();
        String title =
                file.title().isEmpty() || place.isEmpty()
                        ? file.title() + place
                        : file.title() + " (" + place + ")";
        return file.file()
                .map(stored -> title + " [" + stored.sha256().substring(0, 8) + "]")
                .orElse(title);
    }

    private static String relations(Record item) {
        return item.relations().stream().map(Relation::target).collect(Collectors.joining("\n"));
    }
}
