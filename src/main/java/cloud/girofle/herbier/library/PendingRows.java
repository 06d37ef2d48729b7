package cloud.girofle.herbier.library;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Rows to be written by one statement, many at a time: one by one would take an import minutes. */
final class PendingRows {

    private final Handle handle;
    private final String sql;
    private final List<Object[]> rows = new ArrayList<>();

    PendingRows(Handle handle, String sql) {
        this.handle = handle;
        this.sql = sql;
    }

    void add(Object... cells) {
        rows.add(cells);
    }

    int size() {
        return rows.size();
    }

    void flush() {
        if (rows.isEmpty()) {
            return;
        }
        // JDBI binds each cell through a chain of its own: of many rows, that is much of the time.
        try (PreparedStatement batch = handle.getConnection().prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    batch.setObject(i + 1, row[i]);
                }
                batch.addBatch();
            }
            batch.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
        rows.clear();
    }
}
