package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One topic: what it is called, what stands around it, the references on it. */
public final class TopicPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param name of the topic
     * @param above the topics above it, the broadest first: the way by the first broader one
     * @param others its other names in the page's language, and its acronyms
     * @param foreign its names in the other language, but those said already
     * @param besides the other topics just above it
     * @param narrower the topics just below it
     * @param related those that go with it
     * @param shelf the references
     */
    public record View(
            Layout layout,
            String name,
            List<Link> above,
            String others,
            String foreign,
            List<Link> besides,
            List<Branch> narrower,
            List<Link> related,
            Shelf shelf) {}

    private final Library library;
    private final Catalogue catalogue;

    /** A page over that library. */
    public TopicPage(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        TopicBranches topics = new TopicBranches(visit, catalogue);
        return topics.thesaurus()
                .find(visit.part("slug"))
                .map(topic -> answer(visit, topics, topic))
                .orElseGet(() -> ErrorPage.answer(visit, 404, visit.words().get("topic.unknown")));
    }

    private Answer answer(Visit visit, TopicBranches topics, Topic topic) {
        Thesaurus thesaurus = topics.thesaurus();
        boolean french = visit.language() == SiteLanguage.FRENCH;
        Topic.Labels own = french ? topic.french() : topic.english();
        Topic.Labels foreign = french ? topic.english() : topic.french();
        Shelf shelf =
                Shelf.of(
                        visit,
                        library,
                        catalogue,
                        Facet.TOPIC,
                        topic.id(),
                        visit.links().topic(topic.id()));
        String name = topics.name(topic);
        String description = visit.words().get("topic.what", shelf.total(), own.preferred());
        return Answer.shown(
                "topic",
                new View(
                        Layout.of(visit, name, description),
                        name,
                        above(thesaurus, topic).stream().map(topics::link).toList(),
                        listed(Stream.concat(own.others().stream(), topic.acronyms().stream())),
                        listed(
                                Stream.concat(
                                        Stream.of(foreign.preferred())
                                                .filter(each -> !each.equals(own.preferred())),
                                        foreign.others().stream()
                                                .filter(each -> !own.all().contains(each)))),
                        thesaurus.broader(topic).stream().skip(1).map(topics::link).toList(),
                        thesaurus.narrower(topic).stream()
                                .map(each -> topics.branch(each, 1))
                                .toList(),
                        thesaurus.related(topic).stream().map(topics::link).toList(),
                        shelf));
    }

    private static List<Topic> above(Thesaurus thesaurus, Topic topic) {
        List<Topic> above = new ArrayList<>();
        for (List<Topic> next = thesaurus.broader(topic);
                !next.isEmpty();
                next = thesaurus.broader(next.getFirst())) {
            above.addFirst(next.getFirst());
        }
        return above;
    }

    private static String listed(Stream<String> names) {
        return String.join(", ", names.distinct().toList());
    }
}
