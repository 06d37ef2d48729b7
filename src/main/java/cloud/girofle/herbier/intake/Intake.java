package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Undoing;
import cloud.girofle.herbier.library.UnusableLibraryException;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.sync.ApiKeys;
import cloud.girofle.herbier.zotero.sync.Pace;
import cloud.girofle.herbier.zotero.sync.ZoteroSync;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Told as a run goes on. */
    public interface Progress {

        /**
         * Some records were read.
         *
         * @param source slug of the source
         * @param records read so far of that source
         */
        void read(String source, int records);

        /**
         * Another import writes: this one waits until it is done.
         *
         * @param source slug of the source
         */
        default void waits(String source) {}
    }

    private final Library library;
    private final LiveLibraries live;

    /** Imports into a library; live Zotero libraries that are public are read where Zotero is. */
    public Intake(Library library) {
        this(library, new ZoteroSync(ZoteroSync.SERVER, ApiKeys.NONE, Pace.REAL));
    }

    /** Imports into a library, and reads live Zotero libraries. */
    public Intake(Library library, ZoteroSync zotero) {
        this.library = library;
        this.live = new LiveLibraries(library, zotero);
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

    /** The sources of an import folder that name a live Zotero library, the most trusted first. */
    public static List<Source> live(Path importFolder) {
        return ImportFolder.given(importFolder).stream()
                .filter(given -> given.live().isPresent())
                .map(Given::source)
                .toList();
    }

    /** Takes in each source of an import folder; see the other. */
    public List<ImportRun> takeAll(Path importFolder, ImportRun.Start start, Progress progress) {
        return takeAll(importFolder, any -> true, start, progress);
    }

    /**
     * Takes in some sources of an import folder, the most trusted first: what is in their folders,
     * and their live Zotero libraries. That is all that they say: what a file or a library held
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
    public List<ImportRun> takeAll(
            Path importFolder,
            Predicate<Source> which,
            ImportRun.Start start,
            Progress progress) {
        List<ImportRun> runs = new ArrayList<>();
        for (Given given : ImportFolder.given(importFolder)) {
            if (which.test(given.source())) {
                Instant started = Instant.now();
                List<Reading> readings = read(given.source(), given.exports(), progress);
                live(given, start, progress, records(readings)).ifPresent(readings::add);
                runs.add(take(given.source(), readings, true, start, started));
            }
        }
        return runs;
    }

    private Optional<Reading> live(
            Given given, ImportRun.Start start, Progress progress, int before) {
        String slug = given.source().slug();
        boolean asks = start == ImportRun.Start.COMMAND || start == ImportRun.Start.SCHEDULE;
        return given.live()
                .flatMap(address ->
                        asks
                                ? Optional.of(
                                        live.now(
                                                slug,
                                                address,
                                                records -> progress.read(slug, before + records)))
                                : live.last(slug, address));
    }

    private static int records(List<Reading> readings) {
        return readings.stream().mapToInt(reading -> reading.export().records().size()).sum();
    }

    /**
     * Takes in some exports of a source, beside what it gave before: only a file of the same name
     * is replaced, and only what that file no longer holds is withdrawn.
     *
     * @param paths export files, or folders that hold some
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
        throw new UnsupportedOperationException("not yet");
    }

    /** Says what {@link #takeAll} would do, in the same way; each source on its own. */
    public List<Rehearsal> rehearseAll(Path importFolder, Progress progress) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Brings the library back to what it was before a run, unless later work depends on it. The run
     * stays in the list, marked; the contents of its export files are not taken in again from the
     * import folder, until they change or somebody gives them by hand.
     */
    public Undoing undo(long run) {
        throw new UnsupportedOperationException("not yet");
    }

    /** What a run changed, record by record; nothing where there is no such run. */
    public List<Difference> differences(long run) {
        throw new UnsupportedOperationException("not yet");
    }

    private static Map<String, Path> exports(List<Path> paths) {
        Map<String, Path> exports = new LinkedHashMap<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                exports.putAll(ImportFolder.exports(path));
            } else {
                exports.put(ImportFolder.name(path), path);
            }
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
        return take(source, read(source, exports, progress), folder, start, started);
    }

    /** Takes in exports that are read already. */
    ImportRun take(
            Source source,
            List<Reading> readings,
            boolean folder,
            ImportRun.Start start,
            Instant started) {
        return library.write(
                writing -> new Take(writing, source, readings, folder, start).run(started));
    }

    private static List<Reading> read(Source source, Map<String, Path> exports, Progress progress) {
        List<Reading> readings = new ArrayList<>();
        int records = 0;
        for (Map.Entry<String, Path> export : exports.entrySet()) {
            Reading reading = Reading.of(export.getKey(), export.getValue());
            readings.add(reading);
            records += reading.export().records().size();
            progress.read(source.slug(), records);
        }
        return readings;
    }
}
