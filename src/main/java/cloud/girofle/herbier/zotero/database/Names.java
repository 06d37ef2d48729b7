package cloud.girofle.herbier.zotero.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the numbers of a database mean. Types, fields, roles and predicates are numbered anew in
 * each, so nothing is ever known by its number.
 */
record Names(
        Map<Long, String> types,
        Map<Long, String> fields,
        Map<Long, String> roles,
        Map<Long, String> predicates,
        Map<Long, String> charsets) {

    static Names of(Rows rows) throws SQLException {
        return new Names(
                combined(rows, "itemTypes", "itemTypeID, typeName"),
                combined(rows, "fields", "fieldID, fieldName"),
                of(rows, "creatorTypes", "creatorTypeID, creatorType"),
                of(rows, "relationPredicates", "predicateID, predicate"),
                of(rows, "charsets", "charsetID, charset"));
    }

    /** Zotero's own, and those that a plugin may have added. */
    private static Map<Long, String> combined(Rows rows, String table, String columns)
            throws SQLException {
        Map<Long, String> names = of(rows, table, columns);
        names.putAll(of(rows, table + "Combined", columns));
        return names;
    }

    private static Map<Long, String> of(Rows rows, String table, String columns)
            throws SQLException {
        Map<Long, String> names = new HashMap<>();
        rows.each(
                "SELECT " + columns + " FROM " + table,
                Set.of(table),
                row -> names.put(row.number(1), row.text(2)));
        return names;
    }
}
