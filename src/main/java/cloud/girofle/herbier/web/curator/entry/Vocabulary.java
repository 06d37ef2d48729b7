package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.FigureFields;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.web.reader.ContentLabels;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The values that a field may be chosen from. */
final class Vocabulary {

    /** Languages that people write in here first, then those of their neighbours. */
    private static final List<String> LANGUAGES =
            List.of("fr", "en", "br", "ca", "co", "de", "es", "eu", "it", "nl", "oc", "pt");

    private final ContentLabels labels;

    Vocabulary(ContentLabels labels) {
        this.labels = labels;
    }

    /**
     * The values of a field, as a content has them, with their names; those that are chosen are
     * always there.
     */
    List<EntryView.Option> of(EntryKind kind, EntryField field, String chosen) {
        Set<String> now = new LinkedHashSet<>(EntrySheet.words(chosen));
        Set<String> values = new LinkedHashSet<>(values(kind, field));
        values.addAll(now);
        return values.stream()
                .map(value ->
                        new EntryView.Option(
                                value,
                                labels.value(field.name(), value),
                                now.isEmpty() ? value.isEmpty() : now.contains(value)))
                .toList();
    }

    private Collection<String> values(EntryKind kind, EntryField field) {
        return switch (field.name()) {
            case "language" -> LANGUAGES;
            case "how" ->
                    Stream.concat(
                                    Stream.of(""),
                                    Arrays.stream(KeyFigure.How.values()).map(KeyFigure.How::id))
                            .toList();
            case "confidence" ->
                    Arrays.stream(KeyFigure.Confidence.values())
                            .map(KeyFigure.Confidence::id)
                            .toList()
                            .reversed();
            case "status" ->
                    Arrays.stream(KeyFigure.Status.values()).map(KeyFigure.Status::id).toList();
            case "genre" -> Arrays.stream(Note.Genre.values()).map(Note.Genre::id).toList();
            case "state" ->
                    kind == EntryKind.NOTE
                            ? Arrays.stream(Note.State.values()).map(Note.State::id).toList()
                            : Arrays.stream(Question.State.values())
                                    .map(Question.State::id)
                                    .toList();
            case "indicator" ->
                    Stream.concat(Stream.of(""), FigureFields.INDICATORS.stream()).toList();
            case "phases" -> FigureFields.PHASES;
            default -> List.of();
        };
    }
}
