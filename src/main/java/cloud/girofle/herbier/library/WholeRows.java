package cloud.girofle.herbier.library;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** All rows of a library at once, to be taken over from another. */
final class WholeRows {

    /** The name that the other library goes by in queries. */
    static final String OTHER = "other";

    /** Where something stands as soon as anything was put in, or taken out again. */
    private static final List<String> TELLING =
            List.of("reference", "entry", "revision", "proposal", "import_run", "change_log");

    private WholeRows() {}

    static boolean areNone(Handle handle) {
        return TELLING.stream()
                .noneMatch(table ->
                        handle.select("SELECT EXISTS (SELECT 1 FROM " + table + ")")
                                .mapTo(boolean.class)
                                .one());
    }

    static long lastAccount(Handle handle) {
        return handle.select(
                        """
                        SELECT max(coalesce(max(account), 0),
                                   (SELECT coalesce(max(last_account), 0) FROM entry),
                                   (SELECT coalesce(max(account), 0) FROM revision),
                                   (SELECT coalesce(max(account), 0) FROM batch),
                                   (SELECT coalesce(max(account), 0) FROM proposal))
                          FROM entry
                        """)
                .mapTo(long.class)
                .one();
    }

    /** Only tables that this program made are filled, whatever else the other holds. */
    static void take(Handle handle, boolean accounts) {
        if (!areNone(handle)) {
            throw new IllegalStateException("a library that holds something becomes no other");
        }
        handle.execute("PRAGMA defer_foreign_keys = ON");
        for (String table : tables(handle)) {
            String columns = columns(handle, table);
            handle.execute("DELETE FROM main.%s".formatted(table));
            handle.execute(
                    "INSERT INTO main.%1$s (%2$s) SELECT %2$s FROM %3$s.%1$s"
                            .formatted(table, columns, OTHER));
        }
        // The numbers given out, last: filling tables counts too.
        handle.execute("DELETE FROM main.sqlite_sequence");
        handle.execute(
                "INSERT INTO main.sqlite_sequence SELECT * FROM %s.sqlite_sequence"
                        .formatted(OTHER));
        if (!accounts) {
            handle.execute("UPDATE entry SET account = 0, last_account = 0");
            handle.execute("UPDATE revision SET account = 0");
            handle.execute("UPDATE batch SET account = 0");
            handle.execute("UPDATE proposal SET account = 0");
        }
    }

    private static String columns(Handle handle, String table) {
        return Columns.of(handle, table).all().stream()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
    }

    private static List<String> tables(Handle handle) {
        return handle.select(
                        """
                        SELECT name FROM main.sqlite_schema
                         WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name
                        """)
                .mapTo(String.class)
                .list();
    }
}
