package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 * @param page this one, from 1
 * @param pages how many there are; 1 even where there is nothing
 * @param perPage how many items a page has at most
 * @param previous the address of the page before, if there is one
 * @param next the address of the page after, if there is one
 * @param items those of this page
 */
record Listing<T>(
        long total,
        int page,
        int pages,
        int perPage,
        Optional<String> previous,
        Optional<String> next,
        List<T> items) {

    private static final int PER_PAGE = 100;

    Listing {
        items = List.copyOf(items);
    }

    /**
     * The page that a visit asks for, of all there is.
     *
     * @param path of the list in the API
     * @param item what is told of each
     */
    static <S, T> Answer answer(Visit visit, String path, List<S> all, Function<S, T> item) {
        int pages = Math.max(1, (all.size() + PER_PAGE - 1) / PER_PAGE);
        int page = visit.page();
        if (page > pages) {
            return noSuchPage(pages);
        }
        int from = (page - 1) * PER_PAGE;
        List<S> some = all.subList(from, Math.min(from + PER_PAGE, all.size()));
        return ApiJson.answer(
                new Listing<>(
                        all.size(),
                        page,
                        pages,
                        PER_PAGE,
                        page > 1 ? Optional.of(address(visit, path, page - 1)) : Optional.empty(),
                        page < pages
                                ? Optional.of(address(visit, path, page + 1))
                                : Optional.empty(),
                        some.stream().map(item).toList()));
    }

    static Answer noSuchPage(int pages) {
        return Problem.answer(404, "There is no such page: the last one is page=" + pages + ".");
    }

    private static String address(Visit visit, String path, int page) {
        Links links = visit.links();
        String query = page > 1 ? "?page=" + page : "";
        return links.absolute(links.api(path) + query);
    }
}
