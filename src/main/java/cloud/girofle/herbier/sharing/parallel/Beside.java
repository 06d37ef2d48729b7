package cloud.girofle.herbier.sharing.parallel;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.Holdings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A source of the library beside what is not in it: the two stand in a small library of their own,
 * in a folder that is thrown away afterwards. The library itself is only read, and nobody who
 * writes in it waits. In the small one the source's references keep their keys, and are told as the
 * source alone tells of them, with what curators corrected; what curators say of their topics, or
 * joined by hand, is not there.
 *
 * <p>Thread-safe; whoever reads while it is closed is told of a failure.
 */
public final class Beside implements AutoCloseable {

    private static final int AT_ONCE = 500;

    private final Library library;
    private final Catalogue catalogue;
    private final Parallels parallels;
    private final Source source;
    private final Source other;

    private Beside(Library library, Catalogue catalogue, Source source, Source other) {
        this.library = library;
        this.catalogue = catalogue;
        this.parallels = new Parallels(library, catalogue);
        this.source = source;
        this.other = other;
    }

    /**
     * Puts a source beside something else.
     *
     * @param folder that will hold the small library; nothing may stand in it
     * @param whole the library that holds the source
     * @param other what is not in it
     * @param takeIn takes the other's records into the small library
     */
    public static Beside of(
            Path folder, Library whole, Source source, Source other, Consumer<Library> takeIn) {
        Library small = Library.open(folder);
        try {
            small.adopt(whole.thesaurus());
            copy(whole, source, small);
            takeIn.accept(small);
            Catalogue catalogue = Catalogue.open(folder.resolve("index"));
            try {
                catalogue.adopt(small.thesaurus());
                index(small, catalogue);
                return new Beside(small, catalogue, source, other);
            } catch (RuntimeException | Error e) { // Whatever it is, the files are to be let go.
                catalogue.close();
                throw e;
            }
        } catch (RuntimeException | Error e) {
            small.close();
            throw e;
        }
    }

    private static void copy(Library whole, Source source, Library small) {
        Holdings held = Holdings.of(whole, source.slug(), "");
        for (int from = 0; from < held.keys().size(); from += AT_ONCE) {
            List<String> keys =
                    held.keys().subList(from, Math.min(from + AT_ONCE, held.keys().size()));
            small.write(writing -> {
                writing.save(source);
                long file = writing.file(source.slug(), source.slug(), false, "Zotero RDF", 1);
                writing.shelve(source.slug(), file, held.tree());
                for (Record item : new Contribution(whole, source, keys)) {
                    writing.add(file, item, Optional.of(item.localId()));
                }
                return true;
            });
        }
    }

    private static void index(Library small, Catalogue catalogue) {
        List<Change> changes = small.changesAfter(0, AT_ONCE);
        while (!changes.isEmpty()) {
            catalogue.take(changes);
            changes = small.changesAfter(changes.getLast().number(), AT_ONCE);
        }
        catalogue.show();
        catalogue.settle();
    }

    /** The small library, to be read. */
    public Library library() {
        return library;
    }

    /** What compares the two. */
    public Parallels parallels() {
        return parallels;
    }

    /** The source, and what is not in the library. */
    public Comparison comparison() {
        return parallels.of(source, other);
    }

    /** Lets the files of the folder go; they are not deleted. */
    @Override
    public void close() {
        catalogue.close();
        library.close();
    }
}
