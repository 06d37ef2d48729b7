package cloud.girofle.herbier.zotero.database;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.sqlite.SQLiteException;

/**
 * Reads the database of Zotero 7 to 10, {@code zotero.sqlite}, with the files in the {@code
 * storage} folder beside it: all that Zotero knows, with its keys, dates and annotations. Stateless
 * and thread-safe.
 *
 * <p>Of a database that holds several libraries the personal one is taken, as Zotero's own exports
 * do: a member's groups may belong to others. Where it is empty, the groups are taken, each as a
 * collection where they are several. A database whose file's name holds {@code groups-123} gives
 * that group.
 */
public final class ZoteroDatabase {

    /** The format, beside those of Zotero's exports. */
    public static final String FORMAT = "Zotero SQLite";

    private static final byte[] MARK = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private ZoteroDatabase() {}

    /** Whether a file is a database of SQLite, of Zotero or not. */
    public static boolean recognises(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    /**
     * Reads a database; it is copied to a folder made in {@code work}, and left as it is.
     *
     * @throws IOException when the disk fails
     */
    public static Export read(Path path, Path work) throws IOException {
        String name = String.valueOf(path.getFileName());
        long size = Files.size(path);
        if (size > Limits.MOST_DATABASE_BYTES) {
            return refused(name, Kind.TOO_LARGE, mega(size), mega(Limits.MOST_DATABASE_BYTES));
        }
        try (DatabaseCopy copy = DatabaseCopy.of(path, work)) {
            if (copy.torn()) {
                return refused(name, Kind.TORN_DATABASE);
            }
            try (Connection connection = copy.open()) {
                Rows rows = new Rows(connection);
                return rows.has("version", "libraries", "items", "itemData", "itemDataValues")
                        ? new DatabaseExport(rows, path, copy.inUse()).read()
                        : refused(name, Kind.UNKNOWN_FORMAT);
            }
        } catch (Rows.TooManyException e) {
            return refused(name, Kind.TOO_MANY, String.valueOf(Limits.MOST_ENTRIES));
        } catch (SQLException e) {
            return refused(name, Kind.UNREADABLE_FILE, reason(e));
        }
    }

    private static String reason(SQLException e) {
        return e instanceof SQLiteException sqlite
                ? sqlite.getResultCode().name()
                : String.valueOf(e.getMessage());
    }

    private static Export refused(String name, Kind kind, String... details) {
        return Export.refused(Problem.of(name, "", kind, details));
    }

    private static String mega(long bytes) {
        return String.valueOf(bytes >> 20);
    }
}
