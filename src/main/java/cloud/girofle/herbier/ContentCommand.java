package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/**
 * {@code herbier content}: writes what people wrote to the content folder, once what was changed
 * there is taken in.
 */
@Command(
        name = "content",
        description = "${bundle:cli.usage.content}",
        mixinStandardHelpOptions = true)
final class ContentCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Settings> given;

    ContentCommand(Console console, Supplier<Settings> given) {
        this.console = console;
        this.given = given;
    }

    @Override
    public Integer call() {
        Settings settings = given.get();
        try (Library library = Library.open(settings.data())) {
            int code = new ContentFolder(console, settings.content()).write(library);
            IndexFollower.catchUp(settings, library, console);
            return code;
        }
    }
}
