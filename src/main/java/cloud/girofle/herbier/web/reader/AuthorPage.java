package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** What one person or body made. */
public final class AuthorPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param name as an index files it
     * @param shelf the references
     */
    public record View(Layout layout, String name, Shelf shelf) {}

    private final Library library;
    private final Catalogue catalogue;
    private final Takings takings;

    /** A page over that library. */
    public AuthorPage(Library library, Catalogue catalogue, Takings takings) {
        this.library = library;
        this.catalogue = catalogue;
        this.takings = takings;
    }

    @Override
    public Answer show(Visit visit) {
        String slug = visit.part("slug");
        Shelf shelf =
                Shelf.of(
                        visit,
                        library,
                        catalogue,
                        takings,
                        Facet.AUTHOR,
                        slug,
                        visit.links().author(slug));
        if (shelf.total() == 0) {
            return ErrorPage.answer(visit, 404);
        }
        String name = Typography.of(shelf.label(), visit.language().code());
        String description = visit.words().get("author.what", shelf.total(), shelf.label());
        return Answer.shown("author", new View(Layout.of(visit, name, description), name, shelf));
    }
}
