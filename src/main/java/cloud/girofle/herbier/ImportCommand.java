package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
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

    @Option(names = "--dry-run", description = "${bundle:cli.usage.import.dryRun}")
    private boolean dryRun;

    @Option(names = "--all", description = "${bundle:cli.usage.import.all}")
    private boolean all;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = Settings.read(System.getenv());
        if (!paths.isEmpty() && source.isEmpty()) {
            console.say("cli.import.source");
            return Console.WRONG_USE;
        }
        if (all && !dryRun) {
            console.say("cli.import.allAlone");
            return Console.WRONG_USE;
        }
        return dryRun ? rehearse(settings) : take(settings);
    }

    private int take(Settings settings) {
        try (Library library = Library.open(settings.data())) {
            Imports imports = new Imports(console, library);
            int code =
                    paths.isEmpty()
                            ? imports.takeAll(settings.imports(), ImportRun.Start.COMMAND)
                            : imports.take(settings.imports(), source, paths);
            int files = new FileTexts(console, library).readAll();
            IndexFollower.catchUp(settings, library, console);
            return Math.max(code, files);
        }
    }

    private int rehearse(Settings settings) {
        try (DryLibrary dry = DryLibrary.of(settings.data())) {
            Imports imports = new Imports(console, dry.library());
            return imports.rehearse(settings.imports(), source, paths, all);
        }
    }
}
