package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The topics, as pages name and link them, with how many references are on each. */
public final class TopicBranches {

    private final Visit visit;
    private final Thesaurus thesaurus;
    private final Map<String, Long> counts;

    /** Those of the catalogue, whose counts go with its thesaurus. */
    public TopicBranches(Visit visit, Catalogue catalogue) {
        this.visit = visit;
        this.thesaurus = catalogue.thesaurus();
        this.counts =
                catalogue.values(Facet.TOPIC).stream()
                        .collect(Collectors.toMap(Results.Value::value, Results.Value::count));
    }

    /** The topics themselves. */
    public Thesaurus thesaurus() {
        return thesaurus;
    }

    /** Some topics, those that have references only. */
    public List<Branch> used(List<Topic> topics, int depth) {
        return topics.stream()
                .map(topic -> branch(topic, depth))
                .filter(branch -> branch.count() > 0)
                .toList();
    }

    /** Topics alone, whether they have references or not. */
    List<Branch> branches(List<Topic> topics) {
        return topics.stream().map(topic -> branch(topic, 1)).toList();
    }

    /** A topic, and what is beneath it as far as that depth: 1 for the topic alone. */
    public Branch branch(Topic topic, int depth) {
        return new Branch(
                name(topic),
                link(topic).href(),
                counts.getOrDefault(topic.id(), 0L),
                depth > 1 ? used(thesaurus.narrower(topic), depth - 1) : List.of());
    }

    /** Its page, by its name. */
    public Link link(Topic topic) {
        return new Link(name(topic), visit.links().topic(topic.id()));
    }

    /** Its name as a heading has it: « Centre de données ». */
    public String name(Topic topic) {
        String label = topic.label(visit.language().code());
        int first = label.offsetByCodePoints(0, 1);
        return label.substring(0, first).toUpperCase(visit.words().locale())
                + label.substring(first);
    }
}
