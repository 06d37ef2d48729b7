package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Makes references of the records as they stand in the database. Sources are believed in their
 * order of trust; within a source, the richest format first, then what was given by hand, the
 * latest first, then the watched file whose name comes last, as dated exports do.
 */
final class Computation {

    /** To be raised when records make other references than before: then all are computed anew. */
    static final int RULES = 5;

    /**
     * The order in which testimonies are believed; total, so that it never depends on the database.
     */
    static final String TRUSTED_FIRST =
            """
             s.trust, s.slug, f.rank, f.watched, iif(f.watched, 0, -f.id), f.name DESC, r.local_id, r.id
            """;

    /** The arcs that curators draw, to where merges lead; an arc to nothing is no row. */
    private static final String CORRECTED =
            """
            SELECT c.reference AS one, coalesce(m.target, r.key) AS other
              FROM correction c
              JOIN reference r ON r.key = substr(c.field, 10)
              LEFT JOIN moved m ON m.key = r.key
             WHERE c.field LIKE '+related %'
            """;

    /** Keys asked for in one query. */
    private static final int AT_ONCE = 500;

    /** From so many keys on, the arcs of the whole library are read once. */
    private static final int MANY = 100;

    private record Said(
            String reference,
            String source,
            long file,
            long record,
            String content,
            boolean held,
            String firstSeen,
            boolean harvested) {}

    private record Arc(String one, String other) {}

    private final Handle handle;
    private final Map<Long, Record> written;
    private final Map<String, Shelves> shelves = new HashMap<>();
    private final Keywords keywords;

    Computation(Handle handle) {
        this(handle, Map.of());
    }

    /**
     * @param written records that stand in the database as here, by their numbers
     */
    Computation(Handle handle, Map<Long, Record> written) {
        this.handle = handle;
        this.written = written;
        this.keywords = KeywordRows.read(handle);
    }

    /** As {@link #of(List, Consumer)}, of one key. */
    Optional<Reference> of(String key) {
        List<Reference> one = new ArrayList<>(1);
        of(List.of(key), reference -> one.add(reference));
        return one.stream().findFirst();
    }

