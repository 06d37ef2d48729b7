package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Makes references of the records as they stand in the database. Sources are believed in their
 * order of trust; within a source, the richest format first, then what was given by hand, the
 * latest first, then the watched file whose name comes last, as dated exports do.
 */
final class Computation {

    /** To be raised when records make other references than before: then all are computed anew. */
    static final int RULES = 3;

    /**
     * The order in which testimonies are believed; total, so that it never depends on the database.
     */
    static final String TRUSTED_FIRST =
            """
             s.trust, s.slug, f.rank, f.watched, iif(f.watched, 0, -f.id), f.name DESC, r.local_id, r.id
            """;

    private record Said(String source, long file, String content, String firstSeen) {}

    private final Handle handle;
    private final Map<String, Shelves> shelves = new HashMap<>();

    Computation(Handle handle) {
        this.handle = handle;
    }

    /**
     * The reference of that key: present if a source holds a record of it; else withdrawn, with the
     * content it had last; empty if it never had any.
     */
    Optional<Reference> of(String key) {
        List<Said> said =
                handle.createQuery(
                                """
                                SELECT s.slug, f.id, r.content,
                                       (SELECT min(first_seen) FROM record WHERE reference = :key)
                                  FROM record r
                                  JOIN export_file f ON f.id = r.export_file
                                  JOIN source s ON s.slug = f.source
                                 WHERE r.reference = :key AND r.held = 1
                                 ORDER BY\
                                """
                                        + TRUSTED_FIRST)
                        .bind("key", key)
                        .map((row, at) ->
                                new Said(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getString(4)))
                        .list();
        if (said.isEmpty()) {
            return stored(key).map(Computation::withdrawn);
        }
        Instant added = Moment.read(said.getFirst().firstSeen());
        List<Merge.Testimony> testimonies = said.stream().map(this::testimony).toList();
        return Optional.of(Merge.of(key, added, testimonies, related(key), corrections(key)));
    }

    /** The reference as it was last computed. */
    Optional<Reference> stored(String key) {
        return handle.createQuery("SELECT content FROM reference WHERE key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne()
                .map(content -> Json.read(content, Reference.class));
    }

    private Merge.Testimony testimony(Said said) {
        Record item = Json.read(said.content(), Record.class);
        return new Merge.Testimony(
                said.source(),
                item,
                shelves.computeIfAbsent(said.source(), slug -> Shelves.of(handle, slug))
                        .named(said.file(), item.collections()),
                FileRows.annotations(handle, item));
    }

    private List<String> related(String key) {
        return handle.createQuery(
                        """
                        SELECT DISTINCT other FROM link
                         WHERE one = :key AND other <> :key ORDER BY other
                        """)
                .bind("key", key)
                .mapTo(String.class)
                .list();
    }

    private List<Correction> corrections(String key) {
        return handle.createQuery(
                        """
                        SELECT field, value, author, at, reason FROM correction
                         WHERE reference = :key ORDER BY number
                        """)
                .bind("key", key)
                .map((row, at) ->
                        new Correction(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Moment.read(row.getString(4)),
                                row.getString(5)))
                .list();
    }

    private static Reference withdrawn(Reference last) {
        return new Reference(
                last.key(),
                Reference.Status.WITHDRAWN,
                last.type(),
                last.fields(),
                last.creators(),
                last.tags(),
                last.notes(),
                last.attachments(),
                last.annotations(),
                last.collections(),
                last.related(),
                last.provenance(),
                last.corrections(),
                last.added());
    }
}
