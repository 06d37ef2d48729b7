package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.AnnotationText;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.FileText;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Reference;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Reads the log of what changed, and when. */
final class ChangeLog {

    /** Characters of files' texts handed out at once, beyond those of a first reference. */
    private static final int TEXT_AT_ONCE = 8_000_000;

    private ChangeLog() {}

    /** See {@link Library#changesAfter}. */
    static List<Change> after(Handle handle, long number, int most) {
        return withTexts(handle, annotated(handle, changes(handle, number, most)));
    }

    /**
     * Does what logs changes. However long that takes, they bear the moment when they are about to
     * be seen, give or take a second: else whoever asks meanwhile what changed would never hear of
     * them.
     */
    static <T> T dated(Handle handle, InstantSource clock, Supplier<T> work) {
        Instant begun = clock.instant();
        long before = last(handle);
        T result = work.get();
        Instant ended = clock.instant();
        if (ended.isAfter(begun.plusSeconds(1))) {
            handle.execute(
                    "UPDATE change_log SET at = ? WHERE number > ?", Moment.write(ended), before);
        }
        return result;
    }

    /** The number of the last change; 0 in an empty library. */
    static long last(Handle handle) {
        return handle.select("SELECT coalesce(max(number), 0) FROM change_log")
                .mapTo(long.class)
                .one();
    }

    /** When the last reference changed; empty in an empty library. */
    static Optional<Instant> changed(Handle handle) {
        return handle.select(
                        """
                        SELECT at FROM change_log WHERE kind = 'REFERENCE'
                         ORDER BY number DESC LIMIT 1
                        """)
                .mapTo(String.class)
                .findOne()
                .map(Moment::read);
    }

    /** By what sources or people say: what is read in a file changes nothing that is shown. */
    static Map<String, Instant> changed(Handle handle, List<String> keys) {
        Map<String, Instant> changed = new HashMap<>();
        for (int from = 0; from < keys.size(); from += Library.KEYS_AT_ONCE) {
            int to = Math.min(from + Library.KEYS_AT_ONCE, keys.size());
            handle.createQuery(
                            """
                            SELECT key, max(at) FROM change_log
                             WHERE key IN (<keys>) AND kind = 'REFERENCE' AND cause = 'RECORD'
                             GROUP BY key
                            """)
                    .bindList("keys", keys.subList(from, to))
                    .map((row, at) -> Map.entry(row.getString(1), Moment.read(row.getString(2))))
                    .forEach(each -> changed.put(each.getKey(), each.getValue()));
        }
        return changed;
    }

    /** Present references, by their keys, and when each last changed, where that is known. */
    static Map<String, Optional<Instant>> dated(Handle handle, int from, int most) {
        Map<String, Optional<Instant>> dated = new LinkedHashMap<>();
        handle.select(
                        """
                        SELECT r.key,
                               (SELECT max(c.at) FROM change_log c
                                 WHERE c.key = r.key AND c.kind = 'REFERENCE'
                                   AND c.cause = 'RECORD')
                          FROM reference r
                         WHERE r.status = 'PRESENT'
                         ORDER BY r.key LIMIT ? OFFSET ?
                        """,
                        most,
                        from)
                .map((row, at) ->
                        Map.entry(
                                row.getString(1),
                                Optional.ofNullable(row.getString(2)).map(Moment::read)))
                .forEach(each -> dated.put(each.getKey(), each.getValue()));
        return dated;
    }

    private static List<Change> changes(Handle handle, long number, int most) {
        return handle.select(
                        """
                        SELECT c.number, c.kind, c.key, r.content
                          FROM change_log c
                          LEFT JOIN reference r ON r.key = c.key AND c.kind = 'REFERENCE'
                         WHERE c.number > ?
                           AND NOT EXISTS (
                               SELECT 1 FROM change_log later
                                WHERE later.key = c.key AND later.number > c.number
                                  AND later.kind = c.kind)
                         ORDER BY c.number LIMIT ?
                        """,
                        number,
                        most)
                .map((row, at) ->
                        change(
                                handle,
                                row.getLong(1),
                                Subject.Kind.valueOf(row.getString(2)),
                                row.getString(3),
                                Optional.ofNullable(row.getString(4))))
                .list();
    }

    /** The keys of the references among what changed. */
    static List<String> references(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.thing().kind() == Kind.REFERENCE)
                .map(Change::key)
                .toList();
    }

    /** With what curators say of them. */
    private static List<Change> annotated(Handle handle, List<Change> changes) {
        Map<String, List<AnnotationText>> texts = AnnotationTexts.of(handle, changes);
        return changes.stream()
                .map(change ->
                        change instanceof Change.Saved saved && texts.containsKey(change.key())
                                ? new Change.Saved(
                                        saved.number(),
                                        saved.reference(),
                                        saved.texts(),
                                        texts.getOrDefault(change.key(), List.of()))
                                : change)
                .toList();
    }

    /** As many of these as fit into memory with the texts of their files. */
    private static List<Change> withTexts(Handle handle, List<Change> changes) {
        Set<String> texts = new HashSet<>();
        List<String> keys = references(changes);
        int asked = FileRows.any(handle) ? keys.size() : 0;
        for (int from = 0; from < asked; from += Library.KEYS_AT_ONCE) {
            int to = Math.min(from + Library.KEYS_AT_ONCE, asked);
            texts.addAll(FileRows.withText(handle, keys.subList(from, to)));
        }
        if (texts.isEmpty()) {
            return changes;
        }
        List<Change> whole = new ArrayList<>();
        long weight = 0;
        for (Change change : changes) {
            if (change instanceof Change.Saved saved && texts.contains(change.key())) {
                List<FileText> read = FileRows.texts(handle, change.key());
                weight += read.stream().mapToLong(each -> each.text().length()).sum();
                if (weight > TEXT_AT_ONCE && !whole.isEmpty()) {
                    break;
                }
                whole.add(
                        new Change.Saved(
                                saved.number(), saved.reference(), read, saved.annotations()));
            } else {
                whole.add(change);
            }
        }
        return whole;
    }

    /** A reference that is not there any more left with an import that was undone. */
    private static Change change(
            Handle handle, long number, Subject.Kind kind, String key, Optional<String> content) {
        if (kind != Subject.Kind.REFERENCE) {
            return EntryTexts.change(handle, number, new Subject(kind, key));
        }
        return content.map(ReferenceRows::read)
                .filter(reference -> reference.status() == Reference.Status.PRESENT)
                .<Change>map(reference -> new Change.Saved(number, reference))
                .orElseGet(() -> new Change.Withdrawn(number, key));
    }
}
