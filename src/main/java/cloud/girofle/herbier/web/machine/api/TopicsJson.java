package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;

/** Every topic of the thesaurus, in its order. */
public final class TopicsJson implements Page {

    private final Library library;
    private final Catalogue catalogue;

    /** Topics of that catalogue, with what that library says of them. */
    public TopicsJson(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Map<String, Long> counts = CollectionsJson.counts(catalogue, Facet.TOPIC);
        Thesaurus thesaurus = catalogue.thesaurus();
        return Listing.answer(
                visit,
                "/topics",
                thesaurus.topics(),
                topic -> TopicJson.entry(visit.links(), library, thesaurus, topic, counts));
    }
}
