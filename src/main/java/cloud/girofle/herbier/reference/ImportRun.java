package cloud.girofle.herbier.reference;

import java.time.Instant;
import java.util.List;

/**
 * One run of the import job over one source.
 *
 * @param number grows by one with each run
 * @param source slug of the source
 * @param started when it began
 * @param finished when its transaction was committed
 * @param read records read
 * @param added records not seen before
 * @param changed records seen before that say something else now
 * @param unchanged records seen before that say the same
 * @param withdrawn records the source held before and no longer holds
 * @param refused entries that could not be read
 * @param problems each problem, once
 */
public record ImportRun(
        long number,
        String source,
        Instant started,
        Instant finished,
        int read,
        int added,
        int changed,
        int unchanged,
        int withdrawn,
        int refused,
        List<Problem> problems) {

    public ImportRun {
        problems = List.copyOf(problems);
    }
}
