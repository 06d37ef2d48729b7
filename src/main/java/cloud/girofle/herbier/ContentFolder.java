package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.BrokenThesaurusException;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.curation.content.ContentFiles;
import cloud.girofle.herbier.curation.content.ContentProblem;
import cloud.girofle.herbier.curation.content.ContentReport;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What curators keep in files, taken into the library by commands. What cannot be used is said, and
 * what the library has of it stays.
 */
record ContentFolder(Console console, Path folder) {

    /** Files named of those that wait, or are gone; the rest is counted. */
    private static final int MOST_NAMES = 5;

    /**
     * Takes all of it in: the thesaurus, then what people wrote. What is said of a reference is
     * taken once that is there: imports come before.
     *
     * @return the exit code: whether it could be used
     */
    int takeInto(Library library) {
        return Math.max(takeThesaurus(library), takeWritings(library));
    }

    /** Takes in what people wrote, but for the thesaurus. */
    int takeWritings(Library library) {
        return report(new ContentFiles(library, folder).take());
    }

    /**
     * Takes it in, then writes what the library knows better.
     *
     * @return the exit code
     */
    int write(Library library) {
        boolean has = Files.exists(file());
        int thesaurus = has ? takeThesaurus(library) : Console.DONE;
        ContentReport report = new ContentFiles(library, folder).write();
        console.say("cli.content.written", report.written().size(), folder);
        return Math.max(thesaurus, report(report));
    }

    private int report(ContentReport report) {
        if (!report.taken().isEmpty()) {
            console.say("cli.content.taken", report.taken().size(), names(report.taken()));
        }
        if (!report.conflicts().isEmpty()) {
            console.say(
                    "cli.content.conflicts", report.conflicts().size(), names(report.conflicts()));
        }
        if (!report.waiting().isEmpty()) {
            console.say("cli.content.waiting", report.waiting().size(), names(report.waiting()));
        }
        if (!report.gone().isEmpty()) {
            console.say("cli.content.gone", report.gone().size(), names(report.gone()));
        }
        return report(report.problems());
    }

    private int report(List<ContentProblem> problems) {
        for (ContentProblem problem : problems) {
            console.say(
                    problem.kind().message(),
                    Stream.concat(
                                    Stream.of(
                                            folder.resolve(problem.file()),
                                            (Object) problem.line()),
                                    problem.details().stream())
                            .toArray());
        }
        return problems.isEmpty() ? Console.DONE : Console.PROBLEMS;
    }

    private static String names(List<String> files) {
        String some = files.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return files.size() > MOST_NAMES ? some + "…" : some;
    }

    /**
     * Takes the thesaurus in.
     *
     * @return the exit code: whether it could be used
     */
    int takeThesaurus(Library library) {
        try {
            Optional<Thesaurus> read = ThesaurusFile.in(folder);
            if (read.isEmpty() && !library.thesaurusVersion().isEmpty()) {
                console.say("cli.thesaurus.folder", folder, count(library));
            }
            if (read.isPresent() && library.adopt(this::waits, read.get())) {
                console.say("cli.thesaurus.adopted", count(library), file());
            }
            return Console.DONE;
        } catch (BrokenThesaurusException e) {
            console.say(e);
            console.say("cli.thesaurus.kept", count(library));
            return Console.PROBLEMS;
        }
    }

    /**
     * Says whether it could be taken in, without doing it.
     *
     * @return the exit code
     */
    int check(Library library) {
        return Math.max(checkThesaurus(library), report(new ContentFiles(library, folder).check()));
    }

    private int checkThesaurus(Library library) {
        try {
            boolean news =
                    ThesaurusFile.in(folder)
                            .filter(read -> !read.version().equals(library.thesaurusVersion()))
                            .isPresent();
            if (news) {
                console.say("cli.thesaurus.news", file());
            }
            return Console.DONE;
        } catch (BrokenThesaurusException e) {
            console.say(e);
            return Console.PROBLEMS;
        }
    }

    private void waits() {
        console.say("cli.undo.waits");
    }

    private Path file() {
        return folder.resolve(ThesaurusFile.NAME);
    }

    private static int count(Library library) {
        return library.thesaurus().topics().size();
    }
}
