package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.sharing.AnnotationNotes;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one Herbier says of itself to another, in Zotero RDF: of each reference what its own sources
 * hold and what its curators say, and nothing that it harvests itself. So what came from one never
 * goes back to it, and two that harvest each other come to rest. Not thread-safe.
 */
final class OwnGraph implements Manifestation {

    private final Library library;
    private final ZoteroGraph graph;
    private final Map<String, Optional<Reference>> own = new HashMap<>();

    OwnGraph(Library library, AnnotationNotes notes, String schemaLocation) {
        this.library = library;
        this.graph =
                new ZoteroGraph(library, notes, Predicate.not(Source::harvested), schemaLocation);
    }

    @Override
    public void expect(List<Reference> next) {
        next.forEach(each -> own.put(each.key(), Optional.empty()));
        library.own(List.copyOf(own.keySet()))
                .forEach(each -> own.put(each.key(), Optional.of(each)));
    }

    @Override
    public boolean tells(Reference reference) {
        return own(reference).isPresent();
    }

    @Override
    public void write(Reference reference, Appendable out) throws IOException {
        graph.write(own(reference).orElseThrow(), out);
    }

    private Optional<Reference> own(Reference reference) {
        return own.computeIfAbsent(
                reference.key(), key -> library.own(List.of(key)).stream().findFirst());
    }
}
