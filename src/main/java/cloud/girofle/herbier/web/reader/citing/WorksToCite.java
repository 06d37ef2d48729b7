package cloud.girofle.herbier.web.reader.citing;

import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.ListedKeys;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.ReadingLists;
import cloud.girofle.herbier.web.reader.SearchName;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the references that a visit asks to cite. Thread-safe.
 *
 * @param search finds them
 * @param absent says why there are none
 */
public record WorksToCite(Function<Visit, Optional<Works>> search, Page absent) {

    /** The most that a search cites at once: a style takes its time with each. */
    public static final int MOST = 100;

    /** The works, shown; or why there are none. */
    public Answer answer(Visit visit, Function<Works, Answer> shown) {
        return search.apply(visit).map(shown).orElseGet(() -> absent.show(visit));
    }

    /**
     * The one reference whose key the address has.
     *
     * @param page that says why it is not there, where it is not
     */
    public static WorksToCite reference(Library library, Page page) {
        return new WorksToCite(
                visit ->
                        library.references(List.of(visit.part("key"))).stream()
                                .findFirst()
                                .map(found -> works(visit, found)),
                page);
    }

    private static Works works(Visit visit, Reference reference) {
        String page = visit.links().open().cite(reference.key());
        return new Works(
                HitLines.link(visit, reference),
                HitLines.foreignLanguage(visit, reference),
                List.of(reference),
                false,
                page,
                page,
                List.of());
    }

    /**
     * Those of the reading list that the address names, all of them, in its order.
     *
     * @param page that says why it is not there, where it is not
     */
    public static WorksToCite list(Library library, Page page) {
        return new WorksToCite(
                visit ->
                        ReadingLists.find(library, visit.part("slug"))
                                .map(list -> works(visit, library, visit.part("slug"), list)),
                page);
    }

    private static Works works(Visit visit, Library library, String slug, ReadingList list) {
        List<String> keys = ListedKeys.of(library, list).stream().distinct().toList();
        String address = visit.links().list(slug);
        return new Works(
                new Link(list.title(), address),
                visit.language().foreign(list.language()),
                library.references(keys),
                false,
                visit.links().open().citeList(slug),
                address,
                List.of());
    }

    /** The first that a search finds. */
    public static WorksToCite search(Library library, Catalogue catalogue) {
        return new WorksToCite(
                visit -> {
                    SearchAddress search = SearchAddress.read(visit.query()).at(1);
                    List<String> keys = catalogue.keys(search.criteria(), 0, MOST + 1);
                    String name =
                            SearchName.of(
                                    visit,
                                    library,
                                    catalogue,
                                    search,
                                    catalogue.search(search.criteria()));
                    return Optional.of(
                            new Works(
                                    new Link(
                                            name.isEmpty()
                                                    ? visit.words().get("bibliography.all")
                                                    : name,
                                            visit.links().search(search)),
                                    "",
                                    library.references(keys.stream().limit(MOST).toList()),
                                    keys.size() > MOST,
                                    visit.links().open().citeSearch(),
                                    visit.links().search(),
                                    search.parameters()));
                },
                visit -> {
                    throw new IllegalStateException("a search always finds, if nothing");
                });
    }
}
