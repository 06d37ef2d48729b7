package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Undoing;
import cloud.girofle.herbier.library.UnusableLibraryException;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.ExportFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The import job. A run takes in what one source says, in one transaction: all of it is in the
 * library at once or, if the run is interrupted, none of it, and running it again completes it.
 *
 * <p>A source is one library, as Zotero has libraries. Each of its export files is a testimony of
 * its own, so a library exported in two formats gives each of its records twice, as one reference
 * in which the richer format is believed. A record is known again in its file, or in one that
 * replaces it: by its Zotero URI; by its local id, or its citation key, when the title or the DOI
 * agrees; by DOI, ISBN, PMID, PMCID, arXiv number; by its title when it is the only one of it.
 * Records of other files and sources join one reference by the same identifiers, when their titles
 * do not contradict. Anything less is a suggestion.
 *
 * <p>Thread-safe: runs wait for one another.
 */
public final class Intake {

    /** The file of an import folder that describes its sources. */
    public static final String SOURCES = SourcesFile.NAME;

    /** Files that came within this time are not taken for left behind. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private final Library library;
    private final LiveLibraries live;

    /** Imports into a library; what is followed on the net is asked where everybody finds it. */
    public Intake(Library library) {
        this(library, Servers.open());
    }

    /** Imports into a library, and asks these servers what is followed on the net. */
    public Intake(Library library, Servers servers) {
        this.library = library;
        this.live = new LiveLibraries(library, servers);
    }

    /**
     * The sources of an import folder: those that have a folder in it, those that its {@code
     * sources.yml} describes. The most trusted come first.
     *
     * @throws BrokenSourcesException when {@code sources.yml} cannot be used
     */
    public static List<Source> sources(Path importFolder) {
        return ImportFolder.sources(importFolder);
    }

    /**
     * The source of that slug in an import folder, as {@code sources.yml} describes it; of one that
     * it does not, only the slug is known.
     *
     * @throws BrokenSourcesException when {@code sources.yml} cannot be used
     */
    public static Source source(Path importFolder, String slug) {
        return sources(importFolder).stream()
                .filter(source -> source.slug().equals(slug))
                .findFirst()
                .orElseGet(() -> SourcesFile.undescribed(slug));
    }

    /** A source that only has a name; it is trusted least. */
    public static Source unranked(String slug, String name) {
        return new Source(slug, name, "", "", SourcesFile.LEAST_TRUST);
    }

    /** The sources of an import folder that are followed on the net, the most trusted first. */
    public static List<Source> live(Path importFolder) {
        return ImportFolder.given(importFolder).stream()
                .filter(given -> given.live().isPresent())
                .map(Given::source)
                .toList();
    }

    /**
     * Takes in some sources of an import folder, the most trusted first: what is in their folders,
     * and what is followed on the net. That is all that they say: what a file or a library held
     * before and holds no longer, and what stood in a file that is no longer there, is withdrawn,
     * unless something of the source could not be read.
     *
     * <p>Servers are asked when somebody started this, or the schedule; otherwise a live library
     * says what it last said.
     *
     * @return a run for each source that has a folder or a live library; none where there is no
     *     import folder
     * @throws BrokenSourcesException when {@code sources.yml} cannot be used; nothing was imported
     * @throws UnusableLibraryException when another process goes on writing to the library
     */
    public List<ImportRun> takeAll(Path importFolder, ImportRun.Start start, Progress progress) {
        return takeAll(importFolder, any -> true, start, progress);
    }

    /** Takes in some sources of an import folder, in the same way. */
    public List<ImportRun> takeAll(
            Path importFolder, Predicate<Source> which, ImportRun.Start start, Progress progress) {
        List<ImportRun> runs = new ArrayList<>();
        boolean asks = start == ImportRun.Start.COMMAND || start == ImportRun.Start.SCHEDULE;
        eachSource(
                importFolder,
                which,
                given -> {
                    Instant started = Instant.now();
                    runs.add(
                            take(
                                    given.source(),
                                    read(
                                            given,
                                            progress,
                                            asks ? LiveLibraries.Way.NOW : LiveLibraries.Way.LAST),
                                    true,
                                    start,
                                    started,
                                    () -> progress.waits(given.source().slug())));
                });
        return runs;
    }

    private static void eachSource(
            Path importFolder, Predicate<Source> which, Consumer<Given> work) {
        ImportFolder.given(importFolder).stream()
                .filter(given -> which.test(given.source()))
                .forEach(work);
    }

    private List<Reading> read(Given given, Progress progress, LiveLibraries.Way way) {
        String slug = given.source().slug();
        List<Reading> readings =
                read(
                        given.source(),
                        given.exports(),
                        progress,
                        true,
                        way != LiveLibraries.Way.REHEARSED);
        int before = readings.stream().mapToInt(each -> each.export().records().size()).sum();
        given.live()
                .flatMap(address ->
                        live.read(
                                slug,
                                address,
                                way,
                                library.setAside(slug),
                                records -> progress.read(slug, before + records)))
                .ifPresent(readings::add);
        return readings;
    }

    /**
     * Takes in some exports of a source, beside what it gave before: only a file of the same name
     * is replaced, and only what that file no longer holds is withdrawn.
     *
     * @param paths export files, zips of some, or folders that hold some
     * @throws UnusableLibraryException when another process goes on writing to the library
     */
    public ImportRun take(
            Source source, List<Path> paths, ImportRun.Start start, Progress progress) {
        return take(source, exports(paths), start, progress, false);
    }

    /**
     * Says what {@link #take} would do: the very same work, in a transaction that is rolled back.
     * Nothing is written: no row, no file, no index.
     */
    public Rehearsal rehearse(Source source, List<Path> paths, Progress progress) {
        return rehearse(source, exports(paths), progress, false);
    }

