package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/**
 * {@code herbier index}: computes the references anew from their records, and the index from them.
 */
@Command(name = "index", description = "${bundle:cli.usage.index}", mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Settings> given;

    IndexCommand(Console console, Supplier<Settings> given) {
        this.console = console;
        this.given = given;
    }

    @Override
    public Integer call() {
        Settings settings = given.get();
        try (Library library = Library.open(settings.data());
                Catalogue catalogue = Catalogue.openAnew(settings.index());
                IndexFollower follower = new IndexFollower(library, catalogue)) {
            int content = new ContentFolder(console, settings.content()).takeThesaurus(library);
            library.recompute();
            follower.catchUp();
            console.say("cli.index.done", catalogue.count());
            return content;
        }
    }
}
