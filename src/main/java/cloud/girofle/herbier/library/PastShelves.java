package cloud.girofle.herbier.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The collections as they stood before a run: those of now, and what the journals say back to it.
 */
final class PastShelves {

    private record Alias(long file, String localId, String collection) {}

    private record Named(String source, Shelves.Placed placed) {}

    private final Handle handle;
    private final Map<String, Shelves> shelves = new HashMap<>();
    private final Map<Long, Map<String, String>> aliases = new HashMap<>();
    private final List<Named> collections;
    private final List<Alias> past;

    /**
     * As they stood.
     *
     * @param run the first run that has not happened yet
     */
    PastShelves(Handle handle, long run) {
        this.handle = handle;
        this.collections =
                handle.select(
                                """
                                SELECT before ->> 'source', before ->> 'id', before ->> 'name',
                                       coalesce(before ->> 'parent', '')
                                  FROM journal
                                 WHERE run >= ? AND subject = 'collection' AND act <> 'INSERT'
                                 ORDER BY seq DESC
                                """,
                                run)
                        .map((row, at) ->
                                new Named(
                                        row.getString(1),
                                        new Shelves.Placed(
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4))))
                        .list();
        this.past =
                handle.select(
                                """
                                SELECT before ->> 'export_file', before ->> 'local_id',
                                       before ->> 'collection'
                                  FROM journal
                                 WHERE run >= ? AND subject = 'collection_alias'
                                   AND act <> 'INSERT'
                                 ORDER BY seq DESC
                                """,
                                run)
                        .map((row, at) ->
                                new Alias(row.getLong(1), row.getString(2), row.getString(3)))
                        .list();
    }

    /** The paths of the collections that an export names so, one a line. */
    String paths(String source, long file, List<String> localIds) {
        Shelves then = shelves.computeIfAbsent(source, this::shelves);
        return then.named(aliases.computeIfAbsent(file, id -> aliases(then, id)), localIds).stream()
                .map(shelf -> String.join(" › ", shelf.path()))
                .collect(Collectors.joining("\n"));
    }

    private Shelves shelves(String source) {
        return Shelves.of(
                handle,
                source,
                collections.stream()
                        .filter(named -> named.source().equals(source))
                        .map(Named::placed)
                        .toList());
    }

    private Map<String, String> aliases(Shelves then, long file) {
        Map<String, String> names = then.aliases(file);
        past.stream()
                .filter(alias -> alias.file() == file)
                .forEach(alias -> names.put(alias.localId(), alias.collection()));
        return names;
    }
}
