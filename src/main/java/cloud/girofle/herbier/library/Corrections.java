package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Correction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of corrections. */
final class Corrections {

    private record Corrected(String reference, Correction correction) {}

    private Corrections() {}

    /** Keeps one, and gives it its number. */
    static long add(Handle handle, String key, Correction correction) {
        return handle.createUpdate(
                        """
                        INSERT INTO correction (reference, field, value, author, at, reason)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .bind(0, key)
                .bind(1, correction.field())
                .bind(2, correction.value())
                .bind(3, correction.author())
                .bind(4, Moment.write(correction.at()))
                .bind(5, correction.reason())
                .executeAndReturnGeneratedKeys("number")
                .mapTo(long.class)
                .one();
    }

    /** Takes one back; the reference it was about, if there was one of that number. */
    static Optional<String> remove(Handle handle, long number) {
        Optional<String> reference =
                handle.select("SELECT reference FROM correction WHERE number = ?", number)
                        .mapTo(String.class)
                        .findOne();
        handle.execute("DELETE FROM correction WHERE number = ?", number);
        return reference;
    }

    /** Those of some references, the latest last. */
    static Map<String, List<Correction>> of(Handle handle, List<String> keys) {
        return handle
                .createQuery(
                        """
                        SELECT reference, field, value, author, at, reason FROM correction
                         WHERE reference IN (<keys>) ORDER BY number
                        """)
                .bindList("keys", keys)
                .map((row, at) ->
                        new Corrected(
                                row.getString(1),
                                new Correction(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        Moment.read(row.getString(5)),
                                        row.getString(6))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Corrected::reference,
                                HashMap::new,
                                Collectors.mapping(Corrected::correction, Collectors.toList())));
    }
}
