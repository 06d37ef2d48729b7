package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** Every keyword of the library. */
public final class KeywordsPage implements Page {

    private final Catalogue catalogue;

    /** A page over that catalogue. */
    public KeywordsPage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        return Answer.shown(
                "index",
                IndexView.of(
                        visit,
                        "keywords",
                        AlphabeticalIndex.of(
                                visit,
                                "/mots-cles",
                                "keywords",
                                catalogue.values(Facet.TAG),
                                value -> visit.links().keyword(value.value()))));
    }
}
