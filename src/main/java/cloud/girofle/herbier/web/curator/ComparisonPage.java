package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.parallel.ParallelAddress;
import cloud.girofle.herbier.web.reader.parallel.ParallelSheet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source beside files that are not imported: how their reading goes on, then the comparison. */
public final class ComparisonPage implements Page {

    private static final int PROBLEMS_TOLD = 5;

    /**
     * What is shown while they are read, or where they could not be.
     *
     * @param layout around it
     * @param address of the page, and of its form
     * @param files that are read
     * @param progress while something goes on
     * @param failure why nothing came of it, a sentence each
     */
    public record View(
            Layout layout,
            String address,
            String files,
            Optional<ProgressView> progress,
            List<String> failure) {}

    private final ComparisonDesk desk;

    /** A page over those comparisons. */
    public ComparisonPage(ComparisonDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer show(Visit visit) {
        return desk.find(visit.account(), visit.part("id"))
                .map(comparison -> show(visit, comparison))
                .orElseGet(() -> gone(visit));
    }

    /** Says that a comparison is no longer here, or never was theirs. */
    static Answer gone(Visit visit) {
        return ErrorPage.answer(visit, 404, visit.words().get("parallels.file.gone"));
    }

    private static Answer show(Visit visit, FileComparison comparison) {
        Optional<FileComparison.Read> read = comparison.job().result();
        if (read.isPresent() && read.get().run().read() > 0) {
            return new ParallelSheet(
                            visit,
                            read.get().beside().library(),
                            read.get().beside().parallels(),
                            read.get().beside().comparison(),
                            address(visit, comparison),
                            Optional.of(remarks(read.get().run(), visit.words())))
                    .show();
        }
        return Answer.shown("beside-file", waiting(visit, comparison));
    }

    static ParallelAddress address(Visit visit, FileComparison comparison) {
        return new ParallelAddress(
                visit.links().desk("paralleles", comparison.id()),
                visit.links().desk("paralleles", comparison.id(), "liste"),
                Map.of());
    }

    private static View waiting(Visit visit, FileComparison comparison) {
        Messages words = visit.words();
        List<String> failure = new ArrayList<>();
        comparison.job().failure().ifPresent(thrown -> failure.add(Failure.told(thrown, words)));
        comparison
                .job()
                .result()
                .ifPresent(read -> {
                    failure.add(words.get("parallels.file.nothing"));
                    failure.addAll(problems(read.run(), words));
                });
        return new View(
                Layout.unlisted(visit, words.get("parallels.file.title")),
                visit.links().desk("paralleles", comparison.id()),
                SentNames.told(comparison.names(), words),
                comparison.job().isOver()
                        ? Optional.empty()
                        : Optional.of(ProgressView.of(comparison.job(), words)),
                failure);
    }

    private static List<String> remarks(ImportRun run, Messages words) {
        List<String> remarks = new ArrayList<>();
        remarks.add(words.get("parallels.file.read", run.read()));
        remarks.addAll(problems(run, words));
        return remarks;
    }

    private static List<String> problems(ImportRun run, Messages words) {
        List<String> told = new ArrayList<>();
        run.problems().stream()
                .limit(PROBLEMS_TOLD)
                .forEach(problem -> told.add(told(problem, words)));
        int more = run.problems().size() - PROBLEMS_TOLD;
        if (more > 0) {
            told.add(words.get("parallels.file.moreProblems", more));
        }
        return told;
    }

    private static String told(Problem problem, Messages words) {
        String what = words.get("problem." + problem.kind(), problem.details().toArray());
        return words.get("parallels.file.problem", problem.file(), what);
    }
}
