package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.ReadingList;
import java.util.List;

/** Finds what a reading list names now. */
public final class ListedKeys {

    private ListedKeys() {}

    /** The keys that the references of a list have now, in its order, one for each item. */
    public static List<String> of(Library library, ReadingList list) {
        return list.items().stream()
                .map(ReadingList.Item::reference)
                .map(key -> library.movedTo(key).orElse(key))
                .toList();
    }
}
