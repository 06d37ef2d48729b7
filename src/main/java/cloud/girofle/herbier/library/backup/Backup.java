package cloud.girofle.herbier.library.backup;

import cloud.girofle.herbier.library.Disk;
import cloud.girofle.herbier.library.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A copy of everything that a Herbier must not lose, made while it goes on: its library and
 * accounts as they are at one moment, the files these name, styles, what people keep in files, and
 * the settings but for their secrets. The index is not in it: it is made anew.
 *
 * @param data the data folder
 * @param beside further files by their path in the backup, below {@code styles}, {@code content} or
 *     {@code import}
 * @param settings as they are to be found again, or empty
 * @param version of this program
 */
public record Backup(Path data, Map<String, Path> beside, String settings, String version) {

    /**
     * One that was made.
     *
     * @param file where it is
     * @param made when
     * @param files how many there are in it
     * @param bytes that it added to the disk
     * @param findings which files of the library are missing or damaged, and so in it
     * @param leftOut paths that no backup can have
     */
    public record Made(
            Path file,
            Instant made,
            int files,
            long bytes,
            List<Finding> findings,
            List<String> leftOut) {

        public Made {
            findings = List.copyOf(findings);
            leftOut = List.copyOf(leftOut);
        }
    }

    public Backup {
        beside = Map.copyOf(beside);
    }

    /**
     * Makes one in a single file, which appears once it is whole and was read again.
     *
     * @throws BadBackupException when something stands there
     * @throws cloud.girofle.herbier.library.UnusableLibraryException when the library cannot be
     *     copied
     */
    public Made to(Path file, BackupProgress progress) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        Disk.makeFolderOf(place);
        try (Workplace work = Workplace.beside(place)) {
            Made made = new Packing(this, work, Optional.empty()).pack(now(), progress);
            if (Files.exists(place)) { // At last: nothing is ever written over.
                throw new BadBackupException(BadBackupException.Kind.EXISTS, file.toString());
            }
            Disk.place(made.file(), place);
            LastBackup.note(data, made.made());
            return new Made(
                    file, made.made(), made.files(), made.bytes(), made.findings(), made.leftOut());
        }
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
