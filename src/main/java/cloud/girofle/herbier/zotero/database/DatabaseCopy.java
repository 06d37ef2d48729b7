package cloud.girofle.herbier.zotero.database;

import cloud.girofle.herbier.zotero.reading.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

/**
 * A copy of a database, with the latest writes that may stand in a file beside it. Zotero need not
 * be kept from writing, and nothing is ever written to the original. Not thread-safe.
 */
final class DatabaseCopy implements AutoCloseable {

    /** The longest value read, in bytes: far more than any note. */
    private static final int LONGEST = 32 << 20;

    /** Begins a journal that holds a transaction cut off. */
    private static final byte[] HOT = {
        (byte) 0xd9, (byte) 0xd5, 0x05, (byte) 0xf9, 0x20, (byte) 0xa1, 0x63, (byte) 0xd7
    };

    private final TemporaryFolder folder;
    private final Path database;
    private final boolean inUse;
    private final boolean torn;

    private DatabaseCopy(TemporaryFolder folder, boolean inUse, boolean torn) {
        this.folder = folder;
        this.database = database(folder);
        this.inUse = inUse;
        this.torn = torn;
    }

    static DatabaseCopy of(Path original, Path work) throws IOException, SQLException {
        TemporaryFolder folder = TemporaryFolder.in(work);
        boolean done = false;
        try {
            Path log = beside(original, "-wal");
            boolean inUse = Files.isRegularFile(log) && Files.size(log) > 0;
            Files.copy(original, database(folder));
            if (inUse) {
                Files.copy(log, beside(database(folder), "-wal"));
                settle(database(folder));
            }
            DatabaseCopy copy =
                    new DatabaseCopy(folder, inUse, isHot(beside(original, "-journal")));
            done = true;
            return copy;
        } finally {
            if (!done) {
                folder.close();
            }
        }
    }

    /** Whether it was copied while Zotero was running, or had just crashed. */
    boolean inUse() {
        return inUse;
    }

    /**
     * Whether it was copied in the midst of a write. The journal that would mend it is not used: it
     * can name any file of the disk, which SQLite would then remove.
     */
    boolean torn() {
        return torn;
    }

    /**
     * Opens it for reading, once its structure is found sound.
     *
     * @throws SQLException when it is damaged
     */
    Connection open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(Pragma.LIMIT_LENGTH, String.valueOf(LONGEST));
        String address = address(database) + "?mode=ro&immutable=1";
        Connection connection = DriverManager.getConnection(address, config.toProperties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA query_only = ON");
            statement.execute("PRAGMA cell_size_check = ON");
            check(statement);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        folder.close();
    }

    private static void check(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (found.next() && !"ok".equals(found.getString(1))) {
                throw new SQLException("quick_check: " + found.getString(1));
            }
        }
    }

    /** Takes in the latest writes, which a database that is opened as immutable would not see. */
    private static void settle(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(database));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static boolean isHot(Path journal) throws IOException {
        if (!Files.isRegularFile(journal)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(journal)) {
            return Arrays.equals(in.readNBytes(HOT.length), HOT);
        }
    }

    private static Path database(TemporaryFolder folder) {
        return folder.path().resolve("copy.sqlite");
    }

    private static Path beside(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    private static String address(Path database) {
        return "jdbc:sqlite:" + database.toUri();
    }
}
