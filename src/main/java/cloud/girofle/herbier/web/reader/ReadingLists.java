package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Merging;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reading lists of a library. */
public final class ReadingLists {

    private ReadingLists() {}

    /** The list of that name, where it is in sight. */
    public static Optional<ReadingList> find(Library library, String slug) {
        return library.written()
                .find(new Subject(Subject.Kind.LIST, slug))
                .filter(entry -> !entry.withdrawn())
                .map(entry -> ReadingList.of(entry.content()));
    }

    /** Those in sight, the latest changed first. */
    public static List<Entry> all(Library library) {
        return library.written().all(Subject.Kind.LIST).stream()
                .filter(entry -> !entry.withdrawn())
                .sorted(
                        Comparator.comparing(Entry::changed)
                                .reversed()
                                .thenComparing(entry -> entry.subject().id()))
                .toList();
    }

    /** Those in sight that hold a reference, under its key or one that was merged into it. */
    public static List<Entry> holding(Library library, String key) {
        List<Entry> lists = all(library);
        if (lists.isEmpty()) {
            return lists;
        }
        Set<String> keys = new HashSet<>(Set.of(key));
        library.mergings(key).stream().map(Merging::gone).forEach(keys::add);
        return lists.stream()
                .filter(entry ->
                        ReadingList.of(entry.content()).items().stream()
                                .anyMatch(item -> keys.contains(item.reference())))
                .toList();
    }
}
