package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Takes in the collections of one export. A collection is known again by its place (its parent and
 * its name), whatever the export calls it; else by the id that this export, and no other, gave it
 * before: it was renamed or moved, and keeps its key.
 */
final class Shelving {

    private final Handle handle;
    private final String source;
    private final long file;
    private final Map<String, Shelves.Placed> known;
    private final Map<String, String> aliases;
    private final Map<String, String> given = new TreeMap<>();
    private final Set<String> used = new HashSet<>();
    private boolean changed;

    private Shelving(Handle handle, String source, long file) {
        Shelves shelves = Shelves.of(handle, source);
        this.handle = handle;
        this.source = source;
        this.file = file;
        this.known = new HashMap<>(shelves.all());
        this.aliases = shelves.aliases(file);
    }

    /**
     * Puts the collections of an export in place.
     *
     * @param collections what it holds now, parents before their children
     * @param whole whether that is all; if not, those it held before stay
     * @return whether anything differs from before
     */
    static boolean arrange(
            Handle handle, String source, long file, List<Collection> collections, boolean whole) {
        Shelving shelving = new Shelving(handle, source, file);
        collections.forEach(shelving::place);
        if (!whole) {
            shelving.aliases.forEach(shelving.given::putIfAbsent);
        }
        shelving.rename();
        return shelving.changed;
    }

    private void place(Collection collection) {
        String parent = given.getOrDefault(collection.parentId(), "");
        String id =
                inPlace(collection, parent)
                        .or(() -> renamed(collection))
                        .orElseGet(() -> Keys.of(name(collection, parent), known::containsKey));
        used.add(id);
        given.put(collection.id(), id);
        Shelves.Placed now = new Shelves.Placed(id, collection.name(), parent);
        if (!now.equals(known.put(id, now))) {
            changed = true;
            handle.createUpdate(
                            """
                            INSERT INTO collection (id, source, name, parent, held)
                            VALUES (:id, :source, :name, nullif(:parent, ''), 1)
                            ON CONFLICT (id) DO UPDATE SET name = excluded.name, parent = excluded.parent
                            """)
                    .bind("id", id)
                    .bind("source", source)
                    .bind("name", collection.name())
                    .bind("parent", parent)
                    .execute();
        }
    }

    private Optional<String> inPlace(Collection collection, String parent) {
        List<String> there =
                known.values().stream()
                        .filter(placed -> placed.parent().equals(parent))
                        .filter(placed -> placed.name().equals(collection.name()))
                        .map(Shelves.Placed::id)
                        .filter(id -> !used.contains(id))
                        .sorted()
                        .toList();
        String before = aliases.getOrDefault(collection.id(), "");
        return there.contains(before) ? Optional.of(before) : there.stream().findFirst();
    }

    private Optional<String> renamed(Collection collection) {
        return Optional.ofNullable(aliases.get(collection.id()))
                .filter(id -> !used.contains(id))
                .filter(this::oursAlone);
    }

    private boolean oursAlone(String id) {
        return handle.createQuery(
                                """
                                SELECT count(*) FROM collection_alias
                                 WHERE collection = :id AND export_file <> :file
                                """)
                        .bind("id", id)
                        .bind("file", file)
                        .mapTo(int.class)
                        .one()
                == 0;
    }

    private void rename() {
        if (aliases.equals(given)) {
            return;
        }
        changed = true;
        handle.createUpdate("DELETE FROM collection_alias WHERE export_file = :file")
                .bind("file", file)
                .execute();
        given.forEach((localId, collection) ->
                handle.execute(
                        """
                        INSERT INTO collection_alias (export_file, local_id, collection)
                        VALUES (?, ?, ?)
                        """,
                        file,
                        localId,
                        collection));
    }

    /**
     * Drawn from its place, not from its local id: another computer's export gives the same key.
     */
    private String name(Collection collection, String parent) {
        return "collection\n" + source + "\n" + parent + "\n" + collection.name();
    }
}
