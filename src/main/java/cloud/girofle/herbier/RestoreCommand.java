package cloud.girofle.herbier;

import cloud.girofle.herbier.library.backup.BackupFile;
import cloud.girofle.herbier.library.backup.BackupFolder;
import cloud.girofle.herbier.library.backup.BackupProgress;
import cloud.girofle.herbier.library.backup.Restoration;
import cloud.girofle.herbier.search.HeldIndex;
import cloud.girofle.herbier.search.IndexInUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code herbier restore}: a backup, or a copy kept before a migration, in place of what the data
 * folder holds, which is set aside. No server may run on it.
 */
@Command(
        name = "restore",
        description = "${bundle:cli.usage.restore}",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final String SETTINGS = "herbier.properties";

    private final Console console;
    private final Supplier<Settings> given;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "BACKUP", description = "${bundle:cli.usage.restore.backup}")
    private Path backup = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "DATE",
            defaultValue = "",
            description = "${bundle:cli.usage.restore.from}")
    private String from = "";

    RestoreCommand(Console console, Supplier<Settings> given, Map<String, String> environment) {
        this.console = console;
        this.given = given;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(backup)) {
            console.say("cli.backup.none", backup);
            return Console.WRONG_USE;
        }
        Path file = Files.isDirectory(backup) ? new BackupFolder(backup).latest(from) : backup;
        Settings settings = given.get();
        try (HeldIndex index = HeldIndex.of(settings.index())) {
            return String.valueOf(file.getFileName()).endsWith(".db")
                    ? putBack(file, settings, index)
                    : restore(file, settings, index);
        } catch (IndexInUseException e) {
            console.say("cli.restore.served", settings.data());
            return Console.COULD_NOT_RUN;
        }
    }

    private int putBack(Path copy, Settings settings, HeldIndex index) throws IOException {
        report(copy, restoration(settings).restore(copy));
        index.remove();
        return Console.DONE;
    }

    private int restore(Path file, Settings settings, HeldIndex index) throws IOException {
        try (BackupFile opened = BackupFile.open(file)) {
            List<String> faults = opened.faults(progress());
            if (!faults.isEmpty()) {
                faults.forEach(fault -> console.say("cli.backup.DAMAGED", file, fault));
                console.say("cli.restore.refused");
                return Console.COULD_NOT_RUN;
            }
            Restoration.Done done = restoration(settled(opened, settings)).restore(opened);
            index.remove();
            console.say("cli.restore.of", file, MOMENT.format(opened.mark().made()));
            report(file, done);
            return Console.DONE;
        }
    }

    /** Settings that stand there stay: they are of this machine, and hold its secrets. */
    private Settings settled(BackupFile opened, Settings settings) throws IOException {
        Path file = Settings.file(environment);
        if (Files.exists(file) || !opened.holds(SETTINGS)) {
            console.say("cli.restore.settingsStay", file);
            return settings;
        }
        opened.unpack(SETTINGS, file);
        console.say("cli.restore.settings", file);
        return given.get(); // Where content/ and import/ are is among them.
    }

    private static Restoration restoration(Settings settings) {
        return new Restoration(settings.data(), settings.content(), settings.imports());
    }

    private void report(Path file, Restoration.Done done) {
        console.say("cli.restore.done", file, String.join(", ", done.databases()));
        done.aside().ifPresent(folder -> console.say("cli.restore.aside", folder));
        console.say("cli.restore.next");
        if (done.databases().contains("accounts.db")) {
            console.say("cli.restore.accounts");
        }
    }

    private BackupProgress progress() {
        return console.isTerminal()
                ? (read, all) -> console.pass("cli.backup.step", read, all)
                : BackupProgress.SILENT;
    }
}
