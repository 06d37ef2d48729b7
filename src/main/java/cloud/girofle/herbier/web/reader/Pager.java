package cloud.girofle.herbier.web.reader;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Leads from a page of a list to those beside it.
 *
 * @param page from 1
 * @param pages how many there are
 * @param previous the address of the page before, if there is one
 * @param next the address of the page after, if there is one
 */
public record Pager(int page, int pages, Optional<String> previous, Optional<String> next) {

    /**
     * At that page of so many.
     *
     * @param address the address of any page
     */
    public static Pager of(int page, int pages, IntFunction<String> address) {
        return new Pager(
                page,
                pages,
                page > 1 ? Optional.of(address.apply(page - 1)) : Optional.empty(),
                page < pages ? Optional.of(address.apply(page + 1)) : Optional.empty());
    }

    /** Whether there is anywhere to go. */
    public boolean needed() {
        return pages > 1;
    }
}
