package cloud.girofle.herbier.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
 * @param joined new records that are of a work which another record already told of
 * @param problems each problem, once
 * @param start who or what started it
 * @param undone when it was undone, if it was
 * @param took how long it took, from the first file opened to the last row written
 * @param again when the same was last done again, with nothing new to tell, if it was
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
        int joined,
        List<Problem> problems,
        Start start,
        Optional<Instant> undone,
        Duration took,
        Optional<Instant> again) {

    /** Who or what started a run. */
    public enum Start {
        /** Somebody, on the command line, or a timer that runs it. */
        COMMAND,
        /** The server, as it started. */
        SERVER_START,
        /** A file that came into the import folder, or changed there, while serving. */
        WATCHED_FOLDER,
        /** The server's own schedule. */
        SCHEDULE,
        /** Somebody, in the browser. */
        UPLOAD
    }

    public ImportRun {
        problems = List.copyOf(problems);
    }

    /** When its source was last seen to say this. */
    public Instant lastDone() {
        return again.orElse(finished);
    }

    /** The same under a number. */
    public ImportRun numbered(long its) {
        return new ImportRun(
                its, source, started, finished, read, added, changed, unchanged, withdrawn, refused,
                joined, problems, start, undone, took, again);
    }

    /** The same, having taken so long. */
    public ImportRun took(Duration its) {
        return new ImportRun(
                number, source, started, finished, read, added, changed, unchanged, withdrawn,
                refused, joined, problems, start, undone, its, again);
    }
}
