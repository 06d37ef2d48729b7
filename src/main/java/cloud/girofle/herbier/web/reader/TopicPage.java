package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One topic: what it is and is called, what stands around it, where to start, what we made of it,
 * the references on it.
 */
public final class TopicPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param id of the topic
     * @param name of it
     * @param above the topics above it, the broadest first: the way by the first broader one
     * @param others its other names in the page's language, and its acronyms
     * @param foreign its names in the other language, but those said already
     * @param besides the other topics just above it
     * @param narrower the topics just below it
     * @param related those that go with it
     * @param sprig it and those around it, drawn, where there are any; on the first page only
     * @param lore what we know of it; on the first page only
     * @param years of its references, where there are several; on the first page only
     * @param shelf the references
     * @param changed whether people changed what the thesaurus says of it: it has versions
     */
    public record View(
            Layout layout,
            String id,
            String name,
            List<Link> above,
            String others,
            String foreign,
            List<Link> besides,
            List<Branch> narrower,
            List<Branch> related,
            Optional<Sprig> sprig,
            Optional<TopicLore> lore,
            Optional<Histogram> years,
            Shelf shelf,
            boolean changed) {}

    /** Elements of a page that the lists of what we know of the topic and its years may take. */
    private static final int ROOM = 200;

    private static final int FEWEST = 2;
    private static final int MOST = 8;

    private final Library library;
    private final Catalogue catalogue;
    private final Takings takings;

    /** A page over that library. */
    public TopicPage(Library library, Catalogue catalogue, Takings takings) {
        this.library = library;
        this.catalogue = catalogue;
        this.takings = takings;
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
                        takings,
                        Facet.TOPIC,
                        topic.id(),
                        visit.links().topic(topic.id()));
        boolean isFirst = shelf.pager().page() == 1;
        Optional<Histogram> years = isFirst ? years(visit, topic) : Optional.empty();
        List<Branch> broader = topics.branches(thesaurus.broader(topic));
        List<Branch> narrower = topics.branches(thesaurus.narrower(topic));
        List<Branch> related = topics.branches(thesaurus.related(topic));
        int around = broader.size() + narrower.size() + related.size();
        Optional<TopicLore> lore =
                isFirst
                        ? Optional.of(lore(visit, topic, elements(shelf, years, around)))
                        : Optional.empty();
        String name = topics.name(topic);
        String description = visit.words().get("topic.what", shelf.total(), own.preferred());
        return Answer.shown(
                "topic",
                new View(
                        Layout.of(visit, name, description),
                        topic.id(),
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
                        narrower,
                        related,
                        isFirst && around > 0
                                ? Optional.of(Sprig.of(name, broader, related, narrower))
                                : Optional.empty(),
                        lore,
                        years,
                        shelf,
                        library.written()
                                .find(new Subject(Subject.Kind.TOPIC, topic.id()))
                                .isPresent()));
    }

    /** As much of it as there is room for beside so many elements. */
    private TopicLore lore(Visit visit, Topic topic, int elements) {
        TopicLore lore = TopicLore.of(visit, library, catalogue, topic);
        for (int most = MOST; most > FEWEST && elements + lore.elements() > ROOM; most--) {
            lore = lore.within(most - 1);
        }
        return lore;
    }

    private Optional<Histogram> years(Visit visit, Topic topic) {
        SearchAddress search = SearchAddress.of(Facet.TOPIC, topic.id());
        YearBars bars = new YearBars(catalogue.values(Facet.YEAR, search.criteria()));
        Labels labels = new Labels(visit, library.sources(), catalogue.thesaurus());
        return bars.years() < 2
                ? Optional.empty()
                : Optional.of(
                        bars.histogram(
                                Histogram.MOST,
                                new Choices(visit, search, labels, catalogue.thesaurus()),
                                labels,
                                visit.words()));
    }

    /** How many elements of the page the references and the topics around take. */
    private static int elements(Shelf shelf, Optional<Histogram> years, int around) {
        return shelf.hits().stream().mapToInt(HitLine::elements).sum()
                + years.map(Histogram::elements).orElse(0)
                + around;
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
