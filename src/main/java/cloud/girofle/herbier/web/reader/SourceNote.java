package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A note of a source, shown as what it is.
 *
 * @param source which keeps it
 * @param html clean
 * @param tags its own keywords, or empty
 * @param annotate begins an annotation with it
 */
public record SourceNote(String source, String html, String tags, String annotate) {

    static List<SourceNote> of(Visit visit, Labels labels, Reference reference) {
        List<SourceNote> notes = new ArrayList<>();
        for (Reference.Sourced<ItemNote> note : reference.notes()) {
            String number = String.valueOf(notes.size() + 1);
            notes.add(
                    new SourceNote(
                            labels.source(note.source()),
                            CleanHtml.note(note.value().html()),
                            note.value().tags().stream()
                                    .map(Tag::name)
                                    .collect(Collectors.joining(", ")),
                            visit.links().annotate(reference.key(), "note", number)));
        }
        return notes;
    }
}
