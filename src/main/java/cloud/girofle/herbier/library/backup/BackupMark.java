package cloud.girofle.herbier.library.backup;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Properties;

/**
 * Says that something is a backup, and of what.
 *
 * @param made when its databases were copied
 * @param version of the program that made it
 * @param library how many migrations the library had seen
 * @param accounts how many the accounts had seen; 0 where there were none
 */
public record BackupMark(Instant made, String version, int library, int accounts) {

    /** Its name in a backup. */
    static final String NAME = "herbier-backup.properties";

    /** How a backup is laid out; another number, another layout. */
    private static final String LAYOUT = "1";

    /**
     * Reads it.
     *
     * @throws BadBackupException when it is none, or of a layout that is not known here
     */
    static BackupMark read(String text, String file) {
        Properties said = new Properties();
        try {
            said.load(new StringReader(text));
            if (!said.getProperty("layout", "").equals(LAYOUT)) {
                throw new BadBackupException(BadBackupException.Kind.NEWER_LAYOUT, file);
            }
            return new BackupMark(
                    Instant.parse(said.getProperty("made", "")),
                    said.getProperty("herbier", ""),
                    Integer.parseInt(said.getProperty("library", "")),
                    Integer.parseInt(said.getProperty("accounts", "")));
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            throw new BadBackupException(BadBackupException.Kind.NOT_A_BACKUP, file);
        }
    }

    /** As it is written. */
    String text() {
        return "layout=%s%nmade=%s%nherbier=%s%nlibrary=%d%naccounts=%d%n"
                .formatted(LAYOUT, made, version, library, accounts)
                .replace("\r", "");
    }
}
