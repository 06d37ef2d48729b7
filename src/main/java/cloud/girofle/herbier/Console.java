package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Undoing;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.text.Messages;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    Console(PrintWriter out, Messages messages) {
        this.out = out;
        this.messages = messages;
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
        out.println(messages.get(key, arguments));
        out.flush();
    }

    /** A word that may not exist, as for a field only its source knows. */
    Optional<String> word(String key) {
        return messages.find(key);
    }

    /** Why an import cannot be undone. */
    void report(Undoing.Obstacle obstacle) {
        out.println("  " + messages.get(obstacle.message(), obstacle.details().toArray()));
        out.flush();
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
            say("cli.import.number", String.valueOf(run.number()));
        }
        if (run.joined() > 0) {
            say("cli.import.joined", run.joined());
        }
        run.problems().stream().limit(MOST_PROBLEMS).forEach(this::report);
        if (run.problems().size() > MOST_PROBLEMS) {
            say("cli.import.more", run.problems().size() - MOST_PROBLEMS);
        }
    }

    private void report(Problem problem) {
        String words = messages.get("problem." + problem.kind(), problem.details().toArray());
        if (problem.place().isEmpty()) {
            say("cli.import.problem.file", problem.file(), words);
        } else {
            say("cli.import.problem", problem.file(), problem.place(), words);
        }
    }
}
