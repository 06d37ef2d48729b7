package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.library.Datestamp;
import cloud.girofle.herbier.library.Datestamps.Period;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The references of a library, in the order in which they last changed. */
final class Items {

    private final Library library;
    private final Sets sets;

    Items(Library library, Sets sets) {
        this.library = library;
        this.sets = sets;
    }

    /** That of a key; empty where there never was one. */
    Optional<Item> find(String key) {
        return library.datestamps().find(key).map(stamp -> item(stamp, library.find(key)));
    }

    /** Those of a period that changed after a number, at most so many. */
    List<Item> after(long number, Period period, int most) {
        List<Datestamp> stamps = library.datestamps().after(number, period, most);
        Map<String, Reference> present = new HashMap<>();
        library.references(stamps.stream().map(Datestamp::key).toList())
                .forEach(reference -> present.put(reference.key(), reference));
        return stamps.stream()
                .map(stamp ->
                        item(
                                stamp,
                                Optional.ofNullable(present.get(stamp.key()))
                                        .or(() -> library.find(stamp.key()))))
                .toList();
    }

    /** Between two questions it may have gone, or come back: it is what was found last. */
    private Item item(Datestamp stamp, Optional<Reference> found) {
        return new Item(stamp, found, found.map(sets::of).orElse(Set.of()));
    }
}
