package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/**
 * Where whoever made the first account goes on: what is in the library by now, and the ways to
 * bring it references.
 */
public final class BeginPage implements Page {

    private static final int RUNS_READ = 6;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param steps of the way, and where one is
     * @param total how many references are there
     * @param runs what brought them, each leading to its report
     * @param progress of the work under way
     * @param folder that is watched
     * @param sending the form that files are sent with
     */
    public record View(
            Layout layout,
            FirstSteps steps,
            int total,
            List<Link> runs,
            Optional<ProgressView> progress,
            String folder,
            Sending sending) {}

    private final Library library;
    private final ImportDesk desk;

    /** A page over that library. */
    public BeginPage(Library library, ImportDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    @Override
    public Answer show(Visit visit) {
        return Answer.shown(
                "begin",
                new View(
                        Layout.unlisted(visit, visit.words().get("begin.heading")),
                        FirstSteps.at(FirstSteps.REFERENCES, visit.words()),
                        library.count(),
                        library.runs(RUNS_READ).stream()
                                .filter(run -> run.undone().isEmpty())
                                .map(run -> report(visit, run))
                                .toList(),
                        desk.running().map(job -> ProgressView.of(job, visit.words())),
                        desk.folder(),
                        Sending.of(desk)));
    }

    private Link report(Visit visit, ImportRun run) {
        return new Link(
                visit.words().get("begin.run", RunPage.source(library, run), run.read()),
                visit.links().importRun(run.number()));
    }
}
