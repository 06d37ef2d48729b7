package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The topics that a search could be narrowed to, each beneath the broader ones. */
final class TopicTree {

    private final Thesaurus thesaurus;
    private final Choices choices;
    private final Map<String, Results.Value> values = new LinkedHashMap<>();

    /** Those chosen, and those above them: what is beneath these is shown. */
    private final Set<Topic> open = new HashSet<>();

    /**
     * @param values of the topics
     */
    TopicTree(Thesaurus thesaurus, Choices choices, List<Results.Value> values) {
        this.thesaurus = thesaurus;
        this.choices = choices;
        values.forEach(value -> this.values.put(value.value(), value));
        for (String chosen : choices.search().chosen(Facet.TOPIC)) {
            thesaurus
                    .find(chosen)
                    .ifPresent(topic -> {
                        open.add(topic);
                        open.addAll(thesaurus.ancestors(topic));
                    });
        }
    }

    /**
     * The broadest that narrow the search, those with the most references first, and what is
     * beneath the chosen ones, or beneath the only one.
     *
     * @param most how many to show of the broadest; of those beneath one, two fewer
     * @param total how many references there are to narrow
     */
    List<Choice> few(int most, long total) {
        List<Topic> broadest = found(thesaurus.top());
        if (open.isEmpty()) {
            broadest = narrowing(broadest, total);
        }
        if (broadest.size() == 1) {
            open.addAll(broadest);
        }
        return few(broadest, most, Math.max(2, most - 2));
    }

    /**
     * All of them, down to the depth that there is room for; beneath the chosen ones, all.
     *
     * @param order of those beneath the same one
     * @param room how many elements of a page they may take
     */
    List<Choice> whole(Comparator<Choice> order, int room) {
        List<Choice> whole = List.of();
        for (int depth = 2; depth < 12; depth++) {
            List<Choice> deeper = all(found(thesaurus.top()), order, depth);
            if (deeper.equals(whole) || (depth > 2 && FacetList.elements(deeper) > room)) {
                return whole;
            }
            whole = deeper;
        }
        return whole;
    }

    private List<Choice> few(List<Topic> topics, int most, int beneath) {
        List<Topic> shown = new ArrayList<>();
        for (Topic topic : topics) {
            if (shown.size() < most || open.contains(topic)) {
                shown.add(topic);
            }
        }
        return shown.stream()
                .map(topic ->
                        choice(
                                topic,
                                open.contains(topic)
                                        ? few(found(thesaurus.narrower(topic)), beneath, beneath)
                                        : List.of()))
                .toList();
    }

    private List<Choice> all(List<Topic> topics, Comparator<Choice> order, int depth) {
        return topics.stream()
                .map(topic ->
                        choice(
                                topic,
                                depth > 1 || open.contains(topic)
                                        ? all(found(thesaurus.narrower(topic)), order, depth - 1)
                                        : List.of()))
                .sorted(order)
                .toList();
    }

    /** What every reference is on does not narrow; what is beneath it does. */
    private List<Topic> narrowing(List<Topic> topics, long total) {
        Set<Topic> narrowing = new HashSet<>();
        for (Topic topic : topics) {
            List<Topic> beneath = found(thesaurus.narrower(topic));
            if (count(topic) < total || beneath.isEmpty()) {
                narrowing.add(topic);
            } else {
                narrowing.addAll(narrowing(beneath, total));
            }
        }
        return found(List.copyOf(narrowing));
    }

    /** Those that something is on, or that are chosen; those with the most references first. */
    private List<Topic> found(List<Topic> topics) {
        return topics.stream()
                .filter(topic -> count(topic) > 0 || open.contains(topic))
                .sorted(Comparator.comparingLong(this::count).reversed().thenComparing(Topic::id))
                .toList();
    }

    private long count(Topic topic) {
        return value(topic).map(Results.Value::count).orElse(0L);
    }

    private Choice choice(Topic topic, List<Choice> narrower) {
        Results.Value none = new Results.Value(topic.id(), topic.id(), 0, false);
        return choices.of(Facet.TOPIC, value(topic).orElse(none), narrower);
    }

    private Optional<Results.Value> value(Topic topic) {
        return Optional.ofNullable(values.get(topic.id()));
    }
}
