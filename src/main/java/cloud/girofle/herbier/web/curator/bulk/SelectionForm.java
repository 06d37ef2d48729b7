package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Task;
import cloud.girofle.herbier.curation.TaskPlan;
import cloud.girofle.herbier.curation.Together;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.List;

/**
 * Does something to the references that were chosen: first says what that would change; then, when
 * that was agreed to, does it as one work.
 */
public final class SelectionForm implements Form {

    private final Library library;
    private final Catalogue catalogue;
    private final SelectionPage page;

    /** The form of that page. */
    public SelectionForm(Library library, Catalogue catalogue, SelectionPage page) {
        this.library = library;
        this.catalogue = catalogue;
        this.page = page;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        Query fields = sent.fields();
        try {
            List<String> keys = keys(visit, fields);
            Task task = TaskFields.read(fields, library, catalogue.thesaurus());
            SelectionSummary summary = summary(task, keys);
            String why = fields.find("raison").orElse("");
            if (fields.find("fait").isEmpty() || summary.plan().changing().isEmpty()) {
                return Answer.shown("selection-summary", summary.view(visit, why));
            }
            if (why.length() > Curation.LONGEST_TEXT) {
                throw new BadAddressException("error.tooLong", Curation.LONGEST_TEXT);
            }
            Together done = summary.plan().carryOut(library, visit.account(), why);
            return new Answer.Done(
                    done.batch() == 0
                            ? visit.links().desk("lots")
                            : BatchPage.address(visit.links(), done.batch()));
        } catch (BadAddressException refused) {
            return page.again(visit, fields, refused.said(visit.language()));
        }
    }

    private SelectionSummary summary(Task task, List<String> keys) {
        TopicReach reach =
                task instanceof Task.OnTopic topic
                        ? TopicReach.of(library, catalogue, topic, keys)
                        : new TopicReach(keys, 0, 0);
        TaskPlan plan = TaskPlan.of(library, task, reach.keys());
        if (!plan.fits()) {
            throw new BadAddressException("selection.listTooLong");
        }
        return new SelectionSummary(
                library,
                catalogue.thesaurus(),
                plan,
                plan.others().size() + reach.so(),
                reach.narrower());
    }

    /** Those that were ticked, those of the page, or all that the search finds. */
    private List<String> keys(Visit visit, Query fields) {
        SearchAddress search = SearchAddress.read(visit.query());
        List<String> keys =
                switch (fields.find("portee").orElse("")) {
                    case "toutes" -> catalogue.keys(search.at(1).criteria(), 0, SelectionPage.MOST);
                    case "page" -> words(fields, "ici");
                    case "dites" -> words(fields, "references");
                    default -> fields.all("reference");
                };
        if (keys.isEmpty()) {
            throw new BadAddressException("selection.noReference");
        }
        return keys.stream().limit(SelectionPage.MOST).toList();
    }

    private static List<String> words(Query fields, String name) {
        return Arrays.stream(fields.find(name).orElse("").split("\\s+"))
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
