package cloud.girofle.herbier.library;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * The columns of a table, for SQL that is the same for every table.
 *
 * @param table its name
 * @param all each column
 * @param primary those of the primary key, in its order
 */
record Columns(String table, List<String> all, List<String> primary) {

    /** As the database has them. */
    static Columns of(Handle handle, String table) {
        return new Columns(
                table,
                handle.select("SELECT name FROM pragma_table_info(?) ORDER BY cid", table)
                        .mapTo(String.class)
                        .list(),
                handle.select(
                                "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk",
                                table)
                        .mapTo(String.class)
                        .list());
    }

    /** The primary key as a JSON array. */
    String key(String prefix) {
        return primary.stream()
                .map(column -> prefix + column)
                .collect(Collectors.joining(", ", "json_array(", ")"));
    }

    /** The whole row as a JSON object. */
    String values(String prefix) {
        return all.stream()
                .map(column -> "'" + column + "', " + prefix + column)
                .collect(Collectors.joining(", ", "json_object(", ")"));
    }

    /** The columns of the primary key, taken out of a JSON array. */
    String keyFrom(String json) {
        return IntStream.range(0, primary.size())
                .mapToObj(i -> "json_extract(%s, '$[%d]')".formatted(json, i))
                .collect(Collectors.joining(", "));
    }

    /** Every column, taken out of a JSON object. */
    String valuesFrom(String json) {
        return all.stream()
                .map(column -> "json_extract(%s, '$.%s')".formatted(json, column))
                .collect(Collectors.joining(", "));
    }
}
