package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The imports: those that were, those that wait for a word, and a form to begin one. */
public final class ImportsPage implements Page {

    private static final int RUNS_SHOWN = 50;

    /** The most runs that can be leafed through. */
    private static final int RUNS_READ = 2_000;

    /** Files that wait, with what they wait for. */
    public record Waiting(String href, String source, String files, String state) {}

    /** A run, as a row of a table. */
    public record Row(
            String href, String when, String source, String start, ImportRun run, boolean undone) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param refusal what was wrong with what was sent
     * @param sending the form that files are sent with
     * @param progress of the work under way
     * @param waiting files that were sent
     * @param rows the runs, the latest first
     * @param pager to the runs before
     */
    public record View(
            Layout layout,
            Refusal refusal,
            Sending sending,
            Optional<ProgressView> progress,
            List<Waiting> waiting,
            List<Row> rows,
            Pager pager) {}

    private final Library library;
    private final ImportDesk desk;

    /** A page over that library. */
    public ImportsPage(Library library, ImportDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    @Override
    public Answer show(Visit visit) {
        return Answer.shown("imports", view(visit, Refusal.none()));
    }

    /** The page again, with what was wrong with what was sent. */
    Answer show(Visit visit, Refusal refusal) {
        return new Answer.Shown(400, "imports", view(visit, refusal));
    }

    private View view(Visit visit, Refusal refusal) {
        List<Source> sources = desk.sources();
        Map<String, String> names =
                sources.stream().collect(Collectors.toMap(Source::slug, Source::name));
        List<ImportRun> runs = library.runs(RUNS_READ);
        int pages = Math.max(1, (runs.size() + RUNS_SHOWN - 1) / RUNS_SHOWN);
        int page = Math.min(visit.page(), pages);
        List<Row> rows =
                runs.stream()
                        .skip((page - 1L) * RUNS_SHOWN)
                        .limit(RUNS_SHOWN)
                        .map(run -> row(visit, run, names))
                        .toList();
        return new View(
                Layout.unlisted(visit, visit.words().get("imports.heading")).unless(refusal),
                refusal,
                new Sending(sources, desk.limit()),
                desk.running().map(job -> ProgressView.of(job, visit.words())),
                desk.waiting().stream().map(upload -> waiting(visit, upload)).toList(),
                rows,
                Pager.of(page, pages, other -> visit.links().imports() + "?page=" + other));
    }

    private static Row row(Visit visit, ImportRun run, Map<String, String> names) {
        return new Row(
                visit.links().importRun(run.number()),
                WrittenDate.withTime(run.finished(), visit.words().locale()),
                names.getOrDefault(run.source(), run.source()),
                visit.words().get("start." + run.start()),
                run,
                run.undone().isPresent());
    }

    private static Waiting waiting(Visit visit, Upload upload) {
        String state =
                upload.awaitsWord()
                        ? "waiting.word"
                        : upload.job().failure().isPresent() ? "waiting.failed" : "waiting.work";
        return new Waiting(
                visit.links().upload(upload.id()),
                upload.source().name(),
                SentNames.told(upload.names(), visit.words()),
                visit.words().get(state));
    }
}