    /** Says what {@link #takeAll} would do, in the same way; see the other. */
    public List<Rehearsal> rehearseAll(Path importFolder, Progress progress) {
        return rehearseAll(importFolder, any -> true, progress);
    }

    /**
     * Says what {@link #takeAll} would do, in the same way; each source on its own. Servers of live
     * libraries are asked, and what they say is forgotten.
     */
    public List<Rehearsal> rehearseAll(
            Path importFolder, Predicate<Source> which, Progress progress) {
        List<Rehearsal> rehearsals = new ArrayList<>();
        eachSource(
                importFolder,
                which,
                given -> {
                    Instant started = Instant.now();
                    rehearsals.add(
                            rehearse(
                                    given.source(),
                                    read(given, progress, LiveLibraries.Way.REHEARSED),
                                    true,
                                    started,
                                    () -> progress.waits(given.source().slug())));
                });
        return rehearsals;
    }

    /**
     * Brings the library back to what it was before a run, unless later work depends on it. The run
     * stays in the list, marked; the contents of its export files are not taken in again from the
     * import folder, until they change or somebody gives them by hand.
     */
    public Undoing undo(long run) {
        return undo(run, () -> {});
    }

    /**
     * The same, telling when it has to wait.
     *
     * @param waits told once, before it waits for another that writes
     */
    public Undoing undo(long run, Runnable waits) {
        Undoing undoing = library.undo(run, waits);
        if (undoing instanceof Undoing.Undone) {
            // Younger ones may belong to an import under way; « herbier check » removes them later.
            library.files().removeOrphans(YOUNG);
        }
        return undoing;
    }

    /**
     * What a run changed, record by record; nothing where there is no such run, or it is undone.
     */
    public List<Difference> differences(long run) {
        return Differences.of(library.recordChanges(run));
    }

    /**
     * Makes two references one, because a person says so. The one that came in first keeps its key.
     *
     * @param who says so
     * @return the key that stays
     * @throws IllegalArgumentException when a key is no reference's that has records
     */
    public String merge(String one, String other, String who) {
        return library.write(writing -> writing.merge(one, other, who));
    }

    /**
     * Undoes a merge, a run's or a person's: the records go back to the reference they came from,
     * with its corrections, and are kept apart until a person merges them again.
     *
     * @param merging its number, as {@link Library#mergings} tells
     * @return the key they go back to; empty where there is no such merge
     */
    public Optional<String> unmerge(long merging, String who) {
        return library.write(writing -> writing.unmerge(merging, who));
    }

    /**
     * Refuses a suggestion: the two references are not one work, and no import joins or suggests
     * them again.
     *
     * @throws IllegalArgumentException when a key is no reference's that has records
     */
    public void keepApart(String one, String other, String who) {
        library.write(writing -> {
            writing.keepApart(one, other, who);
            return true;
        });
    }

    private static Map<String, Path> exports(List<Path> paths) {
        Map<String, Path> exports = new LinkedHashMap<>();
        for (Path path : paths) {
            Map<String, Path> inside = ExportFolder.exports(path);
            exports.putAll(inside.isEmpty() ? Map.of(ImportFolder.name(path), path) : inside);
        }
        return exports;
    }

    private ImportRun take(
            Source source,
            Map<String, Path> exports,
            ImportRun.Start start,
            Progress progress,
            boolean folder) {
        Instant started = Instant.now();
        return take(
                source,
                read(source, exports, progress, folder, true),
                folder,
                start,
                started,
                () -> progress.waits(source.slug()));
    }

    /** Takes in exports that are read already. */
    ImportRun take(
            Source source,
            List<Reading> readings,
            boolean folder,
            ImportRun.Start start,
            Instant started,
            Runnable waits) {
        ImportRun run =
                library.write(
                        waits,
                        writing -> new Take(writing, source, readings, folder, start).run(started));
        return run.took(Duration.between(started, Instant.now()));
    }

    private Rehearsal rehearse(
            Source source, Map<String, Path> exports, Progress progress, boolean folder) {
        Instant started = Instant.now();
        return rehearse(
                source,
                read(source, exports, progress, folder, false),
                folder,
                started,
                () -> progress.waits(source.slug()));
    }

    /** Rehearses with exports that are read already. */
    Rehearsal rehearse(
            Source source,
            List<Reading> readings,
            boolean folder,
            Instant started,
            Runnable waits) {
        return library.rehearse(
                waits,
                writing ->
                        new Take(writing, source, readings, folder, ImportRun.Start.COMMAND)
                                .run(started),
                (run, rehearsed) ->
                        // One that tells nothing new bears the number of the one that did.
                        run.added() + run.changed() + run.withdrawn() == 0
                                ? new Rehearsal(run.numbered(0), List.of(), List.of())
                                : new Rehearsal(
                                        run.numbered(0),
                                        Differences.of(rehearsed.recordChanges(run.number())),
                                        rehearsed.disagreements(run.number())));
    }

    private List<Reading> read(
            Source source,
            Map<String, Path> exports,
            Progress progress,
            boolean folder,
            boolean keeping) {
        Map<String, Long> aside = folder ? library.setAside(source.slug()) : Map.of();
        List<Reading> readings = new ArrayList<>();
        int records = 0;
        int opened = 0;
        progress.files(source.slug(), 0, exports.size());
        for (Map.Entry<String, Path> export : exports.entrySet()) {
            for (Reading reading :
                    Reading.all(
                            export.getKey(), export.getValue(), aside, library.files(), keeping)) {
                readings.add(reading);
                records += reading.export().records().size();
                progress.read(source.slug(), records);
            }
            opened++;
            progress.files(source.slug(), opened, exports.size());
        }
        return readings;
    }
}
