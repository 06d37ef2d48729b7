package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.library.HeldFile;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import cloud.girofle.herbier.zotero.writing.PackedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * References to be handed out, a few hundred in memory at a time. Those withdrawn meanwhile are
 * left out. Thread-safe.
 *
 * @param library what holds them
 * @param keys theirs, in the order they are handed out
 * @param tree the collections that go with them, parents before their children
 * @param annotations what curators say of them, where it goes with them
 */
public record Holdings(
        Library library,
        List<String> keys,
        List<Collection> tree,
        Optional<AnnotationNotes> annotations)
        implements Iterable<Record> {

    private static final int AT_ONCE = 500;

    public Holdings {
        keys = List.copyOf(keys);
        tree = List.copyOf(tree);
    }

    /**
     * The whole library, or what one source holds of it, or what one collection does, in the order
     * of their keys.
     *
     * @param source its slug; empty for all
     * @param collection its name or its path, {@code Énergie/Réseaux}; empty for all
     */
    public static Holdings of(Library library, String source, String collection) {
        List<Collection> tree = tree(library, source);
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
        return bare(library, keys.stream().sorted().toList(), branch);
    }

    /**
     * These references, in that order. Where the format has a place for collections, those go with
     * them that hold any of them, and those above.
     */
    public static Holdings of(Library library, List<String> keys, Format format) {
        Holdings bare = bare(library, keys, List.of());
        return format == Format.ZOTERO_RDF
                ? bare(library, keys, around(bare, tree(library, "")))
                : bare;
    }

    private static Holdings bare(Library library, List<String> keys, List<Collection> tree) {
        return new Holdings(library, keys, tree, Optional.empty());
    }

    /** Those of them that have these keys, in the order of the keys. */
    public Holdings among(List<String> wanted) {
        Set<String> here = new HashSet<>(keys);
        Holdings some =
                new Holdings(
                        library,
                        wanted.stream().filter(here::contains).toList(),
                        List.of(),
                        annotations);
        return new Holdings(library, some.keys, around(some, tree), annotations);
    }

    /** The same, with what curators say of them. */
    public Holdings annotated(AnnotationNotes notes) {
        return new Holdings(library, keys, tree, Optional.of(notes));
    }

    /** Writes them, without their files. */
    public void write(Format format, Appendable out) throws IOException {
        ZoteroWriter.write(format, this, tree, FilePaths.NONE, out);
    }

    /** The collections of all sources, or of one, parents before their children. */
    public static List<Collection> tree(Library library, String source) {
        List<Collection> tree = new ArrayList<>();
        for (Source each : library.sources()) {
            if (source.isEmpty() || source.equals(each.slug())) {
                tree.addAll(ZoteroWriter.tree(each.slug(), library.collections(each.slug())));
            }
        }
        return tree;
    }

    /** The part of the tree that holds any of these records. */
    public static List<Collection> around(Iterable<Record> records, List<Collection> tree) {
        Set<String> kept = new HashSet<>();
        records.forEach(each -> kept.addAll(each.collections()));
        for (Collection each : tree.reversed()) { // Children come after their parents.
            if (kept.contains(each.id())) {
                kept.add(each.parentId());
            }
        }
        return tree.stream().filter(each -> kept.contains(each.id())).toList();
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

    /**
     * Writes them as Zotero takes them in with their files: an archive, see {@link Archive}. Those
     * that the public may not read stay behind.
     *
     * @param name of its folder
     */
    public void pack(String name, OutputStream out) throws IOException {
        PackedFiles files = new PackedFiles(this::openFile);
        Archive.write(
                out,
                name,
                Format.ZOTERO_RDF.extension(),
                files,
                text -> ZoteroWriter.write(Format.ZOTERO_RDF, this, tree, files, text));
    }

    /** The file of that SHA-256, where the library keeps it. */
    public Optional<Path> file(String sha256) {
        return library.files().find(sha256).map(HeldFile::path);
    }

    private Optional<Path> openFile(String sha256) {
        return library.files()
                .find(sha256)
                .filter(file -> file.access() == HeldFile.Access.OPEN)
                .map(HeldFile::path)
                .filter(Files::isRegularFile);
    }

    @Override
    public Iterator<Record> iterator() {
        return records(keys, AT_ONCE, library::references, annotations);
    }

    /**
     * References as records to be written, read when they are asked for.
     *
     * @param keys theirs
     * @param atOnce how many are in memory at a time
     * @param read reads some of them
     * @param annotations what curators say of them, where it goes with them
     */
    public static Iterator<Record> records(
            List<String> keys,
            int atOnce,
            Function<List<String>, List<Reference>> read,
            Optional<AnnotationNotes> annotations) {
        return IntStream.iterate(0, from -> from < keys.size(), from -> from + atOnce)
                .mapToObj(from -> keys.subList(from, Math.min(from + atOnce, keys.size())))
                .flatMap(some -> read.apply(some).stream())
                .map(reference ->
                        annotations
                                .map(notes -> notes.record(reference))
                                .orElseGet(() -> ZoteroWriter.record(reference)))
                .iterator();
    }
}
