package cloud.girofle.herbier.library;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

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
        PreparedBatch batch = handle.prepareBatch(sql);
        rows.forEach(batch::add);
        batch.execute();
        rows.clear();
    }
}
