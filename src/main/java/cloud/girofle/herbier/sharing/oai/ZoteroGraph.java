package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.sharing.AnnotationNotes;
import cloud.girofle.herbier.sharing.Holdings;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.writing.LegibleText;
import cloud.girofle.herbier.zotero.writing.RdfNodes;
import cloud.girofle.herbier.zotero.writing.ZoteroRdfWriter;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Zotero RDF: a reference with its notes, those of curators among them, its files' names, and the
 * collections that hold it. Not thread-safe.
 */
final class ZoteroGraph implements Manifestation {

    private final Library library;
    private final AnnotationNotes notes;
    private final Predicate<Source> sources;
    private final String schemaLocation;
    private List<Collection> tree = List.of();
    private boolean read;

    /**
     * That of a library.
     *
     * @param sources those whose collections are told
     */
    ZoteroGraph(
            Library library,
            AnnotationNotes notes,
            Predicate<Source> sources,
            String schemaLocation) {
        this.library = library;
        this.notes = notes;
        this.sources = sources;
        this.schemaLocation = schemaLocation;
    }

    @Override
    public void write(Reference reference, Appendable out) throws IOException {
        List<Record> one = List.of(notes.record(reference));
        List<Collection> branch = Holdings.around(one, tree());
        ZoteroRdfWriter writer =
                ZoteroRdfWriter.within(
                        new LegibleText(out), new RdfNodes(one, branch), branch, schemaLocation);
        writer.begin();
        writer.write(one.getFirst());
        writer.end();
    }

    private List<Collection> tree() {
        if (!read) {
            tree =
                    library.sources().stream()
                            .filter(sources)
                            .flatMap(source ->
                                    ZoteroWriter.tree(
                                            source.slug(), library.collections(source.slug()))
                                            .stream())
                            .toList();
            read = true;
        }
        return tree;
    }
}
