package cloud.girofle.herbier.sharing.parallel;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.sharing.AnnotationNotes;
import cloud.girofle.herbier.sharing.Holdings;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * References to be given to another library, as one source tells of them, with what curators
 * corrected: its own records, notes and collections, and nothing of another source. A few hundred
 * are in memory at a time. Thread-safe.
 *
 * @param library what holds them
 * @param source who tells of them
 * @param keys theirs, in the order they are given
 * @param annotations what curators say of them, where it goes with them
 */
public record Contribution(
        Library library, Source source, List<String> keys, Optional<AnnotationNotes> annotations)
        implements Iterable<Record> {

    private static final int AT_ONCE = 250;

    public Contribution {
        keys = List.copyOf(keys);
    }

    Contribution(Library library, Source source, List<String> keys) {
        this(library, source, keys, Optional.empty());
    }

    /** The same, with what curators say of them. */
    public Contribution annotated(AnnotationNotes notes) {
        return new Contribution(library, source, keys, Optional.of(notes));
    }

    /** Writes them, without their files. */
    public void write(Format format, Appendable out) throws IOException {
        List<Collection> tree =
                format == Format.ZOTERO_RDF
                        ? Holdings.around(this, Holdings.tree(library, source.slug()))
                        : List.of();
        ZoteroWriter.write(format, this, tree, FilePaths.NONE, out);
    }

    @Override
    public Iterator<Record> iterator() {
        SourceView view = new SourceView(library, source.slug(), true);
        return Holdings.records(
                keys, AT_ONCE, some -> view.of(library.references(some)), annotations);
    }
}
