package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.intake.Job;
import cloud.girofle.herbier.intake.Rehearsal;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Files that somebody sent: rehearsed first, then imported or abandoned.
 *
 * @param id in its address
 * @param source they are of
 * @param folder that holds them until then
 * @param names of the files, as they were sent
 * @param sent when
 * @param rehearsal what importing them would do
 * @param taking the import itself, once it was confirmed
 */
record Upload(
        String id,
        Source source,
        Path folder,
        List<String> names,
        Instant sent,
        Job<Rehearsal> rehearsal,
        Optional<Job<ImportRun>> taking) {

    Upload {
        names = List.copyOf(names);
    }

    /** The same, now being imported. */
    Upload takenBy(Job<ImportRun> job) {
        return new Upload(id, source, folder, names, sent, rehearsal, Optional.of(job));
    }

    /** The run it became. */
    Optional<ImportRun> run() {
        return taking.flatMap(Job::result);
    }

    /** The job that it waits for, or that failed last. */
    Job<?> job() {
        return taking.<Job<?>>map(job -> job).orElse(rehearsal);
    }

    /** Whether somebody has to say whether it is to be imported. */
    boolean awaitsWord() {
        return rehearsal.result().isPresent()
                && (taking.isEmpty() || taking.flatMap(Job::failure).isPresent());
    }

    /** Whether importing it would bring or take away anything. */
    boolean isWorthTaking() {
        return rehearsal
                .result()
                .map(Rehearsal::run)
                .filter(run -> run.read() + run.withdrawn() > 0)
                .isPresent();
    }
}
