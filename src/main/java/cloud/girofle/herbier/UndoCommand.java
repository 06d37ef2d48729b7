package cloud.girofle.herbier;

import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Undoing;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code herbier undo}: takes an import back, and lets the index follow. */
@Command(name = "undo", description = "${bundle:cli.usage.undo}", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Settings> given;

    @Parameters(paramLabel = "RUN", description = "${bundle:cli.usage.undo.run}")
    private long run;

    UndoCommand(Console console, Supplier<Settings> given) {
        this.console = console;
        this.given = given;
    }

    @Override
    public Integer call() {
        Settings settings = given.get();
        try (Library library = Library.open(settings.data())) {
            return switch (new Intake(library).undo(run, () -> console.say("cli.undo.waits"))) {
                case Undoing.Undone undone -> {
                    console.say(
                            "cli.undo.done",
                            String.valueOf(run),
                            undone.run().source(),
                            library.count());
                    IndexFollower.catchUp(settings, library, console);
                    yield Console.DONE;
                }
                case Undoing.Refused refused -> {
                    console.say("cli.undo.refused", String.valueOf(run));
                    refused.obstacles().forEach(console::report);
                    yield Console.PROBLEMS;
                }
            };
        }
    }
}
