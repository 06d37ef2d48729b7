package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Identifier;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** By what records were known before: what a record once bore stays a way to find it. */
final class Aliases {

    /** The scheme of the names that exports give. */
    private static final String LOCAL = "local";

    private record Borne(String scheme, String value) {}

    private final Handle handle;

    Aliases(Handle handle) {
        this.handle = handle;
    }

    /** Keeps what a record bears in the database, and will bear no longer. */
    void keep(KnownRecord before, PreparedRecord now) {
        List<Borne> bears =
                now.identifiers().stream()
                        .map(each -> new Borne(each.scheme(), each.value()))
                        .toList();
        handle
                .select("SELECT scheme, value FROM identifier WHERE record = ?", before.id())
                .map((row, at) -> new Borne(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(borne -> !bears.contains(borne))
                .forEach(borne -> add(before.id(), borne));
        if (!before.localId().equals(now.item().localId())) {
            add(before.id(), new Borne(LOCAL, before.localId()));
        }
    }

    /** The keys of the references of which a record bears an identifier, or bore it. */
    List<String> bearing(Identifier identifier) {
        return handle.createQuery(
                        """
                        SELECT DISTINCT r.reference FROM record r
                         WHERE r.id IN (
                             SELECT record FROM identifier WHERE scheme = :scheme AND value = :value
                             UNION
                             SELECT record FROM alias WHERE scheme = :scheme AND value = :value)
                         ORDER BY 1
                        """)
                .bind("scheme", identifier.scheme())
                .bind("value", identifier.value())
                .mapTo(String.class)
                .list();
    }

    /** The keys of the references of which an export of a source names a record so, or did. */
    List<String> named(String source, String localId) {
        return handle.createQuery(
                        """
                        SELECT DISTINCT r.reference
                          FROM export_file f JOIN record r ON r.export_file = f.id
                         WHERE f.source = :source
                           AND (r.local_id = :localId
                                OR r.id IN (SELECT record FROM alias
                                             WHERE scheme = :local AND value = :localId))
                         ORDER BY 1
                        """)
                .bind("source", source)
                .bind("localId", localId)
                .bind("local", LOCAL)
                .mapTo(String.class)
                .list();
    }

    private void add(long record, Borne borne) {
        handle.execute(
                "INSERT INTO alias (record, scheme, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                record,
                borne.scheme(),
                borne.value());
    }
}
