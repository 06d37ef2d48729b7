package cloud.girofle.herbier.library.backup;

import cloud.girofle.herbier.library.Disk;
import cloud.girofle.herbier.library.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of backups: {@code herbier-2026-11-26T081500Z.zip} for each, and {@code files/}, where
 * what several hold stands once, by its SHA-256.
 */
public final class BackupFolder {

    /** Where files stand, in a data folder as well. */
    static final String FILES = "files";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern NAME =
            Pattern.compile("herbier-(\\d{4}-\\d\\d-\\d\\dT\\d{6}Z)\\.zip");

    private final Path folder;
    private final FileStore files;

    /** That folder, which may not exist yet. */
    public BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.files = new FileStore(this.folder.resolve(FILES));
    }

    /**
     * What one more backup did.
     *
     * @param backup that was made
     * @param kept how many there are now
     * @param removed how many older ones are kept no longer
     * @param unreadable those that could not be read: as long as there is one, no file is removed
     */
    public record Added(Backup.Made backup, int kept, int removed, List<Path> unreadable) {

        public Added {
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * Makes one more, and then lets go of those that are kept no longer.
     *
     * @throws BadBackupException when another is being made there, or it is a data folder
     */
    public Added add(Backup backup, Retention retention, BackupProgress progress)
            throws IOException {
        if (Files.exists(folder.resolve("library.db"))) {
            throw new BadBackupException(BadBackupException.Kind.DATA_FOLDER, folder.toString());
        }
        Files.createDirectories(folder);
        try (Workplace work = Workplace.beside(folder.resolve("herbier"))) {
            Instant moment = next(Backup.now());
            Path place = folder.resolve("herbier-" + MOMENT.format(moment) + ".zip");
            Backup.Made made = new Packing(backup, work, Optional.of(files)).pack(moment, progress);
            Disk.place(made.file(), place);
            LastBackup.note(backup.data(), made.made());
            int removed = letGo(retention);
            List<Path> unreadable = removeUnnamed();
            return new Added(
                    new Backup.Made(
                            place,
                            made.made(),
                            made.files(),
                            made.bytes(),
                            made.findings(),
                            made.leftOut()),
                    backups().size(),
                    removed,
                    unreadable);
        }
    }

    /** The backups in it, the latest last. */
    public List<Path> backups() throws IOException {
        return List.copyOf(byMoment().values());
    }

    /**
     * The latest of that day, or of that moment, as names of backups begin: {@code 2026-11-26}.
     *
     * @param from may be empty, for the very latest
     * @throws BadBackupException when there is none
     */
    public Path latest(String from) throws IOException {
        return byMoment().entrySet().stream()
                .filter(each -> MOMENT.format(each.getKey()).startsWith(from))
                .reduce((earlier, later) -> later)
                .map(Map.Entry::getValue)
                .orElseThrow(() ->
                        new BadBackupException(
                                BadBackupException.Kind.NO_SUCH_DAY, folder.toString(), from));
    }

    /** Names tell seconds: one that is made within the second of another comes after it. */
    private Instant next(Instant now) throws IOException {
        return byMoment().keySet().stream()
                .filter(each -> !each.isBefore(now) && each.isBefore(now.plusSeconds(60)))
                .reduce((earlier, later) -> later)
                .map(last -> last.plusSeconds(1))
                .orElse(now);
    }

    private Map<Instant, Path> byMoment() throws IOException {
        Map<Instant, Path> found = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path each : entries.toList()) {
                    Matcher name = NAME.matcher(String.valueOf(each.getFileName()));
                    if (name.matches()) {
                        found.put(MOMENT.parse(name.group(1), Instant::from), each);
                    }
                }
            }
        }
        return found;
    }

    private int letGo(Retention retention) throws IOException {
        Map<Instant, Path> all = byMoment();
        Set<Instant> kept = retention.kept(all.keySet());
        int removed = 0;
        for (Map.Entry<Instant, Path> each : all.entrySet()) {
            if (!kept.contains(each.getKey())) {
                Files.delete(each.getValue());
                removed++;
            }
        }
        return removed;
    }

    /** Removes the files that no backup names, unless one of them cannot say what it names. */
    private List<Path> removeUnnamed() throws IOException {
        Set<String> named = new HashSet<>();
        List<Path> unreadable = new ArrayList<>();
        for (Path each : backups()) {
            try (BackupFile backup = BackupFile.open(each)) {
                named.addAll(backup.manifest().sums().values());
            } catch (BadBackupException e) {
                unreadable.add(each);
            }
        }
        if (unreadable.isEmpty()) {
            files.removeUnfinished(Instant.now());
            for (String sha256 : files.all()) {
                if (!named.contains(sha256)) {
                    files.remove(sha256, Instant.now());
                }
            }
        }
        return unreadable;
    }
}
