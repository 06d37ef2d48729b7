package cloud.girofle.herbier.curation.content;

import java.util.List;

/**
 * What became of the content folder. Files are named within it.
 *
 * @param taken files of which something new or changed was taken
 * @param conflicts files that say one thing, where somebody made the library say another meanwhile:
 *     what they say waits for a curator
 * @param waiting files about a reference that is not there; read again next time
 * @param gone files that were written or taken once and are there no more; what they said stays
 * @param written files that were written
 * @param problems what is wrong, and where
 */
public record ContentReport(
        List<String> taken,
        List<String> conflicts,
        List<String> waiting,
        List<String> gone,
        List<String> written,
        List<ContentProblem> problems) {

    public ContentReport {
        taken = List.copyOf(taken);
        conflicts = List.copyOf(conflicts);
        waiting = List.copyOf(waiting);
        gone = List.copyOf(gone);
        written = List.copyOf(written);
        problems = List.copyOf(problems);
    }
}
