package cloud.girofle.herbier.web.curator.topic;

import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.reader.Choice;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The topics that are proposed for references, those for most of them first. */
public final class ProposedTopicsPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param topics each with how many references wait
     */
    public record View(Layout layout, List<Choice> topics) {}

    private final Catalogue catalogue;

    /** The proposals of that catalogue. */
    public ProposedTopicsPage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Map<String, Integer> counts = catalogue.proposedTopics();
        List<Choice> topics =
                catalogue.thesaurus().topics().stream()
                        .filter(topic -> counts.containsKey(topic.id()))
                        .map(topic ->
                                new Choice(
                                        topic.label(visit.language().code()),
                                        ProposedTopicPage.address(visit, topic),
                                        counts.getOrDefault(topic.id(), 0),
                                        false))
                        .sorted(Comparator.comparingLong(Choice::count).reversed())
                        .toList();
        return Answer.shown(
                "proposed-topics",
                new View(
                        Layout.unlisted(visit, visit.words().get("proposedTopics.heading")),
                        topics));
    }
}
