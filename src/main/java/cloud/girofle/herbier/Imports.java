package cloud.girofle.herbier;

import cloud.girofle.herbier.intake.BrokenSourcesException;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.intake.Progress;
import cloud.girofle.herbier.intake.Rehearsal;
import cloud.girofle.herbier.intake.Servers;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Runs the import job from the command line, and says how it goes. */
final class Imports {

    private final Console console;
    private final Library library;
    private final Intake intake;

    Imports(Console console, Library library, Servers servers) {
        this.console = console;
        this.library = library;
        this.intake = new Intake(library, servers);
    }

    /**
     * Takes in the whole import folder.
     *
     * @return the exit code: whether there were problems in the data
     */
    int takeAll(Path folder, ImportRun.Start start) {
        return takeAll(folder, any -> true, start, console.progress());
    }

    /** Takes in the sources of those names: what is in their folders, and their live libraries. */
    int takeSources(Path folder, List<String> slugs) {
        return named(
                folder,
                slugs,
                which -> takeAll(folder, which, ImportRun.Start.COMMAND, console.progress()));
    }

    /** Says what {@link #takeSources} would do. */
    int rehearseSources(Path folder, List<String> slugs, boolean all) {
        return named(folder, slugs, which -> rehearseAll(folder, which, all));
    }

    /** The names of the sources followed on the net; the folder's where that cannot be told. */
    List<String> followed(Path folder) {
        try {
            return Intake.live(folder).stream().map(Source::name).toList();
        } catch (BrokenSourcesException e) {
            return List.of(folder.toString());
        }
    }

    /**
     * Takes in the sources that have a live library, if there are any.
     *
     * @param next when this will be done again
     */
    int sync(Path folder, ZonedDateTime next, Progress progress) {
        return described(() -> {
            List<Source> live = Intake.live(folder);
            if (live.isEmpty()) {
                return Console.DONE;
            }
            int code = takeAll(folder, live::contains, ImportRun.Start.SCHEDULE, progress);
            console.say("cli.sync.next", next.getHour(), next.getMinute());
            return code;
        });
    }

    private int named(Path folder, List<String> slugs, ToIntFunction<Predicate<Source>> work) {
        return described(() -> {
            List<String> known = Intake.sources(folder).stream().map(Source::slug).toList();
            for (String slug : slugs) {
                if (!known.contains(slug)) {
                    console.say("cli.import.source", slug, String.join(", ", known));
                    return Console.WRONG_USE;
                }
            }
            return work.applyAsInt(source -> slugs.contains(source.slug()));
        });
    }

    /** Takes in some sources of the import folder. */
    int takeAll(Path folder, Predicate<Source> which, ImportRun.Start start, Progress progress) {
        return described(() -> {
            List<ImportRun> runs = intake.takeAll(folder, which, start, progress);
            if (runs.isEmpty() && start != ImportRun.Start.WATCHED_FOLDER) {
                console.say("cli.import.nothing", folder);
            }
            return report(runs);
        });
    }

    private int rehearseAll(Path folder, Predicate<Source> which, boolean all) {
        return described(() -> {
            List<Rehearsal> rehearsals = intake.rehearseAll(folder, which, console.progress());
            if (rehearsals.isEmpty()) {
                console.say("cli.import.nothing", folder);
            }
            return rehearsed(rehearsals, all);
        });
    }

    /** Takes in some exports of one source. */
    int take(Path importFolder, String slug, List<Path> paths) {
        return given(
                importFolder,
                slug,
                paths,
                source ->
                        report(
                                List.of(
                                        intake.take(
                                                source,
                                                paths,
                                                ImportRun.Start.COMMAND,
                                                console.progress()))));
    }

    /**
     * Says what an import would do, with each difference.
     *
     * @param paths exports of the source; none for the whole import folder
     * @param all whether to say all differences, rather than the first
     */
    int rehearse(Path importFolder, String slug, List<Path> paths, boolean all) {
        if (paths.isEmpty()) {
            return rehearseAll(importFolder, any -> true, all);
        }
        return given(
                importFolder,
                slug,
                paths,
                source ->
                        rehearsed(
                                List.of(intake.rehearse(source, paths, console.progress())), all));
    }

    private int rehearsed(List<Rehearsal> rehearsals, boolean all) {
        DifferenceLines lines = new DifferenceLines(console, all);
        for (Rehearsal rehearsal : rehearsals) {
            console.report(rehearsal.run());
            lines.disagreements(rehearsal.disagreements());
            lines.differences(rehearsal.differences());
        }
        console.say("cli.import.dry");
        return code(rehearsals.stream().map(Rehearsal::run).toList());
    }

    private int given(
            Path importFolder, String slug, List<Path> paths, ToIntFunction<Source> work) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                console.say("cli.import.missing", path);
                return Console.WRONG_USE;
            }
        }
        return described(() -> work.applyAsInt(Intake.source(importFolder, slug)));
    }

    private int described(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (BrokenSourcesException e) {
            console.say("cli.sources." + e.kind(), concat(e.file(), e.line(), e.details()));
            return Console.PROBLEMS;
        }
    }

    private int report(List<ImportRun> runs) {
        DifferenceLines lines = new DifferenceLines(console, false);
        for (ImportRun run : runs) {
            console.report(run);
            lines.disagreements(library.disagreements(run.number()));
        }
        return code(runs);
    }

    private static int code(List<ImportRun> runs) {
        boolean clean = runs.stream().allMatch(run -> run.problems().isEmpty());
        return clean ? Console.DONE : Console.PROBLEMS;
    }

    private static Object[] concat(String file, int line, List<String> details) {
        Object[] arguments = new Object[2 + details.size()];
        arguments[0] = file;
        arguments[1] = line;
        for (int i = 0; i < details.size(); i++) {
            arguments[2 + i] = details.get(i);
        }
        return arguments;
    }
}
