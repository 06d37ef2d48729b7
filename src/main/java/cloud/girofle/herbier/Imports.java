package cloud.girofle.herbier;

import cloud.girofle.herbier.intake.BrokenSourcesException;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.sync.ZoteroSync;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;

/** Runs the import job from the command line, and says how it goes. */
final class Imports {

    private final Console console;
    private final Intake intake;

    Imports(Console console, Library library, ZoteroSync zotero) {
        this.console = console;
        this.intake = new Intake(library, zotero);
    }

    /**
     * Takes in the whole import folder.
     *
     * @return the exit code: whether there were problems in the data
     */
    int takeAll(Path folder, ImportRun.Start start) {
        return takeAll(folder, any -> true, start);
    }

    /** Takes in the sources of those names: what is in their folders, and their live libraries. */
    int takeSources(Path folder, List<String> slugs) {
        try {
            List<String> known = Intake.sources(folder).stream().map(Source::slug).toList();
            for (String slug : slugs) {
                if (!known.contains(slug)) {
                    console.say("cli.import.source", slug, String.join(", ", known));
                    return Console.WRONG_USE;
                }
            }
            return takeAll(
                    folder, source -> slugs.contains(source.slug()), ImportRun.Start.COMMAND);
        } catch (BrokenSourcesException e) {
            return broken(e);
        }
    }

    /** Takes in the sources that have a live library, if there are any. */
    void sync(Path folder, ZonedDateTime next) {
        List<Source> live;
        try {
            live = Intake.live(folder);
        } catch (BrokenSourcesException e) {
            var unused = broken(e);
            return;
        }
        if (!live.isEmpty()) {
            var unused = takeAll(folder, live::contains, ImportRun.Start.SCHEDULE);
            console.say("cli.sync.next", next.getHour(), next.getMinute());
        }
    }

    private int takeAll(Path folder, Predicate<Source> which, ImportRun.Start start) {
        try {
            List<ImportRun> runs = intake.takeAll(folder, which, start, this::progress);
            if (runs.isEmpty()) {
                console.say("cli.import.nothing", folder);
            }
            return report(runs);
        } catch (BrokenSourcesException e) {
            return broken(e);
        }
    }

    private int broken(BrokenSourcesException e) {
        console.say("cli.sources." + e.kind(), concat(e.file(), e.line(), e.details()));
        return Console.PROBLEMS;
    }

    /** Takes in some exports of one source. */
    int take(Path importFolder, String slug, List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                console.say("cli.import.missing", path);
                return Console.WRONG_USE;
            }
        }
        Source source = Intake.source(importFolder, slug);
        return report(List.of(intake.take(source, paths, ImportRun.Start.COMMAND, this::progress)));
    }

    private int report(List<ImportRun> runs) {
        runs.forEach(console::report);
        boolean clean = runs.stream().allMatch(run -> run.problems().isEmpty());
        return clean ? Console.DONE : Console.PROBLEMS;
    }

    private void progress(String source, int records) {
        console.say("cli.import.reading", source, records);
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
