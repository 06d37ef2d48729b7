package cloud.girofle.herbier;

import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.intake.Jobs;
import cloud.girofle.herbier.intake.Progress;
import cloud.girofle.herbier.library.UnusableLibraryException;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.text.Fold;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes in the import folder while the site serves: all of it once, then what changes in it. */
final class FolderImports implements AutoCloseable {

    private final Console console;
    private final Imports imports;
    private final Jobs jobs;
    private final Path folder;
    private Optional<ImportWatch> watch = Optional.empty();

    FolderImports(Console console, Imports imports, Jobs jobs, Path folder) {
        this.console = console;
        this.imports = imports;
        this.jobs = jobs;
        this.folder = folder;
    }

    /**
     * Begins, in the background.
     *
     * @param before is run first; gives its exit code
     * @param ready is run once the whole folder is taken in
     */
    void start(IntSupplier before, Runnable ready) {
        watch(); // First, to hear of what changes meanwhile.
        jobs.start(
                folder.toString(),
                progress -> {
                    int first = unlessUnusable(before);
                    int code = take(any -> true, ImportRun.Start.SERVER_START, progress);
                    ready.run();
                    return Math.max(first, code);
                });
    }

    /**
     * Asks the servers that the folder's sources are followed on, if there are any, for what is
     * new.
     *
     * @param next when this will be done again
     */
    void sync(ZonedDateTime next) {
        List<String> followed = imports.followed(folder);
        if (!followed.isEmpty()) {
            jobs.start(
                    String.join(", ", followed),
                    progress -> imports.sync(folder, next, new Both(console.progress(), progress)));
        }
    }

    @Override
    public void close() {
        watch.ifPresent(ImportWatch::close);
    }

    private void watch() {
        try {
            watch =
                    Optional.of(
                            ImportWatch.over(
                                    folder,
                                    this::takeChanged,
                                    () -> console.say("cli.watch.gone", folder)));
            console.say("cli.watch.on", folder);
        } catch (IOException e) {
            console.say("cli.watch.off", folder, String.valueOf(e.getMessage()));
        }
    }

    /** A change of {@code sources.yml} concerns every source. */
    private void takeChanged(Set<String> names) {
        Set<String> slugs = names.stream().map(Fold::slug).collect(Collectors.toSet());
        Predicate<Source> concerned =
                names.contains(Intake.SOURCES)
                        ? any -> true
                        : source -> slugs.contains(source.slug());
        jobs.start(
                folder.toString(),
                progress -> take(concerned, ImportRun.Start.WATCHED_FOLDER, progress));
    }

    private int take(Predicate<Source> which, ImportRun.Start start, Progress heard) {
        return unlessUnusable(
                () -> imports.takeAll(folder, which, start, new Both(console.progress(), heard)));
    }

    private int unlessUnusable(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (UnusableLibraryException e) {
            console.say(e);
            return Console.COULD_NOT_RUN;
        }
    }

    /** Tells the console and the browser. */
    private record Both(Progress console, Progress browser) implements Progress {

        @Override
        public void read(String source, int records) {
            console.read(source, records);
            browser.read(source, records);
        }

        @Override
        public void files(String source, int read, int all) {
            console.files(source, read, all);
            browser.files(source, read, all);
        }

        @Override
        public void waits(String source) {
            console.waits(source);
            browser.waits(source);
        }
    }
}
