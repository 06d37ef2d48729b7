package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.curation.Task;
import cloud.girofle.herbier.curation.TaskPlan;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.HitLine;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.Labels;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a task would change, before it is done.
 *
 * @param library it is in
 * @param thesaurus of the topics
 * @param plan of it
 * @param so how many of the references chosen are so already
 * @param narrower how many stay on a topic by a narrower one
 */
public record SelectionSummary(
        Library library, Thesaurus thesaurus, TaskPlan plan, int so, int narrower) {

    /** References that are named: enough to see a mistake. */
    private static final int NAMED = 10;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading what would be done, to how many
     * @param notes how many are so already, and what else is to be known
     * @param lines some of those that would change
     * @param others how many more would, in words; or empty
     * @param kind of task, as its field says it
     * @param valueName of the field that holds its value
     * @param value of the task, or empty
     * @param keys of the references that would change
     * @param shown whether readers will see the reason
     * @param why as typed before
     * @param address of the form
     */
    public record View(
            Layout layout,
            String heading,
            List<String> notes,
            List<HitLine> lines,
            String others,
            String kind,
            String valueName,
            String value,
            String keys,
            boolean shown,
            String why,
            String address) {

        /** Whether there is anything to do. */
        public boolean isNeeded() {
            return !keys.isEmpty();
        }
    }

    View view(Visit visit, String why) {
        Task task = plan.task();
        String kind = TaskFields.kind(task);
        int changing = plan.changing().size();
        HitLines lines = new HitLines(visit, library);
        String heading = visit.words().get("task." + kind, changing, label(visit));
        return new View(
                Layout.unlisted(visit, heading),
                heading,
                notes(visit, kind),
                library.references(plan.changing().stream().limit(NAMED).toList()).stream()
                        .map(lines::of)
                        .toList(),
                changing > NAMED ? visit.words().get("selection.others", changing - NAMED) : "",
                kind,
                "valeur-" + kind.replaceFirst("-.*", ""),
                TaskFields.value(task),
                String.join(" ", plan.changing()),
                task instanceof Task.First first && first.on(),
                why,
                visit.links().desk("selection") + visit.writtenQuery());
    }

    private List<String> notes(Visit visit, String kind) {
        return Stream.of(
                        so > 0 ? visit.words().get("task." + kind + ".so", so) : "",
                        narrower > 0 ? visit.words().get("selection.narrower", narrower) : "",
                        plan.task() instanceof Task.Withdrawn
                                ? visit.words().get("selection.withdrawal")
                                : "")
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private String label(Visit visit) {
        Labels labels = new Labels(visit, List.of(), thesaurus);
        return switch (plan.task()) {
            case Task.OnTopic topic -> labels.topic(topic.id());
            case Task.Listed listed ->
                    TaskFields.list(library, listed.list())
                            .map(ReadingList::title)
                            .orElse(listed.list());
            case Task.InLanguage language -> labels.language(language.code());
            default -> TaskFields.value(plan.task());
        };
    }
}
