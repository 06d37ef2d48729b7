package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.intake.Job;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Undoing;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/** Asks whether an import is really to be undone; then says how that goes on, or why it cannot. */
public final class UndoPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading the question
     * @param source of the import
     * @param run that would be undone
     * @param address of the form
     * @param back the import's own page
     * @param progress while it goes on
     * @param obstacles why it cannot be
     */
    public record View(
            Layout layout,
            String heading,
            String source,
            ImportRun run,
            String address,
            String back,
            Optional<ProgressView> progress,
            List<String> obstacles) {}

    private final Library library;
    private final ImportDesk desk;

    /** A page over that library. */
    public UndoPage(Library library, ImportDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    @Override
    public Answer show(Visit visit) {
        return RunPage.find(library, visit)
                .map(run -> show(visit, run))
                .orElseGet(() -> RunPage.unknown(visit));
    }

    private Answer show(Visit visit, ImportRun run) {
        if (run.undone().isPresent()) {
            return new Answer.Done(visit.links().importRun(run.number()));
        }
        Optional<Job<Undoing>> job = desk.undoing(run.number());
        String heading = visit.words().get("undoing.heading", run.number());
        return Answer.shown(
                "undo",
                new View(
                        Layout.unlisted(visit, heading),
                        heading,
                        RunPage.source(library, run),
                        run,
                        visit.links().undo(run.number()),
                        visit.links().importRun(run.number()),
                        job.filter(going -> !going.isOver())
                                .map(going -> ProgressView.of(going, visit.words())),
                        job.map(going -> obstacles(going, visit.words())).orElse(List.of())));
    }

    private static List<String> obstacles(Job<Undoing> job, Messages words) {
        if (job.failure().isPresent()) {
            return job.failure().map(failure -> Failure.told(failure, words)).stream().toList();
        }
        return job.result().map(result -> told(result, words)).orElse(List.of());
    }

    private static List<String> told(Undoing result, Messages words) {
        return switch (result) {
            case Undoing.Undone undone -> List.of();
            case Undoing.Refused refused ->
                    refused.obstacles().stream()
                            .map(obstacle ->
                                    words.get(obstacle.message(), obstacle.details().toArray()))
                            .toList();
        };
    }
}
