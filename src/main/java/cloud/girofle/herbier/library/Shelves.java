package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Reference.Shelf;
import cloud.girofle.herbier.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The collections of one source, with the paths that lead to them. */
final class Shelves {

    /** A collection's key in the library, its name and its parent's key, or empty at the root. */
    record Placed(String id, String name, String parent) {}

    private static final Comparator<List<String>> BY_PATH =
            (one, other) -> {
                for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                    int order = one.get(i).compareTo(other.get(i));
                    if (order != 0) {
                        return order;
                    }
                }
                return Integer.compare(one.size(), other.size());
            };

    private final Handle handle;
    private final String source;
    private final Map<String, Placed> collections = new HashMap<>();
    private final Map<Long, Map<String, String>> aliases = new HashMap<>();

    private Shelves(Handle handle, String source) {
        this.handle = handle;
        this.source = source;
    }

    /** Those of a source as they stand; what is written later is not seen. */
    static Shelves of(Handle handle, String source) {
        Shelves shelves = new Shelves(handle, source);
        handle.createQuery(
                        """
                        SELECT id, name, coalesce(parent, '') FROM collection
                         WHERE source = :source ORDER BY id
                        """)
                .bind("source", source)
                .map((row, at) -> new Placed(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(placed -> shelves.collections.put(placed.id(), placed));
        return shelves;
    }

    /** The same, but for these, which stood otherwise. */
    static Shelves of(Handle handle, String source, List<Placed> otherwise) {
        Shelves shelves = of(handle, source);
        otherwise.forEach(placed -> shelves.collections.put(placed.id(), placed));
        return shelves;
    }

    /** Each collection that an export names, held or not any more. */
    Map<String, Placed> all() {
        return Map.copyOf(collections);
    }

    /**
     * The shelves of a record, by the names its export gives them; those it does not hold are left
     * out.
     */
    List<Shelf> named(long file, List<String> localIds) {
        if (localIds.isEmpty()) {
            return List.of();
        }
        return named(aliases.computeIfAbsent(file, this::aliases), localIds);
    }

    /** The shelves that these names mean. */
    List<Shelf> named(Map<String, String> names, List<String> localIds) {
        return localIds.stream()
                .flatMap(localId -> Optional.ofNullable(names.get(localId)).stream())
                .distinct()
                .map(id -> new Shelf(source, id, path(id)))
                .toList();
    }

    /** Those among these that are held, parents before their children, siblings by name. */
    List<Collection> inOrder(Set<String> held) {
        return held.stream()
                .map(collections::get)
                .sorted(
                        Comparator.comparing(
                                        (Placed placed) ->
                                                path(placed.id()).stream().map(Fold::fold).toList(),
                                        BY_PATH)
                                .thenComparing(Placed::id))
                .map(placed -> new Collection(placed.id(), placed.name(), placed.parent()))
                .toList();
    }

    /** The local names that an export gives to collections. */
    Map<String, String> aliases(long file) {
        Map<String, String> names = new HashMap<>();
        handle.createQuery(
                        "SELECT local_id, collection FROM collection_alias WHERE export_file = :file")
                .bind("file", file)
                .map((row, at) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(alias -> names.put(alias.getKey(), alias.getValue()));
        return names;
    }

    private List<String> path(String id) {
        List<String> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Placed at = collections.get(id);
                at != null && seen.add(at.id());
                at = collections.get(at.parent())) {
            path.addFirst(at.name());
        }
        return path;
    }
}
