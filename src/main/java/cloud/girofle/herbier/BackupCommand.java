package cloud.girofle.herbier;

import cloud.girofle.herbier.library.backup.Backup;
import cloud.girofle.herbier.library.backup.BackupFile;
import cloud.girofle.herbier.library.backup.BackupFolder;
import cloud.girofle.herbier.library.backup.BackupProgress;
import cloud.girofle.herbier.library.backup.BadBackupException;
import cloud.girofle.herbier.library.backup.Retention;
import cloud.girofle.herbier.library.backup.VisibleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code herbier backup}: everything that must not be lost, in one file, or as one more of a folder
 * of backups; while a server goes on.
 */
@Command(
        name = "backup",
        description = "${bundle:cli.usage.backup}",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Settings> given;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "PLACE", description = "${bundle:cli.usage.backup.place}")
    private String place = "";

    @Option(names = "--verify", description = "${bundle:cli.usage.backup.verify}")
    private boolean verify;

    @Option(
            names = "--keep-daily",
            paramLabel = "N",
            defaultValue = "7",
            description = "${bundle:cli.usage.backup.daily}")
    private int daily;

    @Option(
            names = "--keep-weekly",
            paramLabel = "N",
            defaultValue = "4",
            description = "${bundle:cli.usage.backup.weekly}")
    private int weekly;

    @Option(
            names = "--keep-monthly",
            paramLabel = "N",
            defaultValue = "12",
            description = "${bundle:cli.usage.backup.monthly}")
    private int monthly;

    BackupCommand(Console console, Supplier<Settings> given, Map<String, String> environment) {
        this.console = console;
        this.given = given;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() throws IOException {
        Path path = Path.of(place);
        boolean folder = place.endsWith("/") || Files.isDirectory(path);
        if (verify) {
            return folder ? verifyAll(new BackupFolder(path), path) : verify(path);
        }
        if (Math.min(daily, Math.min(weekly, monthly)) < 0) {
            console.say("cli.backup.keep");
            return Console.WRONG_USE;
        }
        return folder ? add(path) : write(path);
    }

    private int write(Path file) throws IOException {
        if (Files.exists(file)) {
            console.say("cli.backup.EXISTS", file);
            return Console.WRONG_USE;
        }
        return report(backup().to(file, progress()));
    }

    private int add(Path folder) throws IOException {
        BackupFolder.Added added =
                new BackupFolder(folder)
                        .add(backup(), new Retention(daily, weekly, monthly), progress());
        int code = report(added.backup());
        console.say("cli.backup.kept", added.kept(), added.removed(), folder);
        added.unreadable().forEach(file -> console.say("cli.backup.unreadable", file));
        return added.unreadable().isEmpty() ? code : Console.PROBLEMS;
    }

    private Backup backup() throws IOException {
        Settings settings = given.get();
        Map<String, Path> beside = new TreeMap<>();
        gather("styles", settings.styles(), beside);
        gather("content", settings.content(), beside);
        gather("import", settings.imports(), beside);
        return new Backup(
                settings.data(), beside, SettingsCopy.of(environment), Herbier.Version.number());
    }

    private static void gather(String name, Path folder, Map<String, Path> beside)
            throws IOException {
        VisibleFiles.in(folder).forEach((path, file) -> beside.put(name + "/" + path, file));
    }

    private int report(Backup.Made made) {
        console.say("cli.backup.made", made.file(), made.files(), kilobytes(made.bytes()));
        made.findings().forEach(each -> console.say("cli.check." + each.kind(), each.detail()));
        made.leftOut().forEach(path -> console.say("cli.backup.leftOut", path));
        return made.findings().isEmpty() && made.leftOut().isEmpty()
                ? Console.DONE
                : Console.PROBLEMS;
    }

    private int verifyAll(BackupFolder folder, Path path) throws IOException {
        int worst = Console.DONE;
        List<Path> backups = folder.backups();
        for (Path each : backups) {
            worst = Math.max(worst, verify(each));
        }
        if (backups.isEmpty()) {
            console.say("cli.backup.none", path);
            return Console.PROBLEMS;
        }
        return worst;
    }

    private int verify(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            List<String> faults = backup.faults(progress());
            faults.forEach(fault -> console.say("cli.backup.DAMAGED", file, fault));
            if (faults.isEmpty()) {
                console.say("cli.backup.sound", file);
            }
            return faults.isEmpty() ? Console.DONE : Console.PROBLEMS;
        } catch (BadBackupException e) {
            console.say(e);
            return Console.PROBLEMS;
        }
    }

    private BackupProgress progress() {
        return console.isTerminal()
                ? (done, all) -> console.pass("cli.backup.step", done, all)
                : BackupProgress.SILENT;
    }

    private static long kilobytes(long bytes) {
        return (bytes + 999) / 1_000;
    }
}
