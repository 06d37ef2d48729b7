package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.intake.BrokenSourcesException;
import cloud.girofle.herbier.intake.Difference;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.intake.Job;
import cloud.girofle.herbier.intake.Jobs;
import cloud.girofle.herbier.intake.Rehearsal;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Merging;
import cloud.girofle.herbier.library.Undoing;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Sent;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the pages of imports ask for work: takes the files that were sent, has them rehearsed, and
 * imported once somebody said so; has imports undone. All of it goes on in the background, and is
 * remembered here for as long as the server runs. Thread-safe.
 */
public final class ImportDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);

    /** Lots of files that may wait for somebody's word; they take room on the disk. */
    static final int MOST_WAITING = 10;

    /** Lots and undoings remembered once they are over. */
    private static final int REMEMBERED = 50;

    private final Library library;
    private final Intake intake;
    private final Jobs jobs;
    private final Path importFolder;
    private final IncomingFolder incoming;
    private final long limit;
    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private final Map<Long, Job<Undoing>> undoings = new LinkedHashMap<>();

    /**
     * A desk over a library.
     *
     * @param importFolder that holds {@code sources.yml}
     * @param incoming the folder where files wait; what it holds now is cleared
     * @param limit of what may be sent at once, in MB
     */
    public ImportDesk(
            Library library,
            Intake intake,
            Jobs jobs,
            Path importFolder,
            Path incoming,
            long limit) {
        this.library = library;
        this.intake = intake;
        this.jobs = jobs;
        this.importFolder = importFolder;
        this.incoming = new IncomingFolder(incoming);
        this.limit = limit;
    }

    /** The folder whose files are imported by themselves, as people find it. */
    String folder() {
        return importFolder.toAbsolutePath().normalize().toString();
    }

    /** Where files are written while they come. */
    public Path underway() {
        return incoming.underway();
    }

    /** Where files wait. */
    IncomingFolder incoming() {
        return incoming;
    }

    /** What does the work. */
    Jobs jobs() {
        return jobs;
    }

    /** The most that may be sent at once, in MB. */
    public long limit() {
        return limit;
    }

    /** Every source that is described, has a folder or gave something, the most trusted first. */
    List<Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        try {
            Intake.sources(importFolder).forEach(source -> sources.put(source.slug(), source));
        } catch (BrokenSourcesException e) {
            LOG.warn("{}: the sources that the library knows are offered instead", e.getMessage());
        }
        library.sources().forEach(source -> sources.putIfAbsent(source.slug(), source));
        return List.copyOf(sources.values());
    }

    /** The work under way. */
    Optional<Job<?>> running() {
        return jobs.running();
    }

    /**
     * Takes files in hand, and has their import rehearsed.
     *
     * @throws BadAddressException when there are too many already, or names that cannot be
     */
    Upload receive(Source source, List<Sent.SentFile> files) {
        if (waiting().size() >= MOST_WAITING) {
            throw new BadAddressException("upload.tooMany", MOST_WAITING);
        }
        String id = UUID.randomUUID().toString();
        Path folder = incoming.put(id, files);
        List<String> names = files.stream().map(Sent.SentFile::name).toList();
        Job<Rehearsal> rehearsal =
                jobs.start(
                        source.name(),
                        progress ->
                                intake.rehearse(source, IncomingFolder.contents(folder), progress));
        Upload upload =
                new Upload(id, source, folder, names, Instant.now(), rehearsal, Optional.empty());
        keep(upload);
        return upload;
    }

    /** Files that were sent, while they are remembered. */
    synchronized Optional<Upload> find(String id) {
        return Optional.ofNullable(uploads.get(id));
    }

    /** Whether those files were forgotten because the server was started again. */
    boolean wasLost(String id) {
        return incoming.wasLeft(id);
    }

    /** Files that are neither imported nor abandoned, the first sent first. */
    synchronized List<Upload> waiting() {
        return uploads.values().stream().filter(upload -> upload.run().isEmpty()).toList();
    }

    /** Imports files that were rehearsed; asked twice, it is done once. */
    synchronized void take(Upload asked) {
        Upload upload = uploads.getOrDefault(asked.id(), asked);
        if (!upload.awaitsWord() || !upload.isWorthTaking()) {
            return;
        }
        keep(
                upload.takenBy(
                        jobs.start(
                                upload.source().name(),
                                progress -> {
                                    ImportRun run =
                                            intake.take(
                                                    upload.source(),
                                                    IncomingFolder.contents(upload.folder()),
                                                    ImportRun.Start.UPLOAD,
                                                    progress);
                                    clear(upload);
                                    return run;
                                })));
    }

    /** Forgets files that are not being imported, and deletes them. */
    synchronized void abandon(Upload asked) {
        Upload upload = uploads.getOrDefault(asked.id(), asked);
        boolean taking = upload.taking().filter(job -> job.failure().isEmpty()).isPresent();
        if (!taking) {
            uploads.remove(upload.id());
            upload.rehearsal().stop();
            // A rehearsal that still reads them finds them gone, and nobody reads what it says.
            clear(upload);
        }
    }

    /** Files that cannot be deleted now are when the server is next started. */
    private static void clear(Upload upload) {
        try {
            IncomingFolder.clear(upload.folder());
        } catch (UncheckedIOException e) {
            LOG.warn("{} is of no more use, and could not be deleted", upload.folder(), e);
        }
    }

    /** What an import changed, record by record. */
    List<Difference> differences(ImportRun run) {
        return intake.differences(run.number());
    }

    /** The merge by which an import brought records to a reference. */
    Optional<Merging> merging(ImportRun run, String key) {
        return library.mergings(key).stream()
                .filter(merging -> merging.run().equals(OptionalLong.of(run.number())))
                .findFirst();
    }

    /** Undoes a merge, signed by somebody. */
    void separate(Merging merging, String author) {
        intake.unmerge(merging.number(), author);
    }

    /** Undoes an import. */
    synchronized void undo(ImportRun run) {
        Job<Undoing> now = undoings.get(run.number());
        if (now == null || now.isOver()) {
            undoings.put(
                    run.number(), jobs.start(name(run), progress -> intake.undo(run.number())));
            forget(undoings.values());
        }
    }

    /** The undoing of an import, if it was asked for. */
    synchronized Optional<Job<Undoing>> undoing(long run) {
        return Optional.ofNullable(undoings.get(run));
    }

    private String name(ImportRun run) {
        return sources().stream()
                .filter(source -> source.slug().equals(run.source()))
                .map(Source::name)
                .findFirst()
                .orElse(run.source());
    }

    private synchronized void keep(Upload upload) {
        uploads.put(upload.id(), upload);
        List<Upload> over =
                uploads.values().stream().filter(each -> each.run().isPresent()).toList();
        over.stream()
                .limit(Math.max(0, over.size() - REMEMBERED))
                .forEach(each -> uploads.remove(each.id()));
    }

    private static void forget(Collection<? extends Job<?>> jobs) {
        jobs.stream()
                .filter(Job::isOver)
                .limit(Math.max(0, jobs.size() - REMEMBERED))
                .toList()
                .forEach(jobs::remove);
    }
}
