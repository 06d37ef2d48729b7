package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.rdf.RdfGraph.Arc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keywords of a node, and its call number, which Zotero RDF writes among them. */
final class RdfTags {

    static final String SUBJECT = "dc:subject";

    private static final Set<String> CALL_NUMBERS =
            Set.of("dcterms:LCC", "dcterms:DDC", "dcterms:UDC");

    private RdfTags() {}

    static List<Tag> of(RdfGraph graph, String node) {
        Set<Tag> tags = new LinkedHashSet<>();
        for (Arc arc : graph.arcs(node)) {
            if (arc.predicate().equals(SUBJECT)) {
                tag(graph, arc).filter(tag -> !tag.name().isEmpty()).ifPresent(tags::add);
            }
        }
        return new ArrayList<>(tags);
    }

    /** The call number at the end of a subject arc, if it is one. */
    static Optional<String> callNumber(RdfGraph graph, Arc arc) {
        boolean is =
                !arc.literal()
                        && graph.types(arc.target()).stream().anyMatch(CALL_NUMBERS::contains);
        return is ? graph.text(arc.target(), "rdf:value") : Optional.empty();
    }

    /** The keyword at the end of a subject arc, if it is one. */
    static Optional<Tag> tag(RdfGraph graph, Arc arc) {
        if (arc.literal()) {
            return Optional.of(Tag.manual(arc.target()));
        }
        if (callNumber(graph, arc).isPresent()) {
            return Optional.empty();
        }
        boolean automatic = graph.types(arc.target()).contains("z:AutomaticTag");
        return graph.text(arc.target(), "rdf:value").map(name -> new Tag(name, automatic));
    }
}
