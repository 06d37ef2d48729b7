package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** Everyone who made something that the library holds. */
public final class AuthorsPage implements Page {

    private final Catalogue catalogue;

    /** A page over that catalogue. */
    public AuthorsPage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        return Answer.shown(
                "index",
                IndexView.of(
                        visit,
                        "authors",
                        AlphabeticalIndex.of(
                                visit,
                                "/auteurs",
                                "authors",
                                catalogue.values(Facet.AUTHOR),
                                value -> visit.links().author(value.value()))));
    }
}
