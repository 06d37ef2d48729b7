package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.IndexInUseException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code herbier import}: takes exports in, and lets the index follow. */
@Command(
        name = "import",
        description = "${bundle:cli.usage.import}",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "${bundle:cli.usage.import.paths}")
    private List<Path> paths = List.of();

    @Option(names = "--source", paramLabel = "S", description = "${bundle:cli.usage.import.source}")
    private String source = "";

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = Settings.read(System.getenv());
        try (Library library = Library.open(settings.data())) {
            Imports imports = new Imports(console, library, settings.live().zotero());
            int code = take(imports, settings.imports());
            index(settings, library);
            return code;
        }
    }

    private int take(Imports imports, Path folder) {
        if (paths.isEmpty()) {
            return imports.takeAll(folder, ImportRun.Start.COMMAND);
        }
        return source.isEmpty()
                ? imports.takeSources(folder, paths.stream().map(Path::toString).toList())
                : imports.take(folder, source, paths);
    }

    private void index(Settings settings, Library library) {
        try (Catalogue catalogue = IndexFollower.open(settings.index(), library);
                IndexFollower follower = new IndexFollower(library, catalogue)) {
            follower.catchUp();
        } catch (IndexInUseException e) {
            console.say("cli.index.served"); // The server that holds the index follows by itself.
        }
    }
}
