package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.text.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text in sight that cites references which are not there.
 *
 * @param entry an annotation or a reading list
 * @param keys as they were typed, each once
 */
public record MissingCitations(Entry entry, List<String> keys) {

    /** Kinds whose texts cite references, in the order they are told. */
    private static final List<Subject.Kind> KINDS =
            List.of(
                    Subject.Kind.ANNOTATION,
                    Subject.Kind.LIST,
                    Subject.Kind.NOTE,
                    Subject.Kind.QUESTION,
                    Subject.Kind.FIGURE,
                    Subject.Kind.TOPIC,
                    Subject.Kind.COMMENT);

    private static final Cited THERE = new Cited("", "", "", "");

    public MissingCitations {
        keys = List.copyOf(keys);
    }

    /** All such texts of a library, annotations first. Reads every text. */
    public static List<MissingCitations> of(Library library) {
        List<MissingCitations> missing = new ArrayList<>();
        for (Subject.Kind kind : KINDS) {
            for (Entry entry : library.written().all(kind)) {
                Set<String> keys = entry.withdrawn() ? Set.of() : missing(library, entry);
                if (!keys.isEmpty()) {
                    missing.add(new MissingCitations(entry, List.copyOf(keys)));
                }
            }
        }
        return missing;
    }

    private static Set<String> missing(Library library, Entry entry) {
        Set<String> keys =
                new LinkedHashSet<>(
                        Markdown.rendered(
                                        entry.field("text"),
                                        entry.field("language"),
                                        "",
                                        key ->
                                                CitedReference.find(library, key)
                                                        .map(found -> THERE))
                                .missing());
        if (entry.subject().kind() == Subject.Kind.LIST) {
            ReadingList.of(entry.content()).items().stream()
                    .map(ReadingList.Item::reference)
                    .filter(key -> CitedReference.find(library, key).isEmpty())
                    .forEach(keys::add);
        }
        return keys;
    }
}
