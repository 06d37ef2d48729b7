package cloud.girofle.herbier.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Every row of a library, as lines of text: two libraries that hold the same have the same dump.
 */
public final class Dump {

    private static final Set<String> LOGS =
            Set.of(
                    "change_log",
                    "disagreement",
                    "edition",
                    "import_run",
                    "journal",
                    "problem",
                    "revision",
                    "run_file",
                    "set_aside",
                    "sqlite_sequence",
                    "taken_back");

    private Dump() {}

    /** The rows of the library of a data folder, whoever has it open. */
    public static List<String> of(Path dataFolder) {
        return rows(dataFolder.resolve("library.db"));
    }

    /** The same of its accounts, sessions, drafts and invitations. */
    public static List<String> ofAccounts(Path dataFolder) {
        return rows(dataFolder.resolve("accounts.db"));
    }

    private static List<String> rows(Path database) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            List<String> lines = new ArrayList<>();
            for (String table :
                    column(
                            connection,
                            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
                for (String row : rows(connection, table)) {
                    lines.add(table + ": " + row);
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same without the moment of the last import, which a second one moves. */
    public static List<String> lasting(Path dataFolder) {
        return of(dataFolder).stream().filter(line -> !line.startsWith("import_run: ")).toList();
    }

    /**
     * The same without what only grows: the logs, the runs and their journals, and the numbers
     * given out. What an undone import leaves is told by this.
     */
    public static List<String> withoutLogs(Path dataFolder) {
        return of(dataFolder).stream()
                .filter(line -> !LOGS.contains(line.substring(0, line.indexOf(':'))))
                .toList();
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                StringJoiner cells = new StringJoiner(" | ");
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(row.getString(i)));
                }
                rows.add(cells.toString());
            }
            rows.sort(null);
            return rows;
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