    /**
     * The references of these keys: present if a source holds a record of it; else withdrawn, with
     * the content it had last; none if it never had any.
     */
    void of(List<String> keys, Consumer<Reference> each) {
        Map<String, List<String>> related = related(keys);
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            some(
                    keys.subList(from, Math.min(from + AT_ONCE, keys.size())),
                    any -> true,
                    related,
                    key -> stored(key).map(Computation::withdrawn).ifPresent(each),
                    each);
        }
    }

    /**
     * What we say of these references, and nothing that is harvested: of the records of our own
     * sources, with the curators' corrections. None for those of which no source of ours holds a
     * record. They are related to none.
     */
    void own(List<String> keys, Consumer<Reference> each) {
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            some(
                    keys.subList(from, Math.min(from + AT_ONCE, keys.size())),
                    said -> !said.harvested(),
                    Map.of(),
                    key -> {},
                    each);
        }
    }

    private void some(
            List<String> keys,
            Predicate<Said> heard,
            Map<String, List<String>> related,
            Consumer<String> unsaid,
            Consumer<Reference> each) {
        Map<String, List<Said>> said =
                said(keys).stream().filter(heard).collect(Collectors.groupingBy(Said::reference));
        Map<String, List<Correction>> corrections = Corrections.of(handle, keys);
        for (String key : keys) {
            List<Said> all = said.getOrDefault(key, List.of());
            List<Merge.Testimony> testimonies =
                    all.stream().filter(Said::held).map(this::testimony).toList();
            if (testimonies.isEmpty()) {
                unsaid.accept(key);
            } else {
                String added =
                        all.stream().map(Said::firstSeen).min(String::compareTo).orElseThrow();
                each.accept(
                        Merge.of(
                                key,
                                Moment.read(added),
                                testimonies,
                                related.getOrDefault(key, List.of()),
                                corrections.getOrDefault(key, List.of()),
                                keywords));
            }
        }
    }

    /** The reference as it was last computed. */
    Optional<Reference> stored(String key) {
        return Optional.ofNullable(stored(List.of(key)).get(key));
    }

    /** The references as they were last computed, by their keys. */
    Map<String, Reference> stored(List<String> keys) {
        Map<String, Reference> stored = new HashMap<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            handle.createQuery("SELECT content FROM reference WHERE key IN (<keys>)")
                    .bindList("keys", keys.subList(from, Math.min(from + AT_ONCE, keys.size())))
                    .mapTo(String.class)
                    .forEach(content -> {
                        Reference reference = Json.read(content, Reference.class);
                        stored.put(reference.key(), reference);
                    });
        }
        return stored;
    }

    private List<Said> said(List<String> keys) {
        return handle.createQuery(
                        """
                        SELECT r.reference, s.slug, f.id, r.id, r.held, r.first_seen, r.content,
                               s.harvested
                          FROM record r
                          JOIN export_file f ON f.id = r.export_file
                          JOIN source s ON s.slug = f.source
                         WHERE r.reference IN (<keys>)
                         ORDER BY\
                        """
                                + TRUSTED_FIRST)
                .bindList("keys", keys)
                .map((row, at) ->
                        new Said(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getBoolean(5) && !written.containsKey(row.getLong(4))
                                        ? row.getString(7)
                                        : "",
                                row.getBoolean(5),
                                row.getString(6),
                                row.getBoolean(8)))
                .list();
    }

    private Merge.Testimony testimony(Said said) {
        Record known = written.get(said.record());
        Record item = known == null ? Json.read(said.content(), Record.class) : known;
        return new Merge.Testimony(
                said.source(),
                item,
                shelves.computeIfAbsent(said.source(), slug -> Shelves.of(handle, slug))
                        .named(said.file(), item.collections()),
                FileRows.annotations(handle, item));
    }

    private Map<String, List<String>> related(List<String> keys) {
        List<Arc> arcs =
                keys.size() > MANY
                        ? arcs()
                        : keys.stream().flatMap(key -> arcs(key).stream()).toList();
        Map<String, List<String>> related = new HashMap<>();
        arcs.stream()
                .distinct()
                .sorted(Comparator.comparing(Arc::other))
                .forEach(arc ->
                        related.computeIfAbsent(arc.one(), one -> new ArrayList<>())
                                .add(arc.other()));
        return related;
    }

    /**
     * All that the view of links holds, begun at the other end: what few records say, in place of
     * every record that might say something.
     */
    private List<Arc> arcs() {
        return handle
                .select(
                        """
                        SELECT a.reference, b.reference
                          FROM relation r
                         CROSS JOIN record a ON a.id = r.record
                         CROSS JOIN record b ON b.export_file = a.export_file
                                            AND b.local_id = r.target
                         WHERE a.held = 1 AND b.held = 1
                        UNION
                        SELECT a.reference, b.reference
                          FROM relation r
                         CROSS JOIN record a ON a.id = r.record
                         CROSS JOIN identifier i ON i.scheme = 'zotero' AND i.value = r.target
                         CROSS JOIN record b ON b.id = i.record
                         WHERE a.held = 1 AND b.held = 1
                        UNION
                        """
                                + CORRECTED)
                .map((row, at) -> new Arc(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(arc -> !arc.one().equals(arc.other()))
                .flatMap(arc ->
                        Stream.of(arc, new Arc(/* one= */ arc.other(), /* other= */ arc.one())))
                .toList();
    }

    private List<Arc> arcs(String key) {
        return handle.createQuery(
                        """
                        SELECT other, one FROM link WHERE one = :key AND other <> :key
                        UNION
                        SELECT other, one FROM (%1$s) WHERE one = :key AND other <> :key
                        UNION
                        SELECT one, other FROM (%1$s) WHERE other = :key AND one <> :key
                        """
                                .formatted(CORRECTED))
                .bind("key", key)
                .map((row, at) -> new Arc(key, row.getString(1)))
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
