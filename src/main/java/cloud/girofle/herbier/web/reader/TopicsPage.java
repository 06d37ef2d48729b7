package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/** The topics: the broad ones first, each with those beneath it; or in alphabetical order. */
public final class TopicsPage implements Page {

    /**
     * Elements that a light page has room for: where the whole tree would take more, the narrowest
     * topics are left out, as the broader ones lead to them.
     */
    private static final int MOST = 220;

    private static final int DEEPEST = 8;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param branches the topics that have references, as deep as there is room for
     */
    public record View(Layout layout, List<Branch> branches) {}

    private final Catalogue catalogue;

    /** A page over that catalogue. */
    public TopicsPage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        boolean alphabetical =
                visit.query().find("ordre").filter("alphabet"::equals).isPresent()
                        || visit.query().find("lettre").isPresent();
        return alphabetical ? alphabet(visit) : tree(visit);
    }

    /** By their names, those without references too. */
    private Answer alphabet(Visit visit) {
        TopicBranches topics = new TopicBranches(visit, catalogue);
        List<Results.Value> values =
                topics.thesaurus().topics().stream()
                        .map(topic -> topics.branch(topic, 1))
                        .map(branch ->
                                new Results.Value(
                                        branch.href(), branch.name(), branch.count(), false))
                        .toList();
        return Answer.shown(
                "index",
                IndexView.of(
                        visit,
                        "topics",
                        AlphabeticalIndex.of(
                                visit, "/themes", "topics", values, Results.Value::value)));
    }

    private Answer tree(Visit visit) {
        TopicBranches topics = new TopicBranches(visit, catalogue);
        List<Branch> shown = topics.used(topics.thesaurus().top(), 1);
        for (int depth = 2; depth <= DEEPEST; depth++) {
            List<Branch> deeper = topics.used(topics.thesaurus().top(), depth);
            if (elements(deeper) > MOST) {
                break;
            }
            shown = deeper;
        }
        String heading = visit.words().get("topics.heading");
        return Answer.shown(
                "topics",
                new View(Layout.of(visit, heading, visit.words().get("topics.what")), shown));
    }

    /** A list has one, and two for each topic. */
    private static int elements(List<Branch> branches) {
        return branches.isEmpty()
                ? 0
                : 1 + branches.stream().mapToInt(each -> 2 + elements(each.branches())).sum();
    }
}
