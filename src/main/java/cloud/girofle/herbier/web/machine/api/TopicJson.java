package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.curation.TopicDefinition;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A topic of the thesaurus, in the terms of SKOS. */
public final class TopicJson implements Page {

    /** What it is called in one language. */
    record Labels(String preferred, List<String> others) {}

    /** What it is called, by language code. */
    record Names(Labels fr, Labels en) {}

    /**
     * What it is: Markdown, by language code.
     *
     * @param confirmed whether a curator looked at it
     */
    record Definition(Optional<String> fr, Optional<String> en, boolean confirmed) {}

    /**
     * All of it.
     *
     * @param id names it in the parameters of a search
     * @param labels by language code
     * @param acronyms short forms, which belong to no language
     * @param definition what it is
     * @param broader ids of those above it
     * @param narrower ids of those below it
     * @param related ids of those that go with it
     * @param references how many are on it, or on those below it
     * @param figures how many are on it
     * @param questions how many are on it
     * @param notes how many are on it, or introduce it
     * @param search the address of those
     * @param url its own address
     * @param page for people
     */
    record Entry(
            String id,
            Names labels,
            List<String> acronyms,
            Definition definition,
            List<String> broader,
            List<String> narrower,
            List<String> related,
            long references,
            long figures,
            long questions,
            long notes,
            String search,
            String url,
            String page) {}

    private final Library library;
    private final Catalogue catalogue;

    /** Topics of that catalogue, with what that library says of them. */
    public TopicJson(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Map<String, Long> counts = CollectionsJson.counts(catalogue, Facet.TOPIC);
        Thesaurus thesaurus = catalogue.thesaurus();
        return thesaurus
                .find(visit.part("id"))
                .map(topic ->
                        ApiJson.answer(entry(visit.links(), library, thesaurus, topic, counts)))
                .orElseGet(() -> Problem.answer(404, "There is no topic of this id."));
    }

    static Entry entry(
            Links links,
            Library library,
            Thesaurus thesaurus,
            Topic topic,
            Map<String, Long> counts) {
        TopicDefinition definition = TopicDefinition.of(library, topic);
        Map<Kind, Long> naming =
                library.written().naming(new Subject(Kind.TOPIC, topic.id())).stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.subject().kind(), Collectors.counting()));
        return new Entry(
                topic.id(),
                new Names(labels(topic.french()), labels(topic.english())),
                topic.acronyms(),
                new Definition(
                        ReferenceJson.said(definition.french()),
                        ReferenceJson.said(definition.english()),
                        definition.confirmed()),
                topic.broader(),
                ids(thesaurus.narrower(topic)),
                ids(thesaurus.related(topic)),
                counts.getOrDefault(topic.id(), 0L),
                naming.getOrDefault(Kind.FIGURE, 0L),
                naming.getOrDefault(Kind.QUESTION, 0L),
                naming.getOrDefault(Kind.NOTE, 0L),
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
