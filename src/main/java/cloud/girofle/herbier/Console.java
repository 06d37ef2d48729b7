package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.BrokenThesaurusException;
import cloud.girofle.herbier.intake.Progress;
import cloud.girofle.herbier.library.Undoing;
import cloud.girofle.herbier.library.UnusableLibraryException;
import cloud.girofle.herbier.library.backup.BadBackupException;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.sharing.LimitLines;
import cloud.girofle.herbier.text.Lasting;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.zotero.writing.Limit;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the command line says to the admin, in French unless the system's language is English. */
final class Console {

    /** Exit codes: done; problems in the data, reported; wrong use; could not run. */
    static final int DONE = 0;

    static final int PROBLEMS = 1;
    static final int WRONG_USE = 2;
    static final int COULD_NOT_RUN = 3;

    /** Problems shown of one run; the rest is counted. */
    private static final int MOST_PROBLEMS = 20;

    private final PrintWriter out;
    private final Messages messages;
    private final boolean terminal;

    /** How many characters of progress stand on the last line of a terminal. */
    private int drawn;

    /**
     * Speaks to somebody, or to a file or the system's journal.
     *
     * @param terminal whether a line may be drawn again over the last one
     */
    Console(PrintWriter out, Messages messages, boolean terminal) {
        this.out = out;
        this.messages = messages;
        this.terminal = terminal;
    }

    /**
     * The language of the system, by the usual variables: English where they say so, else French.
     */
    static Locale locale(Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
            }
        }
        return Locale.FRENCH;
    }

    void say(String key, Object... arguments) {
        sayPlainly(messages.get(key, arguments));
    }

    /** Why the library cannot be used, and what to do. */
    void say(UnusableLibraryException unusable) {
        say(
                "cli.library." + unusable.kind(),
                Stream.concat(Stream.of(unusable.file()), unusable.details().stream()).toArray());
    }

    /**
     * Why a backup cannot be made or used, and what to do.
     *
     * @return the exit code
     */
    int say(BadBackupException bad) {
        say(
                "cli.backup." + bad.kind(),
                Stream.concat(Stream.of(bad.file()), bad.details().stream()).toArray());
        return switch (bad.kind()) {
            case EXISTS, DATA_FOLDER, NO_SUCH_DAY -> WRONG_USE;
            default -> COULD_NOT_RUN;
        };
    }

    /** What is wrong with the thesaurus, where, and what to do. */
    void say(BrokenThesaurusException broken) {
        say(
                "cli.thesaurus." + broken.kind(),
                Stream.concat(
                                Stream.of(broken.file(), (Object) broken.line()),
                                broken.details().stream())
                        .toArray());
    }

    /**
     * How the reading of a source's exports goes on: a bar on a terminal, plain lines elsewhere.
     */
    Progress progress() {
        return terminal ? new ProgressBar(messages, this::draw) : new PlainProgress();
    }

    /** Draws a line over the one drawn before; nothing else is ever drawn over. */
    private synchronized void draw(String line) {
        if (drawn > 0) {
            out.print("\r" + " ".repeat(drawn) + "\r");
        }
        out.print(line);
        out.flush();
        drawn = line.length();
    }

    /** A line for each export that was read. */
    private final class PlainProgress implements Progress {

        @Override
        public void read(String source, int records) {
            say("cli.import.reading", source, records);
        }

        @Override
        public void waits(String source) {
            say("cli.import.waits", source);
        }
    }

    /** Whether a line may be drawn again over the last one. */
    boolean isTerminal() {
        return terminal;
    }

    /** Something that holds for a moment: drawn over by what comes next, where that can be. */
    void pass(String key, Object... arguments) {
        if (terminal) {
            draw(messages.get(key, arguments));
        } else {
            say(key, arguments);
        }
    }

    /** A sentence, for those who say it themselves. */
    String words(String key) {
        return messages.get(key);
    }

    /** A word that may not exist, as for a field only its source knows. */
    Optional<String> word(String key) {
        return messages.find(key);
    }

    /** Why an import cannot be undone. */
    void report(Undoing.Obstacle obstacle) {
        sayPlainly("  " + messages.get(obstacle.message(), obstacle.details().toArray()));
    }

    /** What a run did, and what is wrong with its data. */
    void report(ImportRun run) {
        say(
                "cli.import.run",
                run.source(),
                run.read(),
                run.added(),
                run.changed(),
                run.unchanged(),
                run.withdrawn(),
                run.refused());
        if (run.number() > 0) {
            say(
                    "cli.import.number",
                    String.valueOf(run.number()),
                    Lasting.of(run.took(), messages.locale()));
        }
        if (run.joined() > 0) {
            say("cli.import.joined", run.joined());
        }
        run.problems().stream().limit(MOST_PROBLEMS).forEach(this::report);
        if (run.problems().size() > MOST_PROBLEMS) {
            say("cli.import.more", run.problems().size() - MOST_PROBLEMS);
        }
    }

    /** What an export could not carry: a line for each kind, with how often of what. */
    void limits(List<Limit> limits) {
        LimitLines.of(limits, messages).forEach(this::sayPlainly);
    }

    private synchronized void sayPlainly(String line) {
        draw("");
        out.println(line);
        out.flush();
    }

    /** What is wrong with a file, and where. */
    void report(Problem problem) {
        String words = messages.get("problem." + problem.kind(), problem.details().toArray());
        if (problem.place().isEmpty()) {
            say("cli.import.problem.file", problem.file(), words);
        } else {
            say(
                    "cli.import.problem",
                    problem.file(),
                    problem.placeWith(messages.get("problem.line")),
                    words);
        }
    }
}
