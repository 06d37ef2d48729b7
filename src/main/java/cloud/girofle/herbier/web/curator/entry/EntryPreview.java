package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.LibraryCitations;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;

/** How an entry will be read: texts as they will stand, other fields in words. */
final class EntryPreview {

    private EntryPreview() {}

    static List<EntryView.Read> of(
            EntryKind kind, Visit visit, Library library, Map<String, String> content) {
        ContentLabels labels = new ContentLabels(visit, library);
        LibraryCitations citations = new LibraryCitations(visit, library);
        String language = content.getOrDefault("language", visit.language().code());
        return kind.fields().stream()
                .filter(field -> content.containsKey(field.name()))
                .map(field -> {
                    String value = content.getOrDefault(field.name(), "");
                    String label = labels.name(field.name());
                    return field.type() == EntryField.Type.TEXT
                            ? new EntryView.Read(
                                    label,
                                    Markdown.rendered(
                                                    value, language, field.name() + "-", citations)
                                            .html(),
                                    "")
                            : new EntryView.Read(label, "", labels.value(field.name(), value));
                })
                .toList();
    }
}
