package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
    private final Supplier<Settings> given;

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

    @Option(names = "--as", paramLabel = "KIND", description = "${bundle:cli.usage.import.as}")
    private String as = "";

    ImportCommand(Console console, Supplier<Settings> given) {
        this.console = console;
        this.given = given;
    }

    @Override
    public Integer call() {
        Settings settings = given.get();
        if (all && !dryRun) {
            console.say("cli.import.allAlone");
            return Console.WRONG_USE;
        }
        if (!as.isEmpty()) {
            return takeFigures(settings);
        }
        if (source.isEmpty() && paths.size() == 1 && WholeImport.isOne(paths.getFirst())) {
            WholeImport whole = new WholeImport(console, settings);
            return dryRun ? whole.rehearse(paths.getFirst()) : whole.take(paths.getFirst());
        }
        return dryRun ? rehearse(settings) : take(settings);
    }

    private int takeFigures(Settings settings) {
        if (!as.equals("figures") || paths.isEmpty()) {
            console.say("cli.import.as", as);
            return Console.WRONG_USE;
        }
        if (dryRun) {
            try (DryLibrary library = DryLibrary.of(settings.data())) {
                return new DeviceFiles(console, library.library(), true).take(paths);
            }
        }
        try (Library library = Library.open(settings.data())) {
            int code = new DeviceFiles(console, library, false).take(paths);
            IndexFollower.catchUp(settings, library, console);
            return code;
        }
    }

    private int take(Settings settings) {
        try (Library library = Library.open(settings.data())) {
            Imports imports = new Imports(console, library, settings.servers());
            int code = take(imports, settings.imports());
            int content = new ContentFolder(console, settings.content()).takeInto(library);
            int files = new FileTexts(console, library).readAll();
            IndexFollower.catchUp(settings, library, console);
            return Math.max(content, Math.max(code, files));
        }
    }

    private int take(Imports imports, Path folder) {
        if (paths.isEmpty()) {
            return imports.takeAll(folder, ImportRun.Start.COMMAND);
        }
        return source.isEmpty()
                ? imports.takeSources(folder, names())
                : imports.take(folder, source, paths);
    }

    /** Without a source to give files to, what is named are sources. */
    private List<String> names() {
        return paths.stream().map(Path::toString).toList();
    }

    private int rehearse(Settings settings) {
        try (DryLibrary dry = DryLibrary.of(settings.data())) {
            int content = new ContentFolder(console, settings.content()).check(dry.library());
            Imports imports = new Imports(console, dry.library(), settings.servers());
            int code =
                    !paths.isEmpty() && source.isEmpty()
                            ? imports.rehearseSources(settings.imports(), names(), all)
                            : imports.rehearse(settings.imports(), source, paths, all);
            return Math.max(content, code);
        }
    }
}
