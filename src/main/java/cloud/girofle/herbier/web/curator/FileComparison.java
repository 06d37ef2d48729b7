package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.intake.Job;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.sharing.parallel.Beside;
import java.nio.file.Path;
import java.util.List;

/**
 * A source beside files that somebody sent, and that are not imported.
 *
 * @param id in its address
 * @param account whose it is: nobody else sees it
 * @param source that the files are compared with
 * @param sent the folder where they wait to be read
 * @param names of the files, as they were sent
 * @param job that reads them
 */
record FileComparison(
        String id, long account, Source source, Path sent, List<String> names, Job<Read> job) {

    /**
     * What became of the files.
     *
     * @param beside the two, to be compared
     * @param run what reading them met
     */
    record Read(Beside beside, ImportRun run) {}

    FileComparison {
        names = List.copyOf(names);
    }
}
