package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What this is, the search box, the ways in, the latest references. */
public final class HomePage implements Page {

    private static final int LATEST = 6;
    private static final int TOPICS = 16;
    private static final int KEYWORDS = 24;
    private static final int TYPES = 8;
    private static final int QUESTIONS = 4;
    private static final int FIGURES = 3;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param total how many references there are
     * @param topics those with the most references, by name
     * @param keywords the same of keywords, where there are no topics
     * @param types those with the most references first
     * @param sources the most trusted first
     * @param questions those that most of ours refers to
     * @param figures the same
     * @param remarks the last annotations
     * @param latest what came in last
     * @param lists whether there are reading lists
     */
    public record View(
            Layout layout,
            long total,
            List<Choice> topics,
            List<Choice> keywords,
            List<Choice> types,
            List<Choice> sources,
            List<Link> questions,
            List<Quoted> figures,
            List<LatestRemark> remarks,
            List<HitLine> latest,
            boolean lists) {}

    /**
     * A figure, with what keeps it from being quoted alone.
     *
     * @param link to it, by its title
     * @param amount « 4,4 % »
     * @param scope of what, as its source has it; may be empty
     */
    public record Quoted(Link link, String amount, String scope) {}

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
        Labels labels = new Labels(visit, library.sources());
        List<Choice> topics = topics(visit);
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
                        topics,
                        topics.isEmpty()
                                ? byName(top(visit, labels, Facet.TAG, KEYWORDS).stream())
                                : List.of(),
                        top(visit, labels, Facet.TYPE, TYPES),
                        sources(visit),
                        questions(visit),
                        figures(visit),
                        LatestRemark.of(visit, library),
                        new HitLines(visit, library)
                                .of(latest.hits().stream().limit(LATEST).toList()),
                        !ReadingLists.all(library).isEmpty()));
    }

    private List<Link> questions(Visit visit) {
        return library.written().mostNamed(Subject.Kind.QUESTION, QUESTIONS).stream()
                .map(entry ->
                        new Link(
                                Typography.of(
                                        entry.field("title"),
                                        Question.of(entry.content()).language()),
                                visit.links().question(entry.subject().id())))
                .toList();
    }

    private List<Quoted> figures(Visit visit) {
        FigureText text = new FigureText(visit.language());
        return library.written().mostNamed(Subject.Kind.FIGURE, FIGURES).stream()
                .map(entry -> {
                    KeyFigure figure = KeyFigure.of(entry.content());
                    return new Quoted(
                            new Link(
                                    Typography.of(figure.title(), figure.language()),
                                    visit.links().figure(entry.subject().id())),
                            text.amount(figure.amount()),
                            Typography.of(figure.scope().words(), figure.language()));
                })
                .toList();
    }

    /** Beneath the broadest, which say little. */
    private List<Choice> topics(Visit visit) {
        TopicBranches topics = new TopicBranches(visit, catalogue);
        List<Topic> narrower =
                topics.thesaurus().topics().stream()
                        .filter(topic -> !topic.broader().isEmpty())
                        .toList();
        return byName(
                topics.used(narrower, 1).stream()
                        .sorted(Comparator.comparingLong(Branch::count).reversed())
                        .limit(TOPICS)
                        .map(each -> new Choice(each.name(), each.href(), each.count(), false)));
    }

    private static List<Choice> byName(Stream<Choice> choices) {
        return choices.sorted(Comparator.comparing(c -> Fold.fold(c.label()))).toList();
    }

    private List<Choice> sources(Visit visit) {
        List<Results.Value> counts = catalogue.values(Facet.SOURCE);
        return library.sources().stream()
                .map(source ->
                        new Choice(
                                source.name(),
                                visit.links().source(source.slug()),
                                counts.stream()
                                        .filter(v -> v.value().equals(source.slug()))
                                        .mapToLong(Results.Value::count)
                                        .sum(),
                                false))
                .toList();
    }

    private List<Choice> top(Visit visit, Labels labels, Facet facet, int most) {
        Set<String> seen = new HashSet<>(); // « acv » and « ACV » are one way in.
        return catalogue.values(facet).stream()
                .filter(value -> facet != Facet.TAG || !ToCheck.is(value.value()))
                .sorted(Comparator.comparingLong(Results.Value::count).reversed())
                .filter(value -> seen.add(Fold.words(labels.value(facet, value))))
                .limit(most)
                .map(value ->
                        new Choice(
                                labels.value(facet, value),
                                visit.links().search(SearchAddress.of(facet, value.value())),
                                value.count(),
                                false))
                .toList();
    }
}
