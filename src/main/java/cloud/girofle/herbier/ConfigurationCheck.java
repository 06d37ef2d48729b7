package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.backup.LastBackup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what is wrong with how Herbier is set up on this machine, each in a sentence that says what
 * to do; and what would be better otherwise, as advice.
 */
final class ConfigurationCheck {

    private static final long LITTLE = 100L << 20;
    private static final double LITTLE_SHARE = 0.05;
    private static final Duration OLD = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Console console;
    private final Settings settings;
    private int problems;

    ConfigurationCheck(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    /** Says it all; how many problems there are, advice apart. */
    int say(Library library, Map<String, String> environment) {
        addresses();
        secrets(Settings.file(environment));
        folders();
        disk();
        clock(library.changed());
        if (!library.isEmpty()) {
            backups(LastBackup.of(settings.data()));
        }
        return problems;
    }

    private void problem(String key, Object... arguments) {
        problems++;
        console.say("cli.check.configuration." + key, arguments);
    }

    private void advise(String key, Object... arguments) {
        console.say("cli.check.configuration." + key, arguments);
    }

    private void addresses() {
        boolean secure = settings.url().getScheme().equals("https");
        boolean publicly = !isHere(String.valueOf(settings.url().getHost()));
        if (publicly && !secure) {
            problem("http", settings.url());
        }
        if (!publicly && !isHere(settings.host())) {
            problem("url", settings.host(), settings.url());
        }
    }

    /** Only numbers and this machine's usual name are looked at: no server of names is asked. */
    private static boolean isHere(String host) {
        String bare = host.replaceAll("[\\[\\]]", "");
        if (bare.equals("localhost")) {
            return true;
        }
        try {
            return bare.matches("[\\d.]+|[\\da-fA-F:]*:[\\da-fA-F:.]*")
                    && InetAddress.getByName(bare).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Others of the machine read neither accounts nor secrets. */
    private void secrets(Path written) {
        Path accounts = settings.data().resolve("accounts.db");
        for (Path file : List.of(accounts, accounts.resolveSibling("accounts.db-wal"))) {
            if (isForOthers(file)) {
                problem("accounts", file);
            }
        }
        boolean secret = keys(written).stream().anyMatch(Settings.SECRETS::contains);
        if (secret && isForOthers(written)) {
            problem("secrets", written);
        }
    }

    private static List<String> keys(Path written) {
        try {
            return Files.exists(written)
                    ? Files.readAllLines(written).stream()
                            .map(line -> line.replaceFirst("\\s*[=:].*", "").strip())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As far as rights of the file itself go; elsewhere than on POSIX nothing is known. */
    private static boolean isForOthers(Path file) {
        try {
            return Files.exists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file)
                            .contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            return false; // Not even we can tell.
        }
    }

    private void folders() {
        for (Path folder : List.of(settings.imports(), settings.content())) {
            if (Files.exists(folder) && !(Files.isDirectory(folder) && Files.isReadable(folder))) {
                problem("folder", folder);
            }
        }
        if (!Files.isWritable(settings.data())) {
            problem("data", settings.data());
        }
    }

    private void disk() {
        try {
            FileStore disk = Files.getFileStore(settings.data());
            long free = disk.getUsableSpace();
            if (free < LITTLE || free < disk.getTotalSpace() * LITTLE_SHARE) {
                problem("disk", free >> 20, settings.data());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has changed already cannot change later. */
    private void clock(Optional<Instant> changed) {
        Instant now = Instant.now();
        if (changed.filter(last -> last.isAfter(now.plus(AHEAD))).isPresent()) {
            problem("clock", now, changed.get());
        }
    }

    private void backups(Optional<Instant> last) {
        if (last.isEmpty()) {
            advise("noBackup");
        } else if (last.get().isBefore(Instant.now().minus(OLD))) {
            advise("oldBackup", Duration.between(last.get(), Instant.now()).toDays());
        }
    }
}
