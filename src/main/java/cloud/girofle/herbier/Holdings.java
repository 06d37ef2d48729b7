package cloud.girofle.herbier;

import cloud.girofle.herbier.library.HeldFile;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The references to be exported, a few hundred in memory at a time, in the order of their keys.
 *
 * @param library what holds them
 * @param keys theirs
 * @param tree the collections that go with them, parents before their children
 */
record Holdings(Library library, List<String> keys, List<Collection> tree)
        implements Iterable<Record> {

    private static final int AT_ONCE = 500;

    Holdings {
        keys = List.copyOf(keys);
        tree = List.copyOf(tree);
    }

    /**
     * The whole library, or what one source holds of it, or what one collection does.
     *
     * @param source its slug; empty for all
     * @param collection its name or its path, {@code Énergie/Réseaux}; empty for all
     */
    static Holdings of(Library library, String source, String collection) {
        List<Collection> tree = new ArrayList<>();
        for (Source each : library.sources()) {
            if (source.isEmpty() || source.equals(each.slug())) {
                tree.addAll(ZoteroWriter.tree(each.slug(), library.collections(each.slug())));
            }
        }
        List<Collection> branch = collection.isEmpty() ? tree : branch(tree, collection);
        Set<String> shelves = new HashSet<>();
        branch.forEach(each -> shelves.add(each.id()));
        List<String> keys = new ArrayList<>();
        long seen = 0;
        List<Change> changes = library.changesAfter(seen, AT_ONCE);
        while (!changes.isEmpty()) {
            for (Change change : changes) {
                if (change instanceof Change.Saved saved
                        && isFrom(saved.reference(), source)
                        && (collection.isEmpty() || isIn(saved.reference(), shelves))) {
                    keys.add(change.key());
                }
            }
            seen = changes.getLast().number();
            changes = library.changesAfter(seen, AT_ONCE);
        }
        return new Holdings(library, keys.stream().sorted().toList(), branch);
    }

    private static boolean isFrom(Reference reference, String source) {
        return source.isEmpty()
                || reference.provenance().stream().anyMatch(each -> each.source().equals(source));
    }

    private static boolean isIn(Reference reference, Set<String> shelves) {
        return ZoteroWriter.record(reference).collections().stream().anyMatch(shelves::contains);
    }

    /** The collections of that name or path, and all they hold; those at the top have no parent. */
    private static List<Collection> branch(List<Collection> tree, String wanted) {
        List<Collection> branch = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Collection each : tree) {
            boolean below = ids.contains(each.parentId());
            boolean named = each.name().equals(wanted) || path(tree, each).equals(wanted);
            if (below || named) {
                ids.add(each.id());
                branch.add(below ? each : new Collection(each.id(), each.name(), ""));
            }
        }
        return branch;
    }

    private static String path(List<Collection> tree, Collection collection) {
        return tree.stream()
                .filter(each -> each.id().equals(collection.parentId()))
                .findFirst()
                .map(parent -> path(tree, parent) + "/" + collection.name())
                .orElse(collection.name());
    }

    /** The file of that SHA-256, where the library keeps it. */
    Optional<Path> file(String sha256) {
        return library.files().find(sha256).map(HeldFile::path);
    }

    @Override
    public Iterator<Record> iterator() {
        return IntStream.iterate(0, from -> from < keys.size(), from -> from + AT_ONCE)
                .mapToObj(from -> keys.subList(from, Math.min(from + AT_ONCE, keys.size())))
                .flatMap(some -> library.references(some).stream())
                .map(ZoteroWriter::record)
                .iterator();
    }
}
