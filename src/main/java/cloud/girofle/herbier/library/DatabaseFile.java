package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.StoredFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * The database of a library, or of its accounts, as a file: looked at, copied and checked as it
 * stands, whoever has it open. Nothing is ever migrated here. Thread-safe.
 *
 * <p>Every method throws {@link UnusableLibraryException} when SQLite cannot do it.
 */
public final class DatabaseFile {

    private static final int BUSY_MILLIS = 60_000;

    private final Path file;
    private final Schema schema;

    private DatabaseFile(Path file, Schema schema) {
        this.file = file;
        this.schema = schema;
    }

    /** That of the library of a folder, as {@link Library} keeps it. */
    public static DatabaseFile library(Path folder) {
        return new DatabaseFile(folder.resolve("library.db"), Schema.current());
    }

    /** That of the accounts of a folder, as {@link Accounts} keeps them. */
    public static DatabaseFile accounts(Path folder) {
        return new DatabaseFile(folder.resolve("accounts.db"), Schema.accounts());
    }

    /** The file itself. */
    public Path path() {
        return file;
    }

    /** Whether it is there. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** How many migrations this program knows. */
    public int known() {
        return schema.version();
    }

    /**
     * How many migrations it has seen.
     *
     * @throws UnusableLibraryException also when it is another program's, or a newer Herbier's
     */
    public int version() {
        return with(
                BUSY_MILLIS,
                connection -> {
                    int application = number(connection, "PRAGMA application_id");
                    int version = number(connection, "PRAGMA user_version");
                    if (application != Schema.APPLICATION || version == 0) {
                        throw new Schema.Misfit(UnusableLibraryException.Kind.FOREIGN, List.of());
                    }
                    if (version > schema.version()) {
                        throw schema.newer(version);
                    }
                    return version;
                });
    }

    /**
     * Writes all that is committed at this moment to a new or empty file, which stands alone. Others go on
     * reading and writing. What was deleted is not in it.
     */
    public void copyTo(Path copy) {
        with(
                BUSY_MILLIS,
                connection -> {
                    try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
                        statement.setString(1, copy.toString());
                        return statement.execute();
                    }
                });
    }

    /**
     * Reads all of it.
     *
     * @throws UnusableLibraryException DAMAGED, when its pages are
     */
    public void refuseDamaged() {
        List<String> said = with(BUSY_MILLIS, on -> lines(on, "PRAGMA integrity_check"));
        if (!said.equals(List.of("ok"))) {
            throw new UnusableLibraryException(
                    UnusableLibraryException.Kind.DAMAGED, file.toString(), List.of(), null);
        }
    }

    /** Of a library, the files that its records ever named; their bytes are elsewhere. */
    public List<StoredFile> files() {
        return with(
                BUSY_MILLIS,
                connection -> {
                    List<StoredFile> files = new ArrayList<>();
                    if (number(connection, "PRAGMA user_version") >= Schema.WITH_FILES) {
                        try (Statement statement = connection.createStatement();
                                ResultSet row =
                                        statement.executeQuery(
                                                "SELECT sha256, size FROM stored_file ORDER BY sha256")) {
                            while (row.next()) {
                                files.add(new StoredFile(row.getString(1), row.getLong(2)));
                            }
                        }
                    }
                    return files;
                });
    }

    /**
     * Of a copy of accounts: forgets who is signed in, the links that make or recover an account,
     * and what seals forms, so that whoever reads the copy is let in by none of it.
     */
    public void forgetSessions() {
        with(
                BUSY_MILLIS,
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        for (String table : List.of("session", "invitation", "secret", "failure")) {
                            statement.execute("DELETE FROM " + table);
                        }
                        return statement.execute("VACUUM");
                    }
                });
    }

    /** Keeps everybody else from reading and writing until it is closed. */
    public static final class Alone implements AutoCloseable {

        private final Optional<Connection> connection;

        private Alone(Optional<Connection> connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            connection.ifPresent(DatabaseFile::close);
        }
    }

    /**
     * Makes sure that nobody has it open, nor will while this is held; all of it is in the one file
     * then. A file that is missing, or too damaged to be opened by anybody, is held as well.
     *
     * @throws UnusableLibraryException BUSY, when somebody has it open
     */
    public Alone alone() {
        if (!exists()) {
            return new Alone(Optional.empty());
        }
        Connection connection = null;
        try {
            connection = open(1);
            try (Statement statement = connection.createStatement()) {
                // Leaving WAL takes a lock that no other connection, of any process, may share.
                statement.execute("PRAGMA journal_mode = DELETE");
                statement.execute("BEGIN EXCLUSIVE");
            }
            return new Alone(Optional.of(connection));
        } catch (SQLException e) {
            if (connection != null) {
                close(connection);
            }
            SQLiteErrorCode code = Database.code(e);
            if (code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT) {
                return new Alone(Optional.empty());
            }
            throw Database.unusable(file, e);
        }
    }

    /** Something done with a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(int busyMillis, Work<T> work) {
        if (!exists()) { // SQLite would make it.
            throw new UnusableLibraryException(
                    UnusableLibraryException.Kind.NO_RIGHTS, file.toString(), List.of(), null);
        }
        try (Connection connection = open(busyMillis)) {
            return work.on(connection);
        } catch (SQLException e) {
            throw Database.unusable(file, e);
        } catch (Schema.Misfit e) {
            throw Migration.refused(file, e);
        }
    }

    private Connection open(int busyMillis) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(busyMillis);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e); // A connection of SQLite closes.
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        return Integer.parseInt(lines(connection, query).getFirst());
    }

    private static List<String> lines(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(String.valueOf(row.getString(1)));
            }
            return lines;
        }
    }
}
