package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.intake.Rehearsal;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/**
 * Files that somebody sent: how their rehearsal goes on, then what importing them would do, to be
 * said yes or no to. Once imported, it leads to what the import did.
 */
public final class UploadPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param steps of the way to the first import; empty for all others
     * @param address of the page, and of its form
     * @param source that the files are of
     * @param files their names
     * @param progress while something goes on
     * @param failure why it failed
     * @param report what importing them would do
     * @param verdict what is to be decided, or why there is nothing to
     * @param worthTaking whether it would do anything
     */
    public record View(
            Layout layout,
            Optional<FirstSteps> steps,
            String address,
            String source,
            String files,
            Optional<ProgressView> progress,
            Optional<String> failure,
            Optional<Report> report,
            String verdict,
            boolean worthTaking) {}

    private final Library library;
    private final ImportDesk desk;

    /** A page over those files, and the library that they are for. */
    public UploadPage(Library library, ImportDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    @Override
    public Answer show(Visit visit) {
        String id = visit.part("id");
        return desk.find(id)
                .map(upload -> show(visit, upload))
                .orElseGet(() -> gone(visit, desk.wasLost(id)));
    }

    /** Says that these files are no longer here. */
    static Answer gone(Visit visit, boolean lost) {
        return ErrorPage.answer(
                visit, 404, visit.words().get(lost ? "upload.lost" : "upload.gone"));
    }

    private Answer show(Visit visit, Upload upload) {
        return upload.run()
                .<Answer>map(run -> new Answer.Done(visit.links().importRun(run.number())))
                .orElseGet(() -> Answer.shown("upload", view(visit, upload)));
    }

    private View view(Visit visit, Upload upload) {
        boolean over = upload.job().isOver();
        return new View(
                Layout.unlisted(
                        visit,
                        visit.words().get(over ? "upload.heading" : "upload.headingUnderWay")),
                FirstSteps.isFirst(library, 0)
                        ? Optional.of(FirstSteps.at(FirstSteps.REPORT, visit.words()))
                        : Optional.empty(),
                visit.links().upload(upload.id()),
                upload.source().name(),
                SentNames.told(upload.names(), visit.words()),
                over ? Optional.empty() : Optional.of(ProgressView.of(upload.job(), visit.words())),
                upload.job().failure().map(failure -> Failure.told(failure, visit.words())),
                over
                        ? upload.rehearsal().result().map(done -> report(visit, done))
                        : Optional.empty(),
                verdict(visit, upload),
                upload.isWorthTaking());
    }

    private static String verdict(Visit visit, Upload upload) {
        boolean read =
                upload.rehearsal().result().filter(done -> done.run().read() > 0).isPresent();
        String known = read ? "upload.nothingNew" : "upload.nothingToTake";
        return visit.words().get(upload.isWorthTaking() ? "upload.nothingYet" : known);
    }

    private static Report report(Visit visit, Rehearsal rehearsal) {
        return Report.of(
                visit,
                rehearsal.run(),
                rehearsal.differences(),
                rehearsal.disagreements(),
                key -> Optional.empty());
    }
}
