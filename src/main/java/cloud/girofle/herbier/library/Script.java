package cloud.girofle.herbier.library;

import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Statements without parameters, many at once. */
final class Script {

    private Script() {}

    /**
     * Runs them in their order, within the handle's transaction. They are given to SQLite as they
     * are: JDBI would first look through all of them for parameters, which takes far longer than
     * what they do.
     *
     * @throws UnableToExecuteStatementException at the first that fails; those before it were run
     */
    static void run(Handle handle, String statements) {
        try (Statement all = handle.getConnection().createStatement()) {
            all.executeUpdate(statements);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("a script failed", e, null);
        }
    }
}
