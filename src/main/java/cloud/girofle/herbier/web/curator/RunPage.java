package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.text.Lasting;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/** What an import did, and the way to undo it. */
public final class RunPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param steps of the way to the first import; empty for all others
     * @param heading its number
     * @param source it is of
     * @param when it was, how long it took and who or what started it
     * @param undone when it was undone
     * @param undo where it can be
     * @param references that its source says something of
     * @param report what it did
     */
    public record View(
            Layout layout,
            Optional<FirstSteps> steps,
            String heading,
            String source,
            String when,
            Optional<String> undone,
            String undo,
            String references,
            Report report) {}

    private final Library library;
    private final ImportDesk desk;

    /** A page over that library. */
    public RunPage(Library library, ImportDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    @Override
    public Answer show(Visit visit) {
        return find(library, visit)
                .map(run -> Answer.shown("run", view(visit, run)))
                .orElseGet(() -> unknown(visit));
    }

    /** The run that an address names. */
    static Optional<ImportRun> find(Library library, Visit visit) {
        String number = visit.part("number");
        return number.matches("[1-9]\\d{0,17}")
                ? library.run(Long.parseLong(number))
                : Optional.empty();
    }

    /** Says that there is no such run. */
    static Answer unknown(Visit visit) {
        return ErrorPage.answer(visit, 404, visit.words().get("run.unknown"));
    }

    /** The name of a run's source. */
    static String source(Library library, ImportRun run) {
        return library.sources().stream()
                .filter(source -> source.slug().equals(run.source()))
                .map(Source::name)
                .findFirst()
                .orElse(run.source());
    }

    private View view(Visit visit, ImportRun run) {
        String heading = visit.words().get("run.heading", run.number());
        return new View(
                Layout.unlisted(visit, heading),
                FirstSteps.isFirst(library, run.number())
                        ? Optional.of(FirstSteps.at(FirstSteps.REPORT, visit.words()))
                        : Optional.empty(),
                heading,
                source(library, run),
                visit.words()
                        .get(
                                "run.when",
                                WrittenDate.withTime(run.finished(), visit.words().locale()),
                                visit.words().get("start." + run.start()),
                                Lasting.of(run.took(), visit.words().locale())),
                run.undone().map(moment -> WrittenDate.withTime(moment, visit.words().locale())),
                visit.links().undo(run.number()),
                visit.links().search(SearchAddress.of(Facet.SOURCE, run.source())),
                Report.of(
                        visit,
                        run,
                        desk.differences(run),
                        library.disagreements(run.number()),
                        key -> desk.merging(run, key)));
    }
}
