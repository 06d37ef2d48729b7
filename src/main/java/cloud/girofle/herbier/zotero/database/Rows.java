package cloud.girofle.herbier.zotero.database;

import cloud.girofle.herbier.zotero.reading.Limits;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the rows of a database that anybody may have made. Only true tables are read, for a view
 * may have no end; no query sorts, for that would be done before the first row is counted; and all
 * that is read counts against one bound. Not thread-safe.
 */
final class Rows {

    /** One more than the bound was read. */
    static final class TooManyException extends SQLException {
        private static final long serialVersionUID = 1L;
    }

    /** What is done with each row. */
    interface Reader {

        void read(Row row) throws SQLException;
    }

    private static final long PER_ROW = 16;

    private final Connection connection;
    private final Set<String> tables = new HashSet<>();
    private long left = Limits.MOST_BYTES;

    Rows(Connection connection) throws SQLException {
        this.connection = connection;
        String sql =
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                tables.add(String.valueOf(rows.getString(1)).toLowerCase(Locale.ROOT));
            }
        }
    }

    boolean has(String... names) {
        for (String name : names) {
            if (!tables.contains(name.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads rows in whatever order they come; none where one of the tables is missing.
     *
     * @throws TooManyException when more is read in all than any library holds
     */
    void each(String sql, Set<String> from, Reader reader) throws SQLException {
        if (!has(from.toArray(String[]::new))) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                left -= PER_ROW;
                reader.read(new Row(rows));
            }
        }
    }

    /** A row, and its columns by their rank from 1. */
    final class Row {

        private final ResultSet row;

        private Row(ResultSet row) {
            this.row = row;
        }

        /** Empty where there is nothing. */
        String text(int column) throws SQLException {
            String text = row.getString(column);
            String held = text == null ? "" : text;
            left -= held.length();
            if (left < 0) {
                throw new TooManyException();
            }
            return held;
        }

        /** Zero where there is nothing. */
        long number(int column) throws SQLException {
            return row.getLong(column);
        }
    }
}
