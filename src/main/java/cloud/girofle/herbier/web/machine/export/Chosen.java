package cloud.girofle.herbier.web.machine.export;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.ListedKeys;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.web.reader.ReadingLists;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.function.Supplier;

/** Which references an address names. Thread-safe. */
@FunctionalInterface
public interface Chosen {

    /** What came of looking for them. */
    sealed interface Found {}

    /**
     * Some references.
     *
     * @param name for a file of them, without its ending
     * @param keys theirs, in the order they are handed out; asked for when that begins
     */
    record These(String name, Supplier<List<String>> keys) implements Found {}

    /**
     * They are not there: the page that people read says why.
     *
     * @param page about them, which may lead elsewhere
     */
    record Elsewhere(Page page) implements Found {}

    /** Looks for what a visit asks for. */
    Found find(Visit visit);

    /** Everything that a search finds, on whatever page, in its order. */
    static Chosen bySearch(Library library, Catalogue catalogue) {
        return visit -> {
            Criteria criteria = SearchAddress.read(visit.query()).criteria();
            return new These(
                    FileName.of(criteria, library.changed()),
                    () -> catalogue.keys(criteria, 0, Integer.MAX_VALUE));
        };
    }

    /** One reference. */
    static Chosen byKey(Library library, Page page) {
        return visit -> {
            List<Reference> present = library.references(List.of(visit.part("key")));
            if (present.isEmpty()) {
                return new Elsewhere(page);
            }
            Reference one = present.getFirst();
            return new These(FileName.of(one.citationKey(), one.key()), () -> List.of(one.key()));
        };
    }

    /** A reading list, in its order. */
    static Chosen byList(Library library, Page page) {
        return visit ->
                ReadingLists.find(library, visit.part("slug"))
                        .<Found>map(list ->
                                new These(
                                        FileName.of(visit.part("slug"), visit.part("slug")),
                                        () ->
                                                ListedKeys.of(library, list).stream()
                                                        .distinct()
                                                        .toList()))
                        .orElseGet(() -> new Elsewhere(page));
    }
}
