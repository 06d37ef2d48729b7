package cloud.girofle.herbier.web.reader.home;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.Branch;
import cloud.girofle.herbier.web.reader.Choice;
import cloud.girofle.herbier.web.reader.HitLine;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.LatestRemark;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.LibraryCitations;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Quoted;
import cloud.girofle.herbier.web.reader.ReadingLists;
import cloud.girofle.herbier.web.reader.ToCheck;
import cloud.girofle.herbier.web.reader.TopicBranches;
import cloud.girofle.herbier.web.reader.question.StateText;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What this is, the search box, three ways in, what is being discussed, what came in last. */
public final class HomePage implements Page {

    private static final int WAYS = 9;
    private static final int LATEST = 4;
    private static final int BEGINNING = 240;

    /** Among so many is one looked for that can be shown. */
    private static final int MOST_NAMED = 20;

    private static final Comparator<Choice> BY_NAME =
            Comparator.comparing(choice -> Fold.fold(choice.label()));

    private static final Set<Question.State> DEBATED =
            EnumSet.of(Question.State.OPEN, Question.State.REOPENED);

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param total how many references there are
     * @param entrances topics to begin with
     * @param topics others with many references, by name
     * @param keywords the same of keywords, where there are no topics
     * @param question one that is open
     * @param figure one that is not to be quoted alone
     * @param remarks the last annotations
     * @param latest what came in last
     * @param lists whether there are reading lists
     */
    public record View(
            Layout layout,
            long total,
            List<Entrance> entrances,
            List<Choice> topics,
            List<Choice> keywords,
            Optional<Debated> question,
            Optional<Quoted> figure,
            List<LatestRemark> remarks,
            List<HitLine> latest,
            boolean lists) {}

    /**
     * A question.
     *
     * @param link to it, by its title
     * @param why it is asked: the beginning of its text
     * @param weighed how much is on which side; may be empty
     * @param language of its words where it is not the page's; or empty
     */
    public record Debated(Link link, String why, String weighed, String language) {}

    private final Library library;
    private final Catalogue catalogue;

    /** A page over that library. */
    public HomePage(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Messages words = visit.words();
        Results latest =
                catalogue.search(new Criteria("", Map.of(), Order.ADDED, 1).ofReferences());
        TopicBranches topics = new TopicBranches(visit, catalogue);
        List<Entrance> entrances = Entrance.of(visit, library, topics);
        List<Choice> others = topics(topics, entrances);
        return Answer.shown(
                "home",
                new View(
                        new Layout(
                                visit,
                                words.get("home.window"),
                                words.get("home.what"),
                                true,
                                false),
                        latest.total(),
                        entrances,
                        others,
                        others.isEmpty() ? keywords(visit) : List.of(),
                        question(visit),
                        figure(visit),
                        LatestRemark.of(visit, library),
                        new HitLines(visit, library)
                                .of(latest.hits().stream().limit(LATEST).toList()),
                        !ReadingLists.all(library).isEmpty()));
    }

    /** Beneath the broadest, which say little. */
    private static List<Choice> topics(TopicBranches topics, List<Entrance> entrances) {
        return topics
                .used(
                        topics.thesaurus().topics().stream()
                                .filter(topic -> !topic.broader().isEmpty())
                                .filter(topic ->
                                        entrances.stream()
                                                .noneMatch(each -> each.id().equals(topic.id())))
                                .toList(),
                        1)
                .stream()
                .sorted(Comparator.comparingLong(Branch::count).reversed())
                .limit(WAYS)
                .map(each -> new Choice(each.name(), each.href(), each.count(), false))
                .sorted(BY_NAME)
                .toList();
    }

    /** « acv » and « ACV » are one way in. */
    private List<Choice> keywords(Visit visit) {
        Set<String> seen = new HashSet<>();
        return catalogue.values(Facet.TAG).stream()
                .filter(value -> !ToCheck.is(value.value()))
                .sorted(Comparator.comparingLong(Results.Value::count).reversed())
                .filter(value -> seen.add(Fold.words(value.value())))
                .limit(WAYS)
                .map(value ->
                        new Choice(
                                value.value(),
                                visit.links().keyword(value.value()),
                                value.count(),
                                false))
                .sorted(BY_NAME)
                .toList();
    }

    /** The open one that most of ours refers to. */
    private Optional<Debated> question(Visit visit) {
        return library.written().mostNamed(Subject.Kind.QUESTION, MOST_NAMED).stream()
                .filter(entry -> DEBATED.contains(Question.of(entry.content()).state()))
                .findFirst()
                .map(entry -> debated(visit, entry));
    }

    private Debated debated(Visit visit, Entry entry) {
        Question question = Question.of(entry.content());
        String language = question.language();
        String why =
                Markdown.rendered(
                                question.text(), language, "", new LibraryCitations(visit, library))
                        .words();
        return new Debated(
                new Link(
                        Typography.of(question.title(), language),
                        visit.links().question(entry.subject().id())),
                Typography.of(Excerpt.of(why, BEGINNING), language),
                StateText.weighed(question, visit.words()),
                visit.language().foreign(language));
    }

    /** The one that most of ours refers to, and that is not to be taken without its caveat. */
    private Optional<Quoted> figure(Visit visit) {
        return library.written().mostNamed(Subject.Kind.FIGURE, MOST_NAMED).stream()
                .filter(entry -> isTelling(KeyFigure.of(entry.content())))
                .findFirst()
                .map(entry -> Quoted.of(visit, library, entry));
    }

    private static boolean isTelling(KeyFigure figure) {
        return figure.amount().value().isPresent()
                && !figure.critique().isBlank()
                && figure.critique().length() <= BEGINNING
                && figure.status() == KeyFigure.Status.CURRENT;
    }
}
