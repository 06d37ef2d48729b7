package cloud.girofle.herbier.web.reader.question;

import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.Labels;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions, those that are open first; by state and topic. */
public final class QuestionsPage implements Page {

    private static final int PER_PAGE = 20;

    /** Topics to choose from; other questions are found from their own topic's page. */
    private static final int MOST_TOPICS = 12;

    /**
     * A question.
     *
     * @param link leads to it
     * @param language of its words where it is not the page's; or empty
     * @param state where the debate stands
     * @param weighed how much on which side; empty where nothing is yet
     * @param topics what it is on
     */
    public record Line(Link link, String language, String state, String weighed, String topics) {}

    /**
     * A choice among the questions.
     *
     * @param link to those, or to all where it is taken
     * @param count how many those are
     * @param taken whether it is
     */
    public record Choice(Link link, int count, boolean taken) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param any whether there is any question, chosen or not
     * @param states in which some are
     * @param topics on which some are, the most used first
     * @param questions of this page
     * @param pager where they are many
     */
    public record View(
            Layout layout,
            boolean any,
            List<Choice> states,
            List<Choice> topics,
            List<Line> questions,
            Pager pager) {}

    private final Library library;

    /** The questions of that library. */
    public QuestionsPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        Asked asked = Asked.by(visit);
        Questions all = Questions.of(library);
        List<Questions.Kept> chosen = asked.of(all);
        Pager pager = pager(visit, asked, chosen.size());
        return Answer.shown(
                "questions",
                new View(
                        Layout.of(
                                visit,
                                visit.words().get("questions.heading"),
                                visit.words().get("questions.what")),
                        !all.kept().isEmpty(),
                        states(visit, asked, all),
                        topics(visit, asked, all),
                        chosen.stream()
                                .skip((pager.page() - 1L) * PER_PAGE)
                                .limit(PER_PAGE)
                                .map(kept -> line(visit, kept))
                                .toList(),
                        pager));
    }

    private static Pager pager(Visit visit, Asked asked, int many) {
        int pages = Math.max(1, (many + PER_PAGE - 1) / PER_PAGE);
        return Pager.of(
                Math.min(visit.page(), pages), pages, at -> asked.address(visit.links(), at));
    }

    private static List<Choice> states(Visit visit, Asked asked, Questions all) {
        return Arrays.stream(Question.State.values())
                .map(Question.State::id)
                .map(id -> {
                    String label = visit.words().get("questions.state." + id);
                    return choice(visit, asked, asked.in(id), asked.in(""), label, all);
                })
                .filter(choice -> choice.count() > 0 || choice.taken())
                .toList();
    }

    private List<Choice> topics(Visit visit, Asked asked, Questions all) {
        Labels labels = new Labels(visit, library.sources(), library.thesaurus());
        return Stream.concat(Stream.of(asked.topic()), all.topics().stream())
                .filter(id -> library.thesaurus().find(id).isPresent())
                .distinct()
                .limit(MOST_TOPICS)
                .map(id -> choice(visit, asked, asked.on(id), asked.on(""), labels.topic(id), all))
                .filter(choice -> choice.count() > 0 || choice.taken())
                .toList();
    }

    private static Choice choice(
            Visit visit, Asked asked, Asked with, Asked without, String label, Questions all) {
        boolean taken = asked.equals(with);
        String address = (taken ? without : with).address(visit.links(), 1);
        return new Choice(new Link(label, address), with.of(all).size(), taken);
    }

    private Line line(Visit visit, Questions.Kept kept) {
        Question question = kept.question();
        Labels labels = new Labels(visit, library.sources(), library.thesaurus());
        return new Line(
                new Link(
                        Typography.of(question.title(), question.language()),
                        visit.links().question(kept.slug())),
                visit.language().foreign(question.language()),
                StateText.of(question, visit.words()),
                StateText.weighed(question, visit.words()),
                question.topics().stream().map(labels::topic).collect(Collectors.joining(", ")));
    }
}
