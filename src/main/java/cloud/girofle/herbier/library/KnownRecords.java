package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Record;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Finds records by what they can be known by. */
final class KnownRecords {

    private static final String KNOWN =
            """
            SELECT r.id, f.source, f.id, r.local_id, r.type, r.title, r.hash, r.held, r.reference
              FROM record r JOIN export_file f ON f.id = r.export_file
            """;

    private final Handle handle;

    KnownRecords(Handle handle) {
        this.handle = handle;
    }

    List<KnownRecord> known(String source) {
        return handle.select(KNOWN + "WHERE f.source = ? ORDER BY r.id", source)
                .map(KnownRecords::known)
                .list();
    }

    List<KnownRecord> bearing(Identifier identifier, int most) {
        return handle.select(
                        KNOWN
                                + """
                                JOIN identifier i ON i.record = r.id
                                WHERE i.scheme = ? AND i.value = ?
                                ORDER BY r.held DESC, r.id LIMIT ?
                                """,
                        identifier.scheme(),
                        identifier.value(),
                        most)
                .map(KnownRecords::known)
                .list();
    }

    List<KnownRecord> titled(String title, int most) {
        // The empty title is left out in so many words, for the index that leaves it out to be
        // used.
        return handle.select(
                        KNOWN
                                + """
                                WHERE r.title = ? AND r.title <> '' AND r.held = 1
                                ORDER BY r.id LIMIT ?
                                """,
                        title,
                        most)
                .map(KnownRecords::known)
                .list();
    }

    /**
     * The identifiers that several records bear, each as {@link #name} writes it; addresses left
     * out.
     */
    Set<String> sharedIdentifiers() {
        return handle.select(
                        """
                        SELECT scheme || ' ' || value FROM identifier WHERE scheme <> 'url'
                         GROUP BY scheme, value HAVING count(*) > 1
                        """)
                .mapTo(String.class)
                .set();
    }

    static String name(Identifier identifier) {
        return identifier.scheme() + " " + identifier.value();
    }

    /**
     * The titles that several held records have: those that the index of titles tells several times
     * first, as it does not tell which records are held.
     */
    Set<String> sharedTitles() {
        return handle.select(
                        """
                        WITH several AS MATERIALIZED (
                            SELECT title FROM record WHERE title <> ''
                             GROUP BY title HAVING count(*) > 1)
                        SELECT s.title FROM several s
                         CROSS JOIN record r ON r.title = s.title AND r.title <> ''
                         WHERE r.held = 1
                         GROUP BY s.title HAVING count(*) > 1
                        """)
                .mapTo(String.class)
                .set();
    }

    Record content(long id) {
        return Json.read(
                handle.select("SELECT content FROM record WHERE id = ?", id)
                        .mapTo(String.class)
                        .one(),
                Record.class);
    }

    String reference(long id) {
        return handle.select("SELECT reference FROM record WHERE id = ?", id)
                .mapTo(String.class)
                .one();
    }

    Set<Long> filesOf(long id) {
        return handle.select(
                        """
                        SELECT DISTINCT export_file FROM record
                         WHERE held = 1 AND reference = (SELECT reference FROM record WHERE id = ?)
                        """,
                        id)
                .mapTo(Long.class)
                .set();
    }

    /** The held records of each reference that holds several, one of them at least so new. */
    void company(long first, Consumer<List<Testimony>> each) {
        List<Testimony> together = new ArrayList<>();
        handle.select(
                        """
                        SELECT r.reference, r.id, f.id, f.source, r.content
                          FROM record r JOIN export_file f ON f.id = r.export_file
                         WHERE r.held = 1
                           AND r.reference IN (
                               SELECT reference FROM record WHERE held = 1
                                GROUP BY reference HAVING count(*) > 1 AND max(id) >= ?)
                         ORDER BY r.reference, r.id
                        """,
                        first)
                .map((row, at) ->
                        new Testimony(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getString(4),
                                Json.read(row.getString(5), Record.class)))
                .forEach(next -> {
                    if (!together.isEmpty()
                            && !together.getFirst().reference().equals(next.reference())) {
                        each.accept(List.copyOf(together));
                        together.clear();
                    }
                    together.add(next);
                });
        if (!together.isEmpty()) {
            each.accept(List.copyOf(together));
        }
    }

    /** Whether that key is a reference's that has records. */
    boolean has(String key) {
        return handle.select("SELECT EXISTS (SELECT 1 FROM record WHERE reference = ?)", key)
                .mapTo(boolean.class)
                .one();
    }

    static Optional<Record> find(Handle handle, long id) {
        return handle.select("SELECT content FROM record WHERE id = ?", id)
                .mapTo(String.class)
                .findOne()
                .map(content -> Json.read(content, Record.class));
    }

    Set<String> references(String source) {
        return handle.select(
                        """
                        SELECT DISTINCT r.reference
                          FROM record r JOIN export_file f ON f.id = r.export_file
                         WHERE f.source = ?
                        """,
                        source)
                .mapTo(String.class)
                .set();
    }

    /**
     * Whether the first of two references came in before the second; of two that came together, the
     * first record's.
     */
    boolean cameFirst(String one, String other) {
        return handle.select(
                        """
                        SELECT reference FROM record WHERE reference IN (?, ?)
                         ORDER BY first_seen, id LIMIT 1
                        """,
                        one,
                        other)
                .mapTo(String.class)
                .one()
                .equals(one);
    }

    private static KnownRecord known(ResultSet row, StatementContext at) throws SQLException {
        return new KnownRecord(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getString(9));
    }
}
