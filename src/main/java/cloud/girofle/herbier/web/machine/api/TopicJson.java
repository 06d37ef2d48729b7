package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;

/** A topic of the thesaurus, in the terms of SKOS. */
public final class TopicJson implements Page {

    /** What it is called in one language. */
    record Labels(String preferred, List<String> others) {}

    /** What it is called, by language code. */
    record Names(Labels fr, Labels en) {}

    /**
     * All of it.
     *
     * @param id names it in the parameters of a search
     * @param labels by language code
     * @param acronyms short forms, which belong to no language
     * @param broader ids of those above it
     * @param narrower ids of those below it
     * @param related ids of those that go with it
     * @param references how many are on it, or on those below it
     * @param search the address of those
     * @param url its own address
     * @param page for people
     */
    record Entry(
            String id,
            Names labels,
            List<String> acronyms,
            List<String> broader,
            List<String> narrower,
            List<String> related,
            long references,
            String search,
            String url,
            String page) {}

    private final Catalogue catalogue;

    /** Topics of that catalogue. */
    public TopicJson(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Map<String, Long> counts = CollectionsJson.counts(catalogue, Facet.TOPIC);
        Thesaurus thesaurus = catalogue.thesaurus();
        return thesaurus
                .find(visit.part("id"))
                .map(topic -> ApiJson.answer(entry(visit.links(), thesaurus, topic, counts)))
                .orElseGet(() -> Problem.answer(404, "There is no topic of this id."));
    }

    static Entry entry(Links links, Thesaurus thesaurus, Topic topic, Map<String, Long> counts) {
        return new Entry(
                topic.id(),
                new Names(labels(topic.french()), labels(topic.english())),
                topic.acronyms(),
                topic.broader(),
                ids(thesaurus.narrower(topic)),
                ids(thesaurus.related(topic)),
                counts.getOrDefault(topic.id(), 0L),
                ValuesJson.search(links, Facet.TOPIC, topic.id()),
                links.absolute(links.api("/topics/" + topic.id())),
                links.absolute(links.topic(topic.id())));
    }

    private static Labels labels(Topic.Labels labels) {
        return new Labels(labels.preferred(), labels.others());
    }

    private static List<String> ids(List<Topic> topics) {
        return topics.stream().map(Topic::id).toList();
    }
}
