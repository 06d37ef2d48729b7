package cloud.girofle.herbier.library;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what a run does to each row, by triggers that last as long as its transaction: whatever
 * writes, nothing is forgotten. What hangs on a record (identifiers, relations, files) is left out:
 * it follows from the record's content.
 */
final class Journal {

    /** The tables that a run may change; all have a primary key that stays. */
    static final List<String> TABLES =
            List.of(
                    "source",
                    "export_file",
                    "tag_color",
                    "collection",
                    "collection_alias",
                    "reference",
                    "record",
                    "alias",
                    "moved",
                    "merging",
                    "merging_record",
                    "kept_apart",
                    "suggestion",
                    "correction",
                    "set_aside");

    private static final List<String> ACTS = List.of("INSERT", "UPDATE", "DELETE");

    private final Handle handle;

    private Journal(Handle handle) {
        this.handle = handle;
    }

    /** Begins to keep what happens, under the number of a run. */
    static Journal open(Handle handle, long run) {
        long last =
                handle.select("SELECT coalesce(max(id), 0) FROM record").mapTo(long.class).one();
        StringBuilder triggers = new StringBuilder();
        for (String table : TABLES) {
            Columns columns = Columns.of(handle, table);
            for (String act : ACTS) {
                triggers.append(trigger(columns, act, run, last));
            }
        }
        Script.run(handle, triggers.toString());
        return new Journal(handle);
    }

    /** Ends it. */
    void close() {
        StringBuilder all = new StringBuilder();
        for (String table : TABLES) {
            for (String act : ACTS) {
                all.append("DROP TRIGGER temp.").append(name(table, act)).append(";\n");
            }
        }
        Script.run(handle, all.toString());
    }

    private static String trigger(Columns columns, String act, long run, long lastRecord) {
        boolean inserts = act.equals("INSERT");
        String row = inserts ? "NEW." : "OLD.";
        // An update that writes what stands there already is none.
        String when =
                act.equals("UPDATE")
                        ? columns.all().stream()
                                .map(column -> "OLD.%1$s IS NOT NEW.%1$s".formatted(column))
                                .collect(Collectors.joining(" OR ", "WHEN (", ")"))
                        : "";
        // What becomes of a record that the run itself added undoes with it.
        String old =
                act.equals("UPDATE") && columns.table().equals("record")
                        ? " AND OLD.id <= " + lastRecord
                        : "";
        return """
        CREATE TEMP TRIGGER %s AFTER %s ON main.%s %s
        BEGIN
            INSERT INTO journal (run, subject, act, key, before)
            VALUES (%d, '%s', '%s', %s, %s);
        END;
        """
                .formatted(
                        name(columns.table(), act),
                        act,
                        columns.table(),
                        when + old,
                        run,
                        columns.table(),
                        act,
                        columns.key(row),
                        inserts ? "''" : columns.values(row));
    }

    private static String name(String table, String act) {
        return "journal_" + table + "_" + act;
    }
}
