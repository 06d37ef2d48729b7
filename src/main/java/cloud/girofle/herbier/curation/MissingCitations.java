package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.Library;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something in sight that refers to references or things which are not there.
 *
 * @param entry what does
 * @param keys as they were typed, each once
 */
public record MissingCitations(Entry entry, List<String> keys) {

    /** Before the name of a page of the site, which texts may lead to. */
    private static final String PAGE = "page:";

    public MissingCitations {
        keys = List.copyOf(keys);
    }

    /** All that there are in a library, by kind: annotations first. Looks up each name once. */
    public static List<MissingCitations> of(Library library) {
        Map<Subject, List<String>> missing = new LinkedHashMap<>();
        library.written()
                .mentions()
                .forEach((name, by) -> {
                    if (!isThere(library, name)) {
                        by.forEach(subject ->
                                missing.computeIfAbsent(subject, any -> new ArrayList<>())
                                        .add(name));
                    }
                });
        return missing.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<Subject, List<String>> each) ->
                                        each.getKey().kind())
                                .thenComparing(each -> each.getKey().id()))
                .flatMap(each ->
                        library.written().find(each.getKey()).stream()
                                .map(entry -> new MissingCitations(entry, each.getValue())))
                .toList();
    }

    private static boolean isThere(Library library, String name) {
        if (name.startsWith(PAGE)) {
            return true; // It is no citation, and pages are not of the library.
        }
        Optional<Subject> thing = Subject.named(name);
        if (thing.isEmpty()) {
            return CitedReference.find(library, name).isPresent();
        }
        return thing.get().kind() == Subject.Kind.TOPIC
                ? library.thesaurus().find(thing.get().id()).isPresent()
                : library.written()
                        .find(thing.get())
                        .filter(entry -> !entry.withdrawn())
                        .isPresent();
    }
}
