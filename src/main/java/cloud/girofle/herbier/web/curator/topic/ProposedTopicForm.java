package cloud.girofle.herbier.web.curator.topic;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Task;
import cloud.girofle.herbier.curation.TaskPlan;
import cloud.girofle.herbier.curation.Together;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/** Confirms or refuses a topic for the references that were chosen, as one work. */
public final class ProposedTopicForm implements Form {

    /** More than a page shows, less than would take long. */
    private static final int MOST = 500;

    private final Library library;
    private final Catalogue catalogue;
    private final ProposedTopicPage page;

    /** The form of that page. */
    public ProposedTopicForm(Library library, Catalogue catalogue, ProposedTopicPage page) {
        this.library = library;
        this.catalogue = catalogue;
        this.page = page;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return ProposedTopicPage.find(catalogue, visit)
                .map(topic -> save(visit, sent.fields(), topic))
                .orElseGet(() -> ErrorPage.answer(visit, 404, visit.words().get("topic.unknown")));
    }

    private Answer save(Visit visit, Query fields, Topic topic) {
        List<String> keys = fields.all("reference").stream().limit(MOST).toList();
        String why = fields.find("raison").orElse("");
        String wanted = fields.find("faire").orElse("");
        Optional<String> error = error(visit, keys, why, wanted);
        if (error.isPresent()) {
            return page.show(visit, 422, error, keys, why);
        }
        Task task = new Task.OnTopic(topic.id(), wanted.equals("confirmer"));
        Together done = TaskPlan.of(library, task, keys).carryOut(library, visit.account(), why);
        return new Answer.Done(ProposedTopicPage.address(visit, topic) + "?lot=" + done.batch());
    }

    private static Optional<String> error(
            Visit visit, List<String> keys, String why, String wanted) {
        if (!List.of("confirmer", "ecarter").contains(wanted)) {
            return Optional.of(visit.words().get("error.notAForm"));
        }
        if (keys.isEmpty()) {
            return Optional.of(visit.words().get("proposedTopic.nothing"));
        }
        return why.length() > Curation.LONGEST_TEXT
                ? Optional.of(visit.words().get("error.tooLong", Curation.LONGEST_TEXT))
                : Optional.empty();
    }
}
