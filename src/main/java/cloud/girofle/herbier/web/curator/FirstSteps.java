package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.text.Messages;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way from the first account to the first import: an account, references, what came in.
 *
 * @param steps in their order
 */
public record FirstSteps(List<Step> steps) {

    /** Who will keep the library. */
    public static final int ACCOUNT = 1;

    /** What it begins with. */
    public static final int REFERENCES = 2;

    /** What was read, and what came in. */
    public static final int REPORT = 3;

    /**
     * Runs read to know whether a library is new; imports of files in its folder are among them.
     */
    private static final int RUNS_READ = 6;

    /** A step, and whether one is there. */
    public record Step(String label, boolean here) {}

    public FirstSteps {
        steps = List.copyOf(steps);
    }

    /** The way, as it stands at a step. */
    public static FirstSteps at(int step, Messages words) {
        return new FirstSteps(
                IntStream.rangeClosed(ACCOUNT, REPORT)
                        .mapToObj(each -> new Step(words.get("begin.step." + each), each == step))
                        .toList());
    }

    /** Whether nothing but that run, if it is there, was ever sent to a library by its pages. */
    static boolean isFirst(Library library, long run) {
        List<ImportRun> runs = library.runs(RUNS_READ);
        return runs.size() < RUNS_READ
                && runs.stream()
                        .filter(each -> each.start() == ImportRun.Start.UPLOAD)
                        .allMatch(each -> each.number() == run);
    }
}
