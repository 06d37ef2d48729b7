package cloud.girofle.herbier.library.backup;

import cloud.girofle.herbier.library.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a data folder was last backed up: {@code backups/last} in it. */
public final class LastBackup {

    private static final Logger LOG = LoggerFactory.getLogger(LastBackup.class);

    private LastBackup() {}

    /** The moment; empty when it never was, as far as is known. */
    public static Optional<Instant> of(Path data) {
        try {
            return Optional.of(Instant.parse(Files.readString(note(data)).strip()));
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static void note(Path data, Instant made) {
        try {
            Files.createDirectories(data.resolve("backups"));
            Path part = data.resolve("backups").resolve("last.part");
            Files.writeString(part, made + "\n");
            Disk.place(part, note(data));
        } catch (IOException e) {
            LOG.warn("The backup is made, but this could not be noted in {}", data, e);
        }
    }

    private static Path note(Path data) {
        return data.resolve("backups").resolve("last");
    }
}
