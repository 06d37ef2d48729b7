package cloud.girofle.herbier.web.curator.topic;

import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.TopicSign;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.HitLine;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.ReferenceTopics;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.reader.TopicBranches;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The references that a topic is proposed for, with where each names it. */
public final class ProposedTopicPage implements Page {

    private static final int AT_ONCE = 50;

    /** What the index still holds beyond a page, while it catches up with what was decided. */
    private static final int BEHIND = 3 * AT_ONCE;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param name of the topic
     * @param topic its page
     * @param error what was wrong with what was sent, if anything was
     * @param done what was done just before, if anything was
     * @param batch where that is undone, or empty
     * @param waiting how many references wait, in words
     * @param rows some of them
     * @param why as typed before
     * @param address of the form
     */
    public record View(
            Layout layout,
            String name,
            String topic,
            Optional<String> error,
            Optional<String> done,
            String batch,
            String waiting,
            List<Row> rows,
            String why,
            String address) {}

    /**
     * A reference.
     *
     * @param line what it is
     * @param signs where it names the topic
     */
    public record Row(String key, HitLine line, List<String> signs, boolean ticked) {}

    private final Library library;
    private final Catalogue catalogue;

    /** A page over that library. */
    public ProposedTopicPage(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        return show(visit, 200, Optional.empty(), List.of(), "");
    }

    /** The page again, with what keeps something from being done. */
    Answer show(Visit visit, int status, Optional<String> error, List<String> ticked, String why) {
        return find(catalogue, visit)
                .<Answer>map(topic ->
                        new Answer.Shown(
                                status, "proposed-topic", view(visit, topic, error, ticked, why)))
                .orElseGet(() -> ErrorPage.answer(visit, 404, visit.words().get("topic.unknown")));
    }

    /** Where the references of a topic wait. */
    static String address(Visit visit, Topic topic) {
        return visit.links().desk("themes-proposes", topic.id());
    }

    /** The topic that an address names. */
    static Optional<Topic> find(Catalogue catalogue, Visit visit) {
        return catalogue.thesaurus().find(visit.part("id"));
    }

    private View view(
            Visit visit, Topic topic, Optional<String> error, List<String> ticked, String why) {
        List<Row> rows = new ArrayList<>();
        List<String> keys = catalogue.proposedFor(topic.id(), AT_ONCE + BEHIND);
        int decided = 0;
        for (Reference reference : library.references(keys)) {
            List<TopicSign> signs =
                    ReferenceTopics.of(library, catalogue, reference)
                            .proposed()
                            .getOrDefault(topic.id(), List.of());
            if (signs.isEmpty()) {
                decided++; // The index will know soon.
            } else if (rows.size() < AT_ONCE) {
                rows.add(row(visit, reference, signs, ticked.contains(reference.key())));
            }
        }
        int waiting = catalogue.proposedTopics().getOrDefault(topic.id(), 0) - decided;
        String name = new TopicBranches(visit, catalogue).name(topic);
        Optional<String> batch =
                visit.query().find("lot").filter(number -> number.matches("\\d{1,18}"));
        return new View(
                Layout.unlisted(visit, name).unless(error.map(Refusal::of).orElse(Refusal.none())),
                name,
                visit.links().topic(topic.id()),
                error,
                batch.map(number -> done(visit, Long.parseLong(number))),
                batch.filter(number -> !number.equals("0"))
                        .map(number -> visit.links().desk("lots", number))
                        .orElse(""),
                visit.words().get("proposedTopic.what", Math.max(rows.size(), waiting)),
                rows,
                why,
                address(visit, topic));
    }

    private String done(Visit visit, long number) {
        int changed = library.written().batch(number).map(library.written()::countOf).orElse(0);
        return visit.words().get("proposedTopic.done", changed);
    }

    private Row row(Visit visit, Reference reference, List<TopicSign> signs, boolean ticked) {
        return new Row(
                reference.key(),
                new HitLines(visit, library).of(reference),
                signs.stream()
                        .map(sign ->
                                visit.words()
                                        .get("proposedTopic.sign." + sign.place(), sign.words()))
                        .distinct()
                        .toList(),
                ticked);
    }
}
